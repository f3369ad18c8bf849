package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Estimates how right and complete a reading is. Of a page's visible text it starts from the F1 that the likelihoods of its runs let
 * expect; on pages that the trees had not learned from, that orders pages by their true F1 with a rank correlation of 0.4. Each further
 * doubt takes some away.
 */
final class QualityEstimate {

    private static final double UNDECIDED = 0.07;
    private static final double NO_HEADLINE = 0.05;
    private static final double SHORT = 0.08;
    private static final double AGREEMENT = 0.25;
    private static final double USUAL_AGREEMENT = 0.92;
    private static final double ONLY_BEGINNING = 0.35;

    private static final int SHORT_UNITS = 600;

    private final List<String> reasons = new ArrayList<>();
    private double value = 1;

    private QualityEstimate() {}

    static Quality of(PageView page, HiddenText.Found found, Teaser teaser) {
        QualityEstimate estimate = new QualityEstimate();
        if (found.runs().isEmpty()) {
            estimate.lookAtOrigin(found.origin());
        } else {
            estimate.lookAtRuns(page.reading());
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

    private void lookAtRuns(BodyReading reading) {
        doubt(
                1 - reading.expected(),
                UNDECIDED,
                "of some of the page's text it is open whether it belongs to the article (expected F1 "
                        + percent(reading.expected()) + ")");
        if (reading.headline() < 0) {
            doubt(NO_HEADLINE, 0, "no headline was found over it");
        }
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
        reasons.add(percent(agreement) + " agreement with the text that the page's linked data tells");
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
