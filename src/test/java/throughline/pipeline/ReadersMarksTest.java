package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.PastedSeed;
import throughline.relevance.BeatMark;
import throughline.relevance.Judge;
import throughline.stories.StoryMark;

/** What readers say, and the beats that they make, on their way into the flow. */
class ReadersMarksTest {

    private static final URI FEED = URI.create("https://post.example/feed");
    private static final URI STRIKE = URI.create("https://post.example/strike");
    private static final String[] TEXT = {
        "About four hundred dockers in Port Varga walked out on Monday morning and brought the harbour to a halt, their union said.",
        "Marta Quill, who leads the union, told reporters at the gates that the strike would go on until the company withdrew the"
                + " longer night shifts that it had announced in January.",
        "The ferry to the islands did not sail either, since no pilot was to be had for it all day long."
    };
    private static final BeatId FERRIES = new BeatId("ferries");

    @TempDir
    private Path state;

    private final List<Beat> seated = new ArrayList<>();
    private @Nullable Article article;
    private Trip trip;

    @BeforeEach
    void begin() {
        trip = new Trip(state, Trip.stages(beat -> {
            seated.add(beat);
            return new Judge(beat);
        }));
    }

    @AfterEach
    void end() {
        trip.close();
    }

    @Test
    void aBeatMadeWhileNewsComesInIsHeldAgainstItToo() {
        trip.input(Topics.BEATS).pipeInput(FERRIES, ferries(false));

        comesIn(STRIKE);

        assertThat(beatsOfStories()).containsExactlyInAnyOrder(Trip.HARBOUR, FERRIES);
    }

    @Test
    void aBeatThatIsStoppedTakesNothingMore() {
        trip.input(Topics.BEATS).pipeInput(FERRIES, ferries(true));

        comesIn(STRIKE);

        assertThat(beatsOfStories()).containsExactly(Trip.HARBOUR);
    }

    @Test
    void aBeatThatWasDeletedTakesNothingMore() {
        trip.input(Topics.BEATS).pipeInput(FERRIES, ferries(false));
        trip.input(Topics.BEATS).pipeInput(FERRIES, (Beat) null);

        comesIn(STRIKE);

        assertThat(beatsOfStories()).containsExactly(Trip.HARBOUR);
    }

    @Test
    void anArticleThatAReaderPutOutIsNoneOfTheBeatWhenItComesAgain() {
        trip.input(Topics.BEAT_MARKS).pipeInput(key(ArticleId.of(STRIKE).value()), mark(STRIKE, false));

        comesIn(STRIKE);

        assertThat(article).isNotNull();
        assertThat(trip.stories()).isEmpty();
    }

    @Test
    void anArticleOfWhichAReaderSaysThatItBelongsIsOfTheBeatAndSaysWhy() {
        URI bread = URI.create("https://post.example/bread");
        trip.input(Topics.BEAT_MARKS).pipeInput(key(ArticleId.of(bread).value()), mark(bread, true));
        trip.publishPage(
                bread,
                "Baker wins prize for rye bread",
                "A baker from the hills has won the first prize of the guild for a loaf of rye that took her three days.",
                "The jury praised the crust and the patience, and said that there had never been so many entries as this year.",
                "She will give the prize to the school, she said, where the children have baked with her every Friday since spring.");

        trip.publishFeed(FEED, bread);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));

        assertThat(trip.latest(Topics.RELEVANT).values())
                .singleElement()
                .satisfies(relevant ->
                        assertThat(relevant.relevance().why()).startsWith("a reader says that it belongs here"));
    }

    @Test
    void aJudgeIsMadeAgainOnlyWhenItsBeatOrAMarkOfItChanged() {
        comesIn(STRIKE);
        comesAgain();
        int before = seated.size();

        trip.input(Topics.BEAT_MARKS).pipeInput(key("a"), mark(STRIKE, false));
        comesAgain();
        comesAgain();

        assertThat(before).isEqualTo(1);
        assertThat(seated).hasSize(2);
        assertThat(seated.getLast().marks()).singleElement().satisfies(mark -> {
            assertThat(mark.belongs()).isFalse();
            assertThat(mark.passages()).containsExactly(TEXT);
        });
    }

    @Test
    void aMarkOfAnArticleThatIsTakenBackNoLongerCounts() {
        trip.input(Topics.BEAT_MARKS).pipeInput(key(ArticleId.of(STRIKE).value()), mark(STRIKE, false));
        trip.input(Topics.BEAT_MARKS).pipeInput(key(ArticleId.of(STRIKE).value()), (BeatMark) null);

        comesIn(STRIKE);

        assertThat(trip.stories()).hasSize(1);
    }

    @Test
    void aMarkOfStoriesIsKeptUntilItIsTakenBack() {
        StoryMark together = new StoryMark.Together(List.of(new ArticleId("a"), new ArticleId("b")), Trip.START);
        StoryMark apart = new StoryMark.Apart(List.of(new ArticleId("c")), List.of(new ArticleId("a")), Trip.START);
        StoryMark out = new StoryMark.NotOfTheBeat(new ArticleId("d"), Trip.START);

        trip.input(Topics.STORY_MARKS).pipeInput(key("1"), together);
        trip.input(Topics.STORY_MARKS).pipeInput(key("2"), apart);
        trip.input(Topics.STORY_MARKS).pipeInput(key("3"), out);
        trip.input(Topics.STORY_MARKS).pipeInput(key("2"), (StoryMark) null);

        assertThat(trip.store(Stores.STORY_MARKS).get(key("1"))).isEqualTo(together);
        assertThat(trip.store(Stores.STORY_MARKS).get(key("2"))).isNull();
        assertThat(trip.store(Stores.STORY_MARKS).get(key("3"))).isEqualTo(out);
    }

    private void comesIn(URI page) {
        trip.publishPage(page, "Dockers strike in Port Varga over night shifts", TEXT);
        trip.publishFeed(FEED, page);
        trip.watch(FEED);
        trip.pass(Duration.ofSeconds(10));
        article = trip.latest(Topics.ARTICLES).get(ArticleId.of(page));
    }

    /** As when its stage is run again over the log. */
    private void comesAgain() {
        Article again = Objects.requireNonNull(article);
        trip.input(Topics.ARTICLES).pipeInput(again.id(), again);
    }

    private Set<BeatId> beatsOfStories() {
        return trip.stories().stream().map(story -> story.beat()).collect(Collectors.toSet());
    }

    private static InBeat key(String id) {
        return new InBeat(Trip.HARBOUR, id);
    }

    private static BeatMark mark(URI page, boolean belongs) {
        return new BeatMark(
                Trip.HARBOUR,
                ArticleId.of(page),
                belongs,
                "Dockers strike in Port Varga over night shifts",
                "Post",
                "en",
                List.of(TEXT),
                Trip.START);
    }

    private static Beat ferries(boolean stopped) {
        return new Beat(
                FERRIES,
                "Ferries",
                Map.of(),
                List.of("en"),
                "varga",
                List.of(),
                List.of(PastedSeed.of(
                        "A",
                        "Ferry to the islands stays in port",
                        "",
                        "en",
                        "The ferry to the islands stayed in port on Sunday.\n\nIts pilots ask for longer rests.")),
                Map.of(),
                List.of(),
                List.of(),
                new Beat.Made("", Trip.START, stopped));
    }
}
