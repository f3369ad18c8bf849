package throughline.articles;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in a page's outline its headline and its text stand: what lies between and right after them tells of the article.
 *
 * @param headline index of the headline's run; -1 for none
 * @param first index of the first run of the text; -1 when the text is not from the page
 * @param last index of the last one
 */
record Place(Outline outline, int headline, int first, int last) {

    private static final Set<Signs.Sign> PLAIN = EnumSet.of(Signs.Sign.NONE, Signs.Sign.BODY);
    private static final int STEM = 40;
    private static final int ABOVE = 5;
    private static final int BELOW = 16;
    private static final int FURTHEST = 40;
    private static final int AFTER = 6;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_LINE = 400;

    static Place of(Outline outline, int headline, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return new Place(outline, headline, -1, -1);
        }
        String opening = stem(paragraphs.getFirst());
        String ending = stem(paragraphs.getLast());
        int first = -1;
        int last = -1;
        List<Run> runs = outline.runs();
        for (int i = Math.max(0, headline); i < runs.size(); i++) {
            String text = runs.get(i).text();
            first = first < 0 && text.contains(opening) ? i : first;
            last = first >= 0 && text.contains(ending) ? i : last;
        }
        return new Place(outline, headline, first, Math.max(first, last));
    }

    private static String stem(String text) {
        String line = text.split("\n", 2)[0];
        return line.length() > STEM ? line.substring(0, STEM) : line;
    }

    /** The element of the headline; null when there is none. */
    @Nullable
    Element heading() {
        if (headline < 0) {
            return null;
        }
        int steps = 0;
        for (@Nullable Span at = outline.runs().get(headline).box(); at != null && steps < 5; at = at.parent, steps++) {
            String name = at.element.normalName();
            if (name.length() == 2 && name.charAt(0) == 'h') {
                return at.element;
            }
        }
        return null;
    }

    /** Runs that stand between the paragraphs of the text and its ends, in the same box: where names stand without a mark. */
    List<Run> edges() {
        List<Run> edges = new ArrayList<>();
        if (first < 0) {
            return edges;
        }
        List<Run> runs = outline.runs();
        @Nullable Span box = runs.get(first).box().parent;
        for (int i : new int[] {first - 1, first, last, last + 1}) {
            boolean plain =
                    i >= 0 && i < runs.size() && PLAIN.contains(runs.get(i).box().sign);
            if (plain && i > headline && box != null && box.equals(runs.get(i).box().parent)) {
                edges.add(runs.get(i));
            }
        }
        return edges;
    }

    /** Runs around the headline up to the text, without the headline itself. */
    List<Run> above() {
        if (headline < 0 && first < 0) {
            return List.of();
        }
        int from = Math.max(0, headline < 0 ? first - 2 * ABOVE : headline - ABOVE);
        int near = headline < 0 ? first : headline + BELOW;
        int to = Math.max(near, Math.min(first + 1, from + FURTHEST));
        List<Run> runs = new ArrayList<>();
        for (int i = from; i < Math.min(to, outline.runs().size()); i++) {
            if (i != headline && !isOfOther(i)) {
                runs.add(outline.runs().get(i));
            }
        }
        return runs;
    }

    /** Whether a run below the text announces another article, or stands beside a line that does. */
    private boolean isOfOther(int i) {
        return last >= 0 && i > last && (isLink(i) || isLink(i - 1) || isLink(i + 1));
    }

    private boolean isLink(int i) {
        return i > last && i < outline.runs().size() && outline.runs().get(i).linkUnits() > LONGEST_NAME;
    }

    /** Whether a line of the page only stands where other articles are announced below the text. */
    boolean isOnlyOfOthers(String line) {
        if (last < 0 || line.isBlank()) {
            return false;
        }
        boolean found = false;
        List<Run> runs = outline.runs();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).units() < LONGEST_LINE && runs.get(i).text().contains(line)) {
                if (!isOfOther(i)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** The last runs of the text and what follows them. */
    List<Run> below() {
        List<Run> runs = outline.runs();
        return last < 0 ? List.of() : runs.subList(Math.max(first, last - 2), Math.min(runs.size(), last + AFTER));
    }
}
