package throughline.articles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the blocks that a reader sees of the runs that were kept: rows of tables, entries of live blogs, and else a block a run. */
final class Blocks {

    private Blocks() {}

    static List<Block> of(List<Run> runs) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            @Nullable Span row = rowOf(runs.get(i));
            int end = i + 1;
            while (row != null && end < runs.size() && rowOf(runs.get(end)) == row) {
                end++;
            }
            if (row != null && (end > i + 1 || runs.get(i).prose() == 0)) {
                blocks.add(new Block(Block.Kind.ROW, cells(runs.subList(i, end))));
                i = end - 1;
            } else {
                Block block = runs.get(i).toBlock();
                // Tables that lay out a page hold its paragraphs.
                blocks.add(block.kind() == Block.Kind.ROW ? new Block(Block.Kind.PARAGRAPH, block.text()) : block);
            }
        }
        return blocks;
    }

    private static @Nullable Span rowOf(Run run) {
        if (run.kind() != Run.Kind.CELL || !run.isDatum()) {
            return null;
        }
        @Nullable Span at = run.box();
        for (int steps = 0; at != null && steps < 4; at = at.parent, steps++) {
            if (at.is("tr")) {
                return at;
            }
        }
        return null;
    }

    private static String cells(List<Run> runs) {
        StringBuilder row = new StringBuilder();
        for (Run run : runs) {
            row.append(row.isEmpty() ? "" : "\t").append(run.text().replace('\n', ' '));
        }
        return row.toString();
    }

    /** What stands outside the boxes as by {@link #of}; each box as one entry, also those of which no run was kept. */
    static List<Block> live(Outline outline, List<Run> kept, List<Span> boxes) {
        Set<Span> entries = new LinkedHashSet<>(boxes);
        Map<Span, List<Run>> inside = new LinkedHashMap<>();
        boxes.forEach(box -> inside.put(box, new ArrayList<>()));
        List<Run> before = new ArrayList<>();
        List<Run> after = new ArrayList<>();
        int last = boxes.getLast().from;
        for (Run run : kept) {
            @Nullable Span box = LiveEntries.boxOf(run, entries);
            if (box != null) {
                inside.getOrDefault(box, new ArrayList<>()).add(run);
            } else {
                (run.box().from < last ? before : after).add(run);
            }
        }
        List<Block> blocks = new ArrayList<>(of(before));
        inside.forEach((box, runs) -> {
            boolean told = runs.stream().anyMatch(run -> run.prose() > 0);
            List<Run> lines = told ? headed(outline, box, runs) : readable(outline, box);
            lines = lines.isEmpty() ? runs : lines;
            if (!lines.isEmpty()) {
                blocks.add(entry(lines));
            }
        });
        blocks.addAll(of(after));
        return blocks;
    }

    /** The kept runs of an entry with the headings that stand before and between them. */
    private static List<Run> headed(Outline outline, Span box, List<Run> kept) {
        List<Run> lines = new ArrayList<>();
        int next = 0;
        for (Run run : outline.runs().subList(box.from, box.to())) {
            if (next == kept.size()) {
                break;
            }
            boolean own = kept.get(next).box() == run.box() && run.text().contains(firstLine(kept.get(next)));
            if (own) {
                lines.add(kept.get(next++));
            } else if (run.kind() == Run.Kind.HEADING && run.linkShare() < 0.5) {
                lines.add(run);
            }
        }
        // What was kept in another order than the page's is not to be lost.
        return next == kept.size() ? lines : kept;
    }

    private static String firstLine(Run run) {
        return run.text().split("\n", 2)[0];
    }

    private static List<Run> readable(Outline outline, Span box) {
        List<Run> lines = new ArrayList<>();
        for (Run run : outline.runs().subList(box.from, box.to())) {
            boolean heading = run.kind() == Run.Kind.HEADING && run.linkShare() < 0.5;
            if ((heading || run.prose() > 0) && isPlain(run, box)) {
                lines.add(run);
            }
        }
        return lines.stream().anyMatch(run -> run.prose() > 0) ? lines : List.of();
    }

    /** Whether no box within the entry is called by what does not belong to it. */
    private static boolean isPlain(Run run, Span entry) {
        for (@Nullable Span at = run.box(); at != null && at != entry; at = at.parent) {
            if (at.sign != Signs.Sign.NONE && at.sign != Signs.Sign.BODY) {
                return false;
            }
        }
        return true;
    }

    /** From each heading that is marked on, everything up to the next one is an entry. */
    static List<Block> live(List<Run> kept, Set<Run> headings) {
        List<Block> blocks = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        boolean live = false;
        for (Run run : kept) {
            if (headings.contains(run)) {
                close(open, live, blocks);
                live = true;
            }
            open.add(run);
        }
        close(open, live, blocks);
        return blocks;
    }

    private static void close(List<Run> open, boolean live, List<Block> blocks) {
        if (live) {
            blocks.add(entry(open));
        } else {
            blocks.addAll(of(open));
        }
        open.clear();
    }

    private static Block entry(List<Run> runs) {
        StringBuilder lines = new StringBuilder();
        runs.forEach(run -> lines.append(lines.isEmpty() ? "" : "\n").append(run.text()));
        return new Block(Block.Kind.LIVE_ENTRY, lines.toString());
    }
}
