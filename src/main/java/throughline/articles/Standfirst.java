package throughline.articles;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The line that sums an article up between its headline and its text, where it stands in the same box as the text. Many pages sum
 * themselves up by their first paragraph, bold or not; so a line is only held for the summary when it says what the page says of itself
 * and is set as a heading.
 */
final class Standfirst {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 450;
    private static final int LEAST_LEFT = 200;
    private static final int STEM = 60;
    private static final double SAME = 0.9;

    private Standfirst() {}

    /** The first run of the text, when it is its summary; null when it is not. */
    static @Nullable Run of(PageView page, List<Run> runs) {
        if (runs.size() < 2
                || runs.getFirst().kind() != Run.Kind.HEADING
                || runs.get(1).kind() == Run.Kind.HEADING) {
            return null;
        }
        Run first = runs.getFirst();
        int left = runs.stream().skip(1).mapToInt(Run::units).sum();
        boolean fits = first.units() >= SHORTEST && first.units() <= LONGEST && left >= LEAST_LEFT;
        Stream<String> descriptions = Stream.of(
                page.linked().description(), page.head().first("og:description", "description", "twitter:description"));
        return fits && descriptions.anyMatch(description -> says(first, description)) ? first : null;
    }

    private static boolean says(Run run, String description) {
        if (Likeness.of(run.text(), description) > SAME) {
            return true;
        }
        // Descriptions are often cut off.
        String stem = Letters.bare(description);
        return stem.length() >= STEM && Letters.bare(run.text()).startsWith(stem);
    }
}
