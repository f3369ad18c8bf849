package throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegroupingTest {

    private static final Instant NOW = Instant.parse("2024-07-17T08:00:00Z");

    private final Desk.Draft first = Desk.english("first", "Post", 8, "The counsellor left Lima.");
    private final Desk.Draft second = Desk.english("second", "Ledger", 10, "He was flown to Seoul.");

    @Test
    void aMergeKeepsTheNameOfTheStoryThatBeganFirstAndTheOrderOfArrival() {
        Story early = named("early", Desk.story(first, Desk.english("third", "Star", 12, "Seoul confirmed it.")));
        Story late = named("late", Desk.story(second, second.copiedBy("copy", "Echo", 14)));

        Story whole = Regrouping.merge(List.of(late, early), NOW);

        assertThat(whole.id()).isEqualTo(new StoryId("early"));
        assertThat(told(whole)).containsExactly("first", "second", "third", "copy=second");
        assertThat(whole.coverage()).allMatch(one -> one.placement().story().equals(whole.id()));
        assertThat(whole.changed()).isEqualTo(NOW);
        assertThat(whole.coverage().get(1).placement().why()).contains("reader");
    }

    @Test
    void copiesLeaveWithTheTextThatTheyRepeat() {
        Story story = Desk.story(first, second, second.copiedBy("copy", "Echo", 14));

        Regrouping.Split split = Regrouping.split(story, Set.of("second"), Set.of("first"), _ -> false, NOW)
                .orElseThrow();

        assertThat(split.staying().id()).isEqualTo(story.id());
        assertThat(told(split.staying())).containsExactly("first");
        assertThat(split.leaving().id()).isEqualTo(new StoryId("second"));
        assertThat(told(split.leaving())).containsExactly("second", "copy=second");
    }

    @Test
    void aCopyThatLeavesAloneIsNoCopyAnyMore() {
        Story story = Desk.story(first, first.copiedBy("copy", "Echo", 14));

        Regrouping.Split split = Regrouping.split(story, Set.of("copy"), Set.of("first"), _ -> false, NOW)
                .orElseThrow();

        assertThat(told(split.leaving())).containsExactly("copy");
    }

    @Test
    void aCopyThatIsToStayStaysByItself() {
        Story story = Desk.story(first, first.copiedBy("copy", "Echo", 14));

        Regrouping.Split split = Regrouping.split(story, Set.of("first"), Set.of("copy"), _ -> false, NOW)
                .orElseThrow();

        assertThat(told(split.staying())).containsExactly("copy");
        assertThat(told(split.leaving())).containsExactly("first");
    }

    @Test
    void aStoryIsNotPartedWhenAllOrNoneWouldLeave() {
        Story story = Desk.story(first, second);

        assertThat(Regrouping.split(story, Set.of("first", "second"), Set.of(), _ -> false, NOW))
                .isEmpty();
        assertThat(Regrouping.split(story, Set.of("other"), Set.of(), _ -> false, NOW))
                .isEmpty();
    }

    @Test
    void aNewStoryTakesNoNameThatIsTaken() {
        Story story = Desk.story(first, second);
        Set<String> taken = Set.of("second", "second-2");

        Regrouping.Split split = Regrouping.split(
                        story, Set.of("second"), Set.of(), id -> taken.contains(id.value()), NOW)
                .orElseThrow();

        assertThat(split.leaving().id()).isEqualTo(new StoryId("second-3"));
    }

    @Test
    void whatRepeatedAnArticleThatIsTakenOutStandsByItself() {
        Story story = Desk.story(first, first.copiedBy("copy", "Echo", 14));

        Story left = Regrouping.without(story, "first", NOW).orElseThrow();

        assertThat(told(left)).containsExactly("copy");
        assertThat(Regrouping.without(left, "copy", NOW)).isEmpty();
    }

    @Test
    void anArticleThatComesBackTakesItsPlaceByArrival() {
        Story story = Desk.story(first, second);
        Coverage gone = story.coverage().getFirst();
        Story left = Regrouping.without(story, "first", NOW).orElseThrow();

        Story again = Regrouping.with(left, story.beat(), gone, NOW);

        assertThat(again.coverage()).isEqualTo(story.coverage());
        assertThat(told(Regrouping.with(null, story.beat(), gone, NOW))).containsExactly("first");
    }

    private static Story named(String id, Story story) {
        return new Story(
                story.beat(),
                new StoryId(id),
                story.coverage().stream()
                        .map(one -> one.in(one.placement()
                                .in(new StoryId(id), one.placement().why(), false)))
                        .toList(),
                story.changed());
    }

    private static List<String> told(Story story) {
        return story.coverage().stream()
                .map(one -> one.article().value()
                        + (one.isCopy()
                                ? "=" + Objects.requireNonNull(one.placement().copyOf())
                                : ""))
                .toList();
    }
}
