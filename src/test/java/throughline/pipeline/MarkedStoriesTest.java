package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.ArticleId;
import throughline.stories.StoryMark;

/** What readers say of stories is done, stays done, and is undone when they take it back. */
class MarkedStoriesTest {

    private static final String ENVOY =
            "A trade counsellor at the embassy in Peru, Han Chol-min, has left Lima with his wife and two daughters, officials in"
                    + " Seoul said. He had handled copper purchases for a state trading house and was flown out through a third"
                    + " country.";
    private static final String SOLDIER =
            "An army private crossed the demarcation line near Cheorwon before dawn and gave himself up to guards, the joint chiefs"
                    + " of staff said. The man, in his early twenties, carried no weapon and no shots were fired by either side.";
    private static final String BRIDGE =
            "Engineers closed the iron bridge at Torvik after a diver found cracks in its third pillar, the road office wrote. Lorries"
                    + " must take the ferry at Lunde until the autumn, and mayor Ida Solberg asked for a second boat.";

    private final StoryDesk desk = new StoryDesk();

    /** What is tested is how readers are obeyed, whatever would be clustered without them. */
    @BeforeEach
    void tellsThreeMattersApart() {
        desk.apart("first", List.of("bridge"), List.of("envoy", "soldier"));
        desk.apart("then", List.of("soldier"), List.of("envoy"));
    }

    @Test
    void aMergeMakesOneStoryAndLeavesTheOtherEmpty() {
        threeStories();

        desk.together("m", "soldier", "envoy");

        assertThat(desk.grouping())
                .isEqualTo(Map.of("envoy", List.of("envoy", "soldier"), "bridge", List.of("bridge")));
    }

    @Test
    void aMergeLeavesATombstoneOnTheTopicAndTellsNobody(@TempDir Path state) {
        try (Trip trip = new Trip(state)) {
            trip.subscribe("");
            List<ArticleId> a = List.of(new ArticleId("a"));
            List<ArticleId> b = List.of(new ArticleId("b"));
            trip.input(Topics.STORY_MARKS)
                    .pipeInput(new InBeat(Trip.HARBOUR, "first"), new StoryMark.Apart(a, b, Trip.START));
            trip.input(Topics.RELEVANT).pipeInput(Trip.HARBOUR, StoryDesk.of(Trip.HARBOUR, "a", ENVOY));
            trip.input(Topics.RELEVANT).pipeInput(Trip.HARBOUR, StoryDesk.of(Trip.HARBOUR, "b", SOLDIER));
            assertThat(trip.alerts()).hasSize(2);

            trip.input(Topics.STORY_MARKS)
                    .pipeInput(
                            new InBeat(Trip.HARBOUR, "m"),
                            new StoryMark.Together(
                                    List.of(new ArticleId("a"), new ArticleId("b")), Trip.START.plusSeconds(1)));

            assertThat(trip.latest(Topics.STORIES)).containsEntry(new InBeat(Trip.HARBOUR, "b"), null);
            assertThat(trip.alerts()).as("no more than for the two that came").isEmpty();
        }
    }

    @Test
    void anArticleThatComesAfterAMergeJoinsTheWhole() {
        threeStories();
        desk.together("m", "soldier", "envoy");

        desk.comes("reprint", "en", "Private walks over the line", SOLDIER);

        assertThat(desk.grouping()).containsEntry("envoy", List.of("envoy", "soldier", "reprint=soldier"));
    }

    @Test
    void aSplitMakesANewStoryAndCopiesGoWithWhatTheyRepeat() {
        threeStories();
        desk.together("m", "soldier", "envoy", "bridge");
        desk.comes("reprint", "en", "Private walks over the line", SOLDIER);

        desk.apart("s", List.of("soldier"), List.of("envoy", "bridge"));

        assertThat(desk.grouping())
                .isEqualTo(
                        Map.of("envoy", List.of("envoy", "bridge"), "soldier", List.of("soldier", "reprint=soldier")));
    }

    @Test
    void aCopyThatAReaderPartsFromItsTextStandsByItself() {
        desk.comes("envoy", "en", "Envoy leaves Lima", ENVOY);
        desk.comes("reprint", "en", "Counsellor gone from Peru", ENVOY);

        desk.apart("s", List.of("reprint"), List.of("envoy"));

        assertThat(desk.grouping()).isEqualTo(Map.of("envoy", List.of("envoy"), "reprint", List.of("reprint")));
    }

    @Test
    void whatIsPartedFromItsOwnCopyLeavesItBehind() {
        desk.comes("envoy", "en", "Envoy leaves Lima", ENVOY);
        desk.comes("reprint", "en", "Counsellor gone from Peru", ENVOY);

        desk.apart("s", List.of("envoy"), List.of("reprint"));

        assertThat(desk.grouping()).isEqualTo(Map.of("envoy", List.of("reprint"), "envoy-2", List.of("envoy")));
    }

    @Test
    void aSplitNeverWritesOverAStoryOfTheSameName() {
        threeStories();
        desk.together("1", "soldier", "bridge");
        desk.apart("2", List.of("soldier"), List.of("bridge"));
        desk.together("3", "envoy", "soldier");

        desk.apart("4", List.of("soldier"), List.of("envoy"));

        assertThat(desk.grouping().values())
                .containsExactlyInAnyOrder(List.of("envoy"), List.of("soldier"), List.of("bridge"));
    }

    @Test
    void anArticleThatIsNotOfTheBeatLeavesAndDoesNotComeBackWithANewText() {
        threeStories();

        desk.notOfTheBeat("n", "soldier");
        desk.comes("soldier", "en", "Private crosses the line, corrected", SOLDIER + " It rained.");

        assertThat(desk.grouping()).isEqualTo(Map.of("envoy", List.of("envoy"), "bridge", List.of("bridge")));
    }

    @Test
    void marksTakenBackLeaveAllAsItWas() {
        threeStories();
        desk.comes("reprint", "en", "Private walks over the line", SOLDIER);
        Map<String, List<String>> before = desk.grouping();

        desk.together("m", "soldier", "envoy");
        desk.takesBack("m");
        assertThat(desk.grouping()).as("a merge").isEqualTo(before);
        desk.apart("s", List.of("reprint"), List.of("soldier"));
        desk.takesBack("s");
        assertThat(desk.grouping()).as("a split").isEqualTo(before);
        desk.notOfTheBeat("n", "soldier");
        desk.takesBack("n");
        assertThat(desk.grouping()).as("not of the beat").isEqualTo(before);
    }

    @Test
    void whatComesBackIntoTheBeatIsComparedWithAgain() {
        threeStories();
        desk.notOfTheBeat("n", "soldier");
        desk.takesBack("n");

        desk.comes("reprint", "en", "Private walks over the line", SOLDIER);

        assertThat(desk.grouping()).containsEntry("soldier", List.of("soldier", "reprint=soldier"));
    }

    @Test
    void marksAreObeyedAlsoWhenTheyComeBeforeTheirArticles() {
        desk.together("m", "soldier", "envoy");
        desk.apart("s", List.of("reprint"), List.of("envoy"));
        desk.notOfTheBeat("n", "bridge");

        threeStories();
        desk.comes("reprint", "en", "Counsellor gone from Peru", ENVOY);

        assertThat(desk.grouping())
                .isEqualTo(Map.of("envoy", List.of("envoy", "soldier"), "reprint", List.of("reprint")));
    }

    @Test
    void ofTwoMarksThatContradictTheLaterHolds() {
        threeStories();
        desk.together("m", "soldier", "envoy");
        desk.apart("s", List.of("soldier"), List.of("envoy"));
        assertThat(desk.grouping()).containsEntry("envoy", List.of("envoy")).hasSize(3);

        desk.together("again", "soldier", "envoy");

        assertThat(desk.grouping())
                .containsEntry("envoy", List.of("envoy", "soldier"))
                .hasSize(2);
    }

    @Test
    void noMarkIsTold() {
        threeStories();
        int before = desk.told.size();

        desk.together("m", "soldier", "envoy");
        desk.apart("s", List.of("soldier"), List.of("envoy"));
        desk.notOfTheBeat("n", "bridge");
        desk.takesBack("n");

        assertThat(desk.told).hasSize(before);
    }

    private void threeStories() {
        desk.comes("envoy", "en", "Envoy leaves Lima", ENVOY);
        desk.comes("soldier", "en", "Private crosses the line", SOLDIER);
        desk.comes("bridge", "en", "Bridge at Torvik closed", BRIDGE);
    }
}
