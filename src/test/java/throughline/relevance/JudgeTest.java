package throughline.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Marked;
import throughline.beats.Seed;
import throughline.beats.SeedFolder;

class JudgeTest {

    private static final Beat BEAT = new SeedFolder(resource("beats")).getBeat(new BeatId("north-korean-defection"));
    private static final Judge JUDGE = new Judge(BEAT);

    private record Item(String id, String kind, String language, boolean relevant, QueryText text) {}

    @Test
    void newsOfTheBeatIsToldFromItsLookAlikesInEveryLanguage() throws IOException {
        assertToldApart(JUDGE, "items.ndjson");
    }

    @Test
    void oneSeedIsEnough() throws IOException {
        assertToldApart(new Judge(BEAT.withSeeds(BEAT.seeds().subList(1, 2))), "items.ndjson");
    }

    @Test
    void aBeatOfANameAFewWordsAndOneSeedIsUnderstoodInEveryLanguage() throws IOException {
        assertToldApart(
                new Judge(new SeedFolder(resource("beats")).getBeat(new BeatId("aviation-accidents"))),
                "aviation.ndjson");
    }

    /** The weights were learned from these items; learn-relevance.sh says how they do on items that they were not learned from. */
    private static void assertToldApart(Judge judge, String file) throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wronglyTaken = new ArrayList<>();
        Map<String, Integer> taken = new TreeMap<>();
        Map<String, Integer> wantedIn = new TreeMap<>();
        int wanted = 0;
        for (Item item : items(file)) {
            boolean relevant = judge.judge(item.text).relevant();
            wanted += item.relevant ? 1 : 0;
            wantedIn.merge(item.language, item.relevant ? 1 : 0, Integer::sum);
            if (relevant && item.relevant) {
                taken.merge(item.language, 1, Integer::sum);
            } else if (relevant) {
                wronglyTaken.add(item.id + " " + item.kind);
            } else if (item.relevant) {
                missed.add(item.id + " " + item.kind);
            }
        }
        int right = taken.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(right / (double) wanted).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.97);
        assertThat(right / (double) (right + wronglyTaken.size()))
                .as("precision; wrongly taken: %s", wronglyTaken)
                .isGreaterThanOrEqualTo(0.97);
        assertThat(taken).containsKeys("en", "ko", "ja", "zh", "es", "ru", "fr", "de");
        assertThat(taken)
                .as("missed: %s", missed)
                .allSatisfy((language, found) -> assertThat(found / (double) wantedIn.getOrDefault(language, 0))
                        .as(language)
                        .isGreaterThanOrEqualTo(0.97));
    }

    @Test
    void aRetellingIsNearToThePassageThatItRetells() {
        Relevance relevance = JUDGE.judge(english(
                "Envoy who left Cuba says he had six hours",
                "He bought tickets only six hours before his flight and did not tell wife and child where they would end up.",
                "The North Korean diplomat defected in November."));

        assertThat(relevance.relevant()).isTrue();
        assertThat(relevance.nearest().seed()).isEqualTo("A");
        assertThat(relevance.nearest().passage()).isEqualTo(4);
        assertThat(relevance.nearest().sentence()).startsWith("He bought tickets");
        assertThat(relevance.nearest().closeness()).isGreaterThan(0.85);
        assertThat(relevance.closeness()).isGreaterThan(0.75);
    }

    @Test
    void anotherDefectionIsOfTheBeatButNotNear() {
        Relevance relevance = JUDGE.judge(english(
                "Soldier crosses minefield to defect",
                "A North Korean sergeant walked through a minefield near Cheorwon at dawn, the army said.",
                "He is being questioned."));

        assertThat(relevance.relevant()).isTrue();
        assertThat(relevance.closeness()).isBetween(Judge.BORDER, 0.6);
    }

    @Test
    void theSamePlacesWithoutADefectionAreNotOfTheBeat() {
        Relevance relevance = JUDGE.judge(
                english(
                        "Seoul opens embassy in Havana",
                        "South Korea opened its first embassy in Cuba on Friday, a year after both countries took up relations."));

        assertThat(relevance.relevant()).isFalse();
        assertThat(relevance.closeness()).isLessThan(Judge.BORDER);
    }

    @Test
    void aTextThatRetellsASeedBelongsToTheBeatThoughTheQueryMissesIt() {
        List<String> reworded = BEAT.seeds().getFirst().passages().stream()
                .map(passage -> passage.replace("North Korean", "northern").replace("defected", "come over"))
                .toList();

        Relevance relevance = JUDGE.judge(new QueryText("A counsellor goes", reworded.subList(0, 5), "", "en"));

        assertThat(relevance.why()).first().asString().contains("retell a seed");
        assertThat(relevance.relevant()).isTrue();
        assertThat(relevance.closeness()).isGreaterThan(0.8);
    }

    @Test
    void aMentionFarDownIsNotEnough() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            paragraphs.add("The harvest was poor in district " + i + ", and the mills stood still.");
        }
        paragraphs.add("A North Korean defector sent the photographs.");

        Relevance relevance = JUDGE.judge(new QueryText("Poor harvest", paragraphs, "", "en"));

        assertThat(relevance.relevant()).isFalse();
        assertThat(relevance.why())
                .anySatisfy(reason -> assertThat(reason).contains("in passing").contains("13 of 13"));
    }

    @Test
    void peopleAndPlacesOfTheSeedsAreNamedInAnyLanguage() {
        Relevance english =
                JUDGE.judge(english("Ri Il-gyu, once of the embassy in Cuba, speaks", "He met Tae Yong-ho."));
        Relevance korean = JUDGE.judge(new QueryText("쿠바 주재 북한 외교관 망명", List.of("멕시코에 가려 했다."), "", "ko"));

        assertThat(english.people()).containsExactly("Ri Il-gyu", "Tae Yong-ho");
        assertThat(korean.places()).containsExactly("Cuba", "Mexico");
    }

    @Test
    void aReportInAnotherLanguageIsNearByPlacesAndNumbers() {
        Relevance near = JUDGE.judge(new QueryText(
                "탈북민 196명 입국", List.of("통일부는 2023년 입국한 탈북민이 196명이며 2017년 이후 엘리트층이 10명으로 가장 많다고 밝혔다."), "", "ko"));
        Relevance far = JUDGE.judge(new QueryText("탈북 청년의 하루", List.of("그는 빵집에서 일한다."), "", "ko"));

        assertThat(near.nearest().seed()).isEqualTo("B");
        assertThat(near.nearest().passage()).isEqualTo(3);
        assertThat(near.closeness()).isGreaterThan(far.closeness());
    }

    @Test
    void anArticleLikeACounterSeedIsOutHoweverItsWordsFit() {
        QueryText review = english(
                "A soldier flees: the year's finest escape story",
                "A North Korean soldier who flees through a minefield to Seoul is at the heart of Han Mi-rae's fine book.",
                "She took nine years to write of his escape from North Korea.");
        Seed look = new Seed(
                "A",
                "review",
                "A soldier flees: a fine escape story",
                "",
                null,
                false,
                "en",
                null,
                List.of(
                        "A North Korean soldier who flees through a minefield to Seoul is at the heart of this fine book by Han Mi-rae.",
                        "She took nine years to write of his escape from North Korea."));

        Relevance without = JUDGE.judge(review);
        Relevance with = new Judge(BEAT.withCounterSeeds(List.of(look))).judge(review);

        assertThat(without.relevant()).isTrue();
        assertThat(with.relevant()).isFalse();
        assertThat(with.why()).first().asString().contains("counter-seed \"A soldier flees");
    }

    @Test
    void whatAReaderMarkedAsBelongingBringsInWhatIsLikeIt() {
        QueryText follow = english(
                "Choir of newcomers sings in Ansan",
                "Forty singers who learned their songs on the other side gave a concert in Ansan on Sunday.",
                "The choir has rehearsed in a church hall since the spring.");
        Marked marked = new Marked(
                "1",
                true,
                "Choir sings in Ansan",
                List.of(
                        "Forty singers who learned their songs on the other side will give a concert in Ansan.",
                        "The choir has rehearsed in a church hall since the spring."),
                "en");

        Relevance without = JUDGE.judge(follow);
        Relevance with = new Judge(BEAT.withMarks(List.of(marked))).judge(follow);

        assertThat(without.relevant()).isFalse();
        assertThat(with.relevant()).isTrue();
        assertThat(with.why()).first().asString().contains("a reader marked as belonging");
    }

    @Test
    void allBeatsAtOnceSayWhatEachSaysByItself() throws IOException {
        Beat other = new SeedFolder(resource("beats")).getBeat(new BeatId("aviation-accidents"));
        Judge aviation = new Judge(other);
        Judges both = new Judges(Map.of(BEAT.id(), JUDGE, other.id(), aviation));
        List<Item> all = new ArrayList<>(items("items.ndjson"));
        all.addAll(items("aviation.ndjson"));

        assertThat(all)
                .allSatisfy(item -> assertThat(
                                both.listBelonging(item.text).stream().map(Judges.Judged::beat))
                        .as(item.id)
                        .containsExactlyInAnyOrderElementsOf(Stream.of(BEAT, other)
                                .filter(beat -> (beat.equals(BEAT) ? JUDGE : aviation)
                                        .judge(item.text)
                                        .relevant())
                                .map(Beat::id)
                                .toList()));
    }

    @Test
    void theMakerOfABeatIsToldInWhichLanguagesItIsWeak() {
        Beat beat = new Beat(
                new BeatId("whales"),
                "Stranded whales",
                Map.of(),
                List.of("en", "ko"),
                "whale*",
                List.of(),
                BEAT.seeds().subList(0, 1));

        BeatStrength strength = BeatStrength.of(beat);

        assertThat(strength.languages())
                .containsEntry(
                        "ko",
                        new BeatStrength.Language(
                                true,
                                "No words in Korean: articles in it are found by the query's own words, by names and by numbers only."));
        assertThat(BeatStrength.of(BEAT).languages().values()).noneMatch(BeatStrength.Language::weak);
        assertThat(BeatStrength.of(BEAT).leftOut()).hasSize(2).allMatch(BeatStrength.LeftOut::taken);
    }

    @Test
    void anEmptyArticleIsJudgedWithoutComplaint() {
        assertThat(JUDGE.judge(new QueryText("", List.of(), "", "")).relevant()).isFalse();
    }

    private static QueryText english(String headline, String... paragraphs) {
        return new QueryText(headline, List.of(paragraphs), "Test Wire", "en");
    }

    private static List<Item> items(String file) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(resource(file))) {
            JsonNode item = JsonMapper.builder().build().readTree(line);
            String language = item.path("lang").asText();
            items.add(new Item(
                    item.path("id").asText(),
                    item.path("kind").asText(),
                    language,
                    item.path("relevant").asBoolean(),
                    new QueryText(
                            item.path("title").asText(),
                            item.path("text").asText().lines().toList(),
                            "",
                            language)));
        }
        return items;
    }

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(JudgeTest.class.getResource("/relevance/" + name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
