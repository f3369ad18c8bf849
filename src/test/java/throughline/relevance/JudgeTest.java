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
import org.junit.jupiter.api.Test;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.SeedFolder;

class JudgeTest {

    private static final Beat BEAT = new SeedFolder(resource("beats")).getBeat(new BeatId("north-korean-defection"));
    private static final Judge JUDGE = new Judge(BEAT);

    private record Item(String id, String kind, String language, boolean relevant, QueryText text) {}

    @Test
    void newsOfTheBeatIsToldFromItsLookAlikesInEveryLanguage() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wronglyTaken = new ArrayList<>();
        Map<String, Integer> taken = new TreeMap<>();
        int wanted = 0;
        for (Item item : items()) {
            boolean relevant = JUDGE.judge(item.text).relevant();
            wanted += item.relevant ? 1 : 0;
            if (relevant && item.relevant) {
                taken.merge(item.language, 1, Integer::sum);
            } else if (relevant) {
                wronglyTaken.add(item.id + " " + item.kind);
            } else if (item.relevant) {
                missed.add(item.id + " " + item.kind);
            }
        }
        int right = taken.values().stream().mapToInt(Integer::intValue).sum();

        assertThat(right / (double) wanted).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.93);
        assertThat(right / (double) (right + wronglyTaken.size()))
                .as("precision; wrongly taken: %s", wronglyTaken)
                .isGreaterThanOrEqualTo(0.95);
        assertThat(taken).containsKeys("en", "ko", "ja", "zh", "es", "ru", "fr", "de");
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

        assertThat(relevance.terms()).isEmpty();
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
        assertThat(relevance.why()).first().asString().contains("in passing").contains("13 of 13");
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
    void anEmptyArticleIsJudgedWithoutComplaint() {
        assertThat(JUDGE.judge(new QueryText("", List.of(), "", "")).relevant()).isFalse();
    }

    private static QueryText english(String headline, String... paragraphs) {
        return new QueryText(headline, List.of(paragraphs), "Test Wire", "en");
    }

    private static List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        for (String line : Files.readAllLines(resource("items.ndjson"))) {
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
