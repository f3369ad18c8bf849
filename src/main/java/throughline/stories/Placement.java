package throughline.stories;

import org.jspecify.annotations.Nullable;

/**
 * Where a report was put.
 *
 * @param copyOf the id of the report whose text it repeats, if it does
 * @param why in words: what it shares with the story, or why it starts one
 * @param shares the grounds one by one, such as "person", "place", "date", "text"
 */
public record Placement(
        String report, StoryId story, @Nullable String copyOf, String why, java.util.List<String> shares) {

    public Placement {
        shares = java.util.List.copyOf(shares);
    }
}
