package throughline.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of alike boxes that each announce another page by a linked line and a few words: what front pages, sections and tags are made of. */
final class TeaserList {

    private static final int FEWEST = 5;
    private static final int LONGEST = 700;
    private static final int LINE = 14;
    private static final int LITTLE = 250;

    private TeaserList() {}

    /** Whether such rows hold most of the page's text, and what was taken for the article lies in them or is next to nothing. */
    static boolean coversMost(PageView page) {
        BitSet covered = covered(page.outline());
        double all = 1;
        double within = 0;
        List<Run> runs = page.outline().runs();
        for (int i = 0; i < runs.size(); i++) {
            all += runs.get(i).units();
            within += covered.get(i) ? runs.get(i).units() : 0;
        }
        double kept = 1;
        double keptWithin = 0;
        for (Run run : page.reading().runs()) {
            kept += run.units();
            keptWithin += covered.get(run.box().from) ? run.units() : 0;
        }
        boolean nothingElse = kept < LITTLE && kept < 0.1 * within;
        return within > 0.5 * all && (keptWithin > 0.7 * kept || nothingElse);
    }

    private static BitSet covered(Outline outline) {
        Map<Span, Map<String, List<Span>>> rows = new HashMap<>();
        for (Span span : outline.spans()) {
            if (span.parent != null) {
                String shape = span.element.normalName() + ' ' + span.element.className();
                rows.computeIfAbsent(span.parent, parent -> new HashMap<>())
                        .computeIfAbsent(shape, s -> new ArrayList<>())
                        .add(span);
            }
        }
        BitSet covered = new BitSet();
        for (Map<String, List<Span>> shapes : rows.values()) {
            for (List<Span> row : shapes.values()) {
                long teasers = row.size() < FEWEST
                        ? 0
                        : row.stream().filter(span -> announces(outline, span)).count();
                if (teasers >= FEWEST && teasers > 0.8 * row.size()) {
                    row.forEach(span -> covered.set(span.from, span.to()));
                }
            }
        }
        return covered;
    }

    private static boolean announces(Outline outline, Span span) {
        int units = 0;
        boolean linked = false;
        for (Run run : outline.runs().subList(span.from, span.to())) {
            units += run.units();
            linked |= run.units() >= LINE && run.linkShare() > 0.8;
        }
        return linked && units < LONGEST;
    }
}
