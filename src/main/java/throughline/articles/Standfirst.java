package throughline.articles;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The line that sums an article up between its headline and its text, where it stands in the same box as the text. Many pages sum
 * themselves up by their first paragraph; so a line is only held for the summary when it says what the page says of itself and
 * also looks other than the text: as a heading, in bold, or in a box that is called so.
 */
final class Standfirst {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 450;
    private static final int LEAST_LEFT = 200;
    private static final int STEM = 60;
    private static final double SAME = 0.9;
    private static final String[] NAMES = {
        "standfirst",
        "subtitle",
        "sub-title",
        "subtit",
        "subhead",
        "sub-head",
        "dek",
        "deck",
        "summary",
        "excerpt",
        "sottotitolo",
        "chapo",
        "abstract",
        "entradilla",
        "bajada",
        "ingress",
        "vorspann",
        "teaser",
        "description"
    };

    private Standfirst() {}

    /** The run of the text that is its summary; null when none is. */
    static @Nullable Run of(PageView page, List<Run> runs) {
        if (runs.size() < 2) {
            return null;
        }
        Run first = runs.getFirst();
        int left = runs.stream().skip(1).mapToInt(Run::units).sum();
        boolean fits = first.units() >= SHORTEST && first.units() <= LONGEST && left >= LEAST_LEFT;
        return fits
                        && looksOther(first, runs.get(1))
                        && (says(first, page.linked().description())
                                || says(
                                        first,
                                        page.head().first("og:description", "description", "twitter:description")))
                ? first
                : null;
    }

    private static boolean says(Run run, String description) {
        if (Likeness.of(run.text(), description) > SAME) {
            return true;
        }
        // Descriptions are often cut off.
        String stem = Letters.bare(description);
        return stem.length() >= STEM && Letters.bare(run.text()).startsWith(stem);
    }

    private static boolean looksOther(Run run, Run next) {
        boolean bold = run.bold() > 0.9 * run.units() && next.bold() < 0.5 * next.units();
        boolean heading = run.kind() == Run.Kind.HEADING && next.kind() != Run.Kind.HEADING;
        return heading;
    }

    private static boolean isNamed(Run run) {
        @Nullable Span at = run.box();
        for (int steps = 0; at != null && steps < 3 && at.to() - at.from == 1; at = at.parent, steps++) {
            String names = at.element.className().toLowerCase(Locale.ROOT);
            for (String name : NAMES) {
                if (names.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
