package throughline.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how right and complete a reading is: from 1, each doubt takes some away in proportion to how strong it is. The weights were
 * fitted by hand to the order of pages of public benchmarks by how well they were read; what says nothing about that order there, as
 * whether the description occurs in the text, is not asked.
 */
final class QualityEstimate {

    private static final double LEFT_OUT_BETWEEN = 0.45;
    private static final double SCATTERED = 0.035;
    private static final double LEFT_OUT_SENTENCES = 0.1;
    private static final double OUTSIDE = 0.12;
    private static final double FAR_FROM_HEADLINE = 0.12;
    private static final double NO_SENTENCES = 0.1;
    private static final double LINKS = 0.2;
    private static final double SHORT = 0.08;
    private static final double AGREEMENT = 0.5;
    private static final double USUAL_AGREEMENT = 0.92;
    private static final double ONLY_BEGINNING = 0.35;

    private static final int SHORT_UNITS = 600;
    private static final int FAR = 30;
    private static final Set<String> PARTS = Set.of("p", "li", "h2", "h3", "h4", "blockquote", "br");

    private final List<String> reasons = new ArrayList<>();
    private double value = 1;

    private QualityEstimate() {}

    static Quality of(PageView page, HiddenText.Found found, Teaser teaser) {
        QualityEstimate estimate = new QualityEstimate();
        if (found.runs().isEmpty()) {
            estimate.lookAtOrigin(found.origin());
        } else {
            estimate.lookAtRuns(page, found.runs());
            estimate.compare(page.linked().body(), found);
        }
        if (found.units() < SHORT_UNITS) {
            estimate.doubt(SHORT, 0.05, "the text is short (" + found.units() + " characters)");
        }
        if (teaser.partial()) {
            estimate.doubt(ONLY_BEGINNING, 0, "it is only the beginning: " + teaser.reason());
        }
        return estimate.quality();
    }

    /** A text that came by itself, without a page around it. */
    static Quality ofText(int units) {
        QualityEstimate estimate = new QualityEstimate();
        estimate.lookAtOrigin(ArticleBody.Origin.FEED);
        if (units < SHORT_UNITS) {
            estimate.doubt(SHORT, 0.05, "the text is short (" + units + " characters)");
        }
        return estimate.quality();
    }

    private Quality quality() {
        return new Quality(Math.clamp(Math.round(value * 1000) / 1000.0, 0, 1), reasons);
    }

    private void lookAtOrigin(ArticleBody.Origin origin) {
        switch (origin) {
            case LINKED_DATA -> doubt(0.15, 0, "the text is from the page's linked data; the page itself shows less");
            case SCRIPT -> doubt(0.2, 0, "the text is from the page's scripts; the page itself shows nearly nothing");
            case FEED -> doubt(0.1, 0, "the text is the feed's, not the page's");
            case PAGE -> {}
        }
    }

    private void lookAtRuns(PageView page, List<Run> kept) {
        List<Run> runs = page.outline().runs();
        int from = kept.getFirst().box().from;
        int to = Math.max(from + 1, kept.getLast().box().to());
        double all = 0;
        double allProse = 0;
        double shown = 0;
        double shownProse = 0;
        for (int i = 0; i < runs.size(); i++) {
            double prose = runs.get(i).prose();
            boolean within = from <= i && i < to;
            all += prose;
            shown += within ? runs.get(i).units() : 0;
            shownProse += within ? prose : 0;
        }
        double units = 0;
        double links = 0;
        double sentences = 0;
        Set<Span> boxes = new HashSet<>();
        for (Run run : kept) {
            units += run.units();
            links += run.linkUnits();
            sentences += run.endsAsSentence() ? run.units() : 0;
            allProse += run.prose();
            boxes.add(boxOf(run));
        }
        units = Math.max(1, units);
        double prose = Math.max(1, allProse);
        double between = Math.max(0, 1 - units / Math.max(1, shown));
        doubt(
                LEFT_OUT_BETWEEN * between,
                0.06,
                percent(between) + " of what stands between its first and last lines was left out");
        doubt(
                SCATTERED * Math.log(boxes.size()) / Math.log(2),
                0.08,
                "its paragraphs are scattered over " + boxes.size() + " boxes");
        double dropped = Math.clamp((shownProse - allProse) / prose, 0, 1);
        doubt(LEFT_OUT_SENTENCES * dropped, 0.03, "some of what was left out is sentences");
        double outside = Math.clamp((all - shownProse) / (2 * prose), 0, 1);
        doubt(OUTSIDE * outside, 0.05, "much running text stands elsewhere on the page");
        int headline = page.reading().headline();
        if (headline < 0) {
            doubt(FAR_FROM_HEADLINE, 0, "no headline was found over it");
        } else if (from - headline > FAR) {
            doubt(FAR_FROM_HEADLINE, 0, "it stands far below the headline");
        }
        doubt(
                NO_SENTENCES * (1 - sentences / units),
                0.03,
                percent(1 - sentences / units) + " of it does not end as sentences do");
        doubt(LINKS * Math.min(0.5, links / units), 0.03, percent(links / units) + " of it is links");
    }

    /** Paragraphs count as parts of the box that they stand in. */
    private static Span boxOf(Run run) {
        @Nullable Span parent = run.box().parent;
        return parent != null && PARTS.contains(run.box().element.normalName()) ? parent : run.box();
    }

    /** What linked data tells is a witness when it is no teaser itself. */
    private void compare(String told, HiddenText.Found found) {
        int units = Letters.units(told);
        if (units < 300 || units < 0.7 * found.units()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        found.blocks().forEach(block -> text.append(block.text()).append('\n'));
        double right = Shingles.of(told).share(text);
        double complete = Shingles.of(text).share(told);
        double agreement = 2 * right * complete / Math.max(0.01, right + complete);
        value += AGREEMENT * (agreement - USUAL_AGREEMENT);
        reasons.add((agreement > USUAL_AGREEMENT ? "" : "only ") + percent(agreement)
                + " agreement with the text that the page's linked data tells");
    }

    /** @param least below which a doubt is too small to speak of */
    private void doubt(double amount, double least, String reason) {
        value -= amount;
        if (amount > least) {
            reasons.add(reason);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
