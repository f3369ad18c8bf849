package throughline.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the article's paragraphs out of the chosen box: what stands before, between and after them is left out. */
final class BodyText {

    private static final int MOST_HEADINGS = 12;
    private static final int LONGEST_TITLE = 600;

    private final Outline outline;
    private final Phrases phrases;
    private final Phrases.Marks marks;
    private final List<Likeness.Sought> titles;

    BodyText(Outline outline, Phrases phrases, Phrases.Marks marks, List<String> titles) {
        this.marks = marks;
        this.outline = outline;
        this.phrases = phrases;
        this.titles = titles.stream().map(Likeness.Sought::new).toList();
    }

    /** The runs of the outline that are kept. */
    BitSet of(BodyChoice choice, Span body) {
        List<Run> runs = outline.runs();
        BitSet out = choice.out();
        out.or(choice.linkBoxes(body));
        int from = body.from;
        int to = body.to();
        if (body.holds(choice.headline())) {
            from = choice.headline() + 1;
            to = secondArticle(choice.headline(), to, out);
        }
        List<Kept> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = from; i < to; i++) {
            if (!out.get(i)) {
                Run run = withoutLines(runs.get(i));
                // Pages that are laid out once for each width of screen hold their text more than once.
                boolean again = run.units() > 100 && !seen.add(run.text());
                if (run.units() > 0 && !again && !isFurniture(i, run)) {
                    kept.add(new Kept(i, run));
                }
            }
        }
        trimStart(kept);
        trimEnd(kept);
        if (!kept.isEmpty() && kept.getLast().run.kind() == Run.Kind.HEADING) {
            kept.removeLast();
        }
        BitSet which = new BitSet();
        kept.forEach(one -> which.set(one.index));
        return which;
    }

    /** A run of the outline, without the lines in it that are furniture. */
    private record Kept(int index, Run run) {}

    /** A further h1 below a whole article begins another one, unless the page uses h1 for its subheads. */
    private int secondArticle(int headline, int to, BitSet out) {
        List<Run> runs = outline.runs();
        @Nullable Span own = article(runs.get(headline).box());
        List<Integer> further = new ArrayList<>();
        for (int i = headline + 1; i < to; i++) {
            if (!out.get(i)
                    && BodyChoice.inTag(runs.get(i), "h1")
                    && !isTitle(runs.get(i).text())) {
                further.add(i);
            }
        }
        if (further.size() > MOST_HEADINGS) {
            return to;
        }
        for (int i : further) {
            @Nullable Span its = article(runs.get(i).box());
            boolean elsewhere = its != null && its != own;
            double before = prose(headline + 1, i, out);
            if (before > 400 && (elsewhere || (further.size() == 1 && prose(i, to, out) > 400))) {
                return i;
            }
        }
        return to;
    }

    private double prose(int from, int to, BitSet out) {
        double prose = 0;
        for (int i = from; i < to; i++) {
            prose += out.get(i) ? 0 : outline.runs().get(i).prose();
        }
        return prose;
    }

    private static @Nullable Span article(Span from) {
        @Nullable Span at = from;
        while (at != null && !at.is("article")) {
            at = at.parent;
        }
        return at;
    }

    /** Whether a text is what the page calls itself. */
    boolean isTitle(String text) {
        if (text.length() > LONGEST_TITLE) {
            return false;
        }
        String bare = Letters.bare(text);
        return titles.stream().anyMatch(title -> title.in(bare) > 0.9);
    }

    /** The run without lines that an editor or a machine put between the paragraphs. */
    Run withoutLines(Run run) {
        if (run.lines() == 0) {
            return run;
        }
        StringBuilder text = new StringBuilder(run.text().length());
        for (String line : run.text().split("\n", -1)) {
            int units = Letters.units(line);
            boolean furniture =
                    (units < 160 && phrases.opensWithLine(line)) || (units < 60 && phrases.opensWithLabel(line));
            if (!furniture && !line.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return run.cutTo(text.toString());
    }

    private boolean isFurniture(int i, Run run) {
        boolean whole = run.units() == outline.runs().get(i).units();
        if (run.kind() == Run.Kind.CAPTION) {
            return true;
        }
        if (run.linkShare() > 0.8 && !run.isDatum() && run.kind() != Run.Kind.QUOTE) {
            return true;
        }
        if (run.units() < 220 && (whole ? marks.lines(i) : phrases.opensWithLine(run.text()))) {
            return true;
        }
        boolean labelled = whole ? marks.labels(i) : phrases.opensWithLabel(run.text());
        return labelled && ((run.units() < 60 && !run.sentence()) || (run.linkShare() > 0.3 && run.units() < 250));
    }

    private void trimStart(List<Kept> kept) {
        int first = 0;
        while (first < kept.size() && first < 12) {
            Run run = kept.get(first).run;
            boolean text = (run.units() >= Run.SHORT && !isTitle(run.text())) || (run.sentence() && run.units() > 20);
            if (text || run.kind() == Run.Kind.QUOTE) {
                break;
            }
            first++;
        }
        if (first < kept.size()) {
            kept.subList(0, first).clear();
        }
    }

    private void trimEnd(List<Kept> kept) {
        int half = kept.size() / 2;
        for (int i = half; i < kept.size(); i++) {
            if (phrases.endsArticle(kept.get(i).run.text())) {
                kept.subList(i, kept.size()).clear();
                break;
            }
        }
        while (kept.size() > 1) {
            Run last = kept.getLast().run;
            boolean text = last.linkShare() < 0.5 && (last.units() >= Run.SHORT || last.sentence());
            if (text || last.kind() == Run.Kind.ITEM || last.isDatum() || last.kind() == Run.Kind.QUOTE) {
                break;
            }
            kept.removeLast();
        }
    }
}
