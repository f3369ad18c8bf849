package throughline.web;

import java.time.Instant;
import java.util.Comparator;
import throughline.stories.Coverage;
import throughline.stories.Story;

/** When an article is said to have come out. A missing date, or one after the page was already here, gives way to the arrival. */
final class Publication {

    private Publication() {}

    static Instant of(Coverage coverage) {
        Instant published = coverage.published();
        return published == null || published.isAfter(coverage.arrived()) ? coverage.arrived() : published;
    }

    /** Whether the time is the publisher's own word and not only when we saw the page. */
    static boolean isTold(Coverage coverage) {
        return of(coverage).equals(coverage.published());
    }

    /** Who told the story first: the earliest text that is nobody's copy. */
    static Coverage first(Story story) {
        return story.own().min(Comparator.comparing(Publication::of)).orElse(story.lead());
    }
}
