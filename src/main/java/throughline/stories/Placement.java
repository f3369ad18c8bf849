package throughline.stories;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a report was put.
 *
 * @param copyOf the id of the report whose text it repeats, if it does
 * @param why in words: what it shares with the story, or why it starts one
 * @param shares the grounds one by one, such as "person", "place", "date", "text"
 */
public record Placement(
        String report, StoryId story, @Nullable String copyOf, String why, List<String> shares) {

    public Placement {
        shares = List.copyOf(shares);
    }

    /** The same report in another story, and no copy of what it leaves behind. */
    Placement in(StoryId other, String because, boolean alone) {
        return new Placement(report, other, alone ? null : copyOf, because, List.of("reader"));
    }
}
