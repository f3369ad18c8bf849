package throughline.articles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the box of a page that holds the article. Every box is worth the running text in it less its furniture (links, labels),
 * so a parent wins over one of its boxes just when it adds more text than links: bodies in several sibling boxes are joined, boxes
 * of links are not. What boxes are called is believed only when their contents agree.
 */
final class BodyChoice {

    private static final double BODY_BONUS = 1.25;
    private static final double LITTLE_LEFT = 800;
    private static final double LONGEST_TEASER = 230;
    private static final int LONGEST_TEASER_BOX = 1_200;
    private static final int NEAR = 30;
    private static final Set<String> PARTS =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "tr", "blockquote");
    private static final Set<String> SURE_TAGS = Set.of("nav", "footer");
    private static final double LEAST_TEXT = 140;

    private final Outline outline;
    private final List<Run> runs;
    private final BitSet out = new BitSet();
    private final int headline;
    private final double[] everyProse;

    /** @param trusting whether to believe what boxes are called at all; comments and the tags of navigation are always left out */
    BodyChoice(Outline outline, List<String> titles, boolean trusting) {
        this.outline = outline;
        this.runs = outline.runs();
        this.everyProse = sums(false, false);
        this.headline = findHeadline(titles);
        believeSigns(trusting);
        if (trusting) {
            dropTeasers();
        }
    }

    /** The index of the run that is the page's headline; -1 when no heading looks like a title that the page gives itself. */
    int headline() {
        return headline;
    }

    /** Blocks that are certainly something else than the article. */
    BitSet out() {
        return (BitSet) out.clone();
    }

    private int findHeadline(List<String> titles) {
        List<Likeness.Sought> sought = titles.stream().map(Likeness.Sought::new).toList();
        int best = -1;
        double bestScore = 0.55;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.kind() != Run.Kind.HEADING || run.units() > 400) {
                continue;
            }
            double score = 0;
            String bare = Letters.bare(run.text());
            for (Likeness.Sought title : sought) {
                score = Math.max(score, title.in(bare));
            }
            score += inTag(run, "h1") ? 0.3 : 0;
            if (score > bestScore + 0.01) {
                best = i;
                bestScore = score;
            }
        }
        for (int i = 0; best < 0 && i < runs.size(); i++) {
            boolean before = everyProse[i] < 0.6 * everyProse[runs.size()];
            best = before && inTag(runs.get(i), "h1") ? i : best;
        }
        return best;
    }

    static boolean inTag(Run run, String tag) {
        int steps = 0;
        for (@Nullable Span at = run.box(); at != null && steps < 4; at = at.parent, steps++) {
            if (at.is(tag)) {
                return true;
            }
        }
        return false;
    }

    /** Running totals, so that any span's sum is one subtraction. */
    private double[] sums(boolean furniture, boolean onlyKept) {
        double[] sums = new double[runs.size() + 1];
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            double value = onlyKept && out.get(i) ? 0 : furniture ? run.furniture() : run.prose();
            sums[i + 1] = sums[i] + value;
        }
        return sums;
    }

    private static double within(double[] sums, Span span) {
        return sums[span.to()] - sums[span.from];
    }

    /**
     * A sign is not believed of a box that holds the headline or the named body, nor when the boxes that its word marks follow the
     * headline and little text is left without them: sites call paragraphs "paywall" and body boxes "sidebar-grid".
     */
    private void believeSigns(boolean trusting) {
        double all = everyProse[runs.size()];
        List<Span> bodies = outline.spans().stream()
                .filter(span -> span.sign == Signs.Sign.BODY && within(everyProse, span) > Math.max(200, 0.25 * all))
                .toList();
        Map<String, BitSet> byWord = new HashMap<>();
        for (Span span : outline.spans()) {
            if (span.sign == Signs.Sign.NONE || span.sign == Signs.Sign.BODY) {
                continue;
            }
            if (!trusting && span.sign != Signs.Sign.COMMENTS && !SURE_TAGS.contains(span.element.normalName())) {
                continue;
            }
            boolean wraps =
                    span.holds(headline) || isMain(span, all) || bodies.stream().anyMatch(span::holds);
            if (!wraps) {
                String word = span.sign == Signs.Sign.COMMENTS ? "" : span.word;
                byWord.computeIfAbsent(word, w -> new BitSet()).set(span.from, span.to());
            }
        }
        BitSet every = new BitSet();
        byWord.values().forEach(every::or);
        double left = all - prose(every);
        byWord.forEach((word, marked) -> {
            boolean text = !word.isEmpty() && left < LITTLE_LEFT && prose(marked) > 4 * left && followsHeadline(marked);
            if (!text) {
                out.or(marked);
            }
        });
    }

    private boolean isMain(Span span, double all) {
        return (span.is("article") || span.is("main")) && within(everyProse, span) > 0.4 * all;
    }

    private boolean followsHeadline(BitSet marked) {
        int first = marked.nextSetBit(Math.max(0, headline));
        while (first >= 0 && runs.get(first).prose() == 0) {
            first = marked.nextSetBit(first + 1);
        }
        return first >= 0 && (headline < 0 || first < headline + NEAR);
    }

    private double prose(BitSet marked) {
        double prose = 0;
        for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
            prose += runs.get(i).prose();
        }
        return prose;
    }

    /** Three or more alike boxes in a row, each headed by a link, announce other articles. */
    private void dropTeasers() {
        Map<Span, Map<Long, List<Span>>> rows = new HashMap<>();
        for (Span span : outline.spans()) {
            if (span.parent != null && !span.is("p") && !span.is("br") && !span.is("td")) {
                rows.computeIfAbsent(span.parent, p -> new HashMap<>())
                        .computeIfAbsent(span.look, s -> new ArrayList<>())
                        .add(span);
            }
            if (span.is("article")
                    && !span.holds(headline)
                    && runs.get(span.from).linkShare() > 0.8
                    && within(everyProse, span) < 0.3 * everyProse[runs.size()]) {
                out.set(span.from, span.to());
            }
        }
        for (Map<Long, List<Span>> shapes : rows.values()) {
            for (List<Span> row : shapes.values()) {
                if (row.size() < 3) {
                    continue;
                }
                long teasers = row.stream().filter(this::isTeaser).count();
                if (teasers >= 3 && teasers >= 0.7 * row.size()) {
                    row.stream().filter(span -> !span.holds(headline)).forEach(span -> out.set(span.from, span.to()));
                }
            }
        }
    }

    private boolean isTeaser(Span span) {
        boolean linked = false;
        int units = 0;
        for (int i = span.from; i < span.to() && units <= LONGEST_TEASER_BOX; i++) {
            Run run = runs.get(i);
            linked |= run.linkShare() > 0.8 && run.units() > 8;
            units += run.units();
        }
        if (!linked || units > LONGEST_TEASER_BOX) {
            return false;
        }
        return within(everyProse, span) < LONGEST_TEASER || (!inBody(span) && linksWithin(span));
    }

    private static boolean inBody(Span span) {
        @Nullable Span at = span;
        while (at != null && at.sign != Signs.Sign.BODY) {
            at = at.parent;
        }
        return at != null;
    }

    /** Whether its first link stays on the site: reviews of things for sale link to shops. */
    private static boolean linksWithin(Span span) {
        Element link = span.element.selectFirst("a[href]");
        if (link == null) {
            return false;
        }
        String href = link.attr("href");
        String base = span.element.baseUri();
        int path = base.indexOf('/', 8);
        return !href.contains("://") || (path > 0 && href.startsWith(base.substring(0, path)));
    }

    /** The box of the article; null when the page has no running text. */
    @Nullable
    Span choose() {
        double[] prose = sums(false, true);
        double[] furniture = sums(true, true);
        Span best = null;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (Span span : outline.spans()) {
            double text = within(prose, span);
            if (text < LEAST_TEXT / 3 || PARTS.contains(span.element.normalName())) {
                continue;
            }
            double value = text - within(furniture, span);
            if (span.sign == Signs.Sign.BODY || span.is("article")) {
                value *= BODY_BONUS;
            }
            if (headline >= 0 && span.to() <= headline) {
                value *= 0.5;
            }
            if (value >= bestValue) {
                best = span;
                bestValue = value;
            }
        }
        return best == null ? null : narrow(best, prose);
    }

    /** Goes down to a box that is named as the body when it holds nearly all of the text. */
    private Span narrow(Span chosen, double[] prose) {
        Span narrow = chosen;
        for (Span span : outline.spans()) {
            if (span.sign == Signs.Sign.BODY
                    && narrow.holds(span)
                    && within(prose, span) > 0.85 * within(prose, narrow)) {
                narrow = span;
            }
        }
        return narrow;
    }

    private static final Set<String> LISTS = Set.of("ul", "ol", "div", "section", "table", "p", "h2", "h3", "h4", "dl");

    /** Marks boxes within {@code body} that are mostly links. */
    BitSet linkBoxes(Span body) {
        int[] units = new int[runs.size() + 1];
        int[] linked = new int[runs.size() + 1];
        for (int i = 0; i < runs.size(); i++) {
            units[i + 1] = units[i] + runs.get(i).units();
            linked[i + 1] = linked[i] + runs.get(i).linkUnits();
        }
        double[] prose = sums(false, true);
        double[] furniture = sums(true, true);
        BitSet boxes = new BitSet();
        for (Span span : outline.spans()) {
            if (body.holds(span) && span != body && LISTS.contains(span.element.normalName())) {
                double text = within(prose, span);
                double rest = within(furniture, span);
                if (rest > 2 * text
                        && text < 300
                        && 2 * (linked[span.to()] - linked[span.from]) > units[span.to()] - units[span.from]) {
                    boxes.set(span.from, span.to());
                }
            }
        }
        return boxes;
    }
}
