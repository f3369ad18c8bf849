package throughline.articles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction.Cause;

/**
 * The evidence that more pages show a sign than used to: a cumulative sum (E. S. Page, Continuous Inspection Schemes, 1954) of how much
 * likelier each page is if half of those that used not to show it do so now. It begins at the first page that speaks for a change,
 * which is told as its time; pages that speak against it bring it back to nothing. Once it is enough it stays enough until the pages
 * speak as clearly for the old state.
 *
 * @param since when the first page came that is counted
 * @param pages counted since
 * @param shown how many of them showed the sign
 */
record DriftTally(Sign sign, double evidence, Instant since, int pages, int shown, boolean drifting) {

    /** A false alarm, of one sign at one outlet, comes once in so many pages at most: ln 1,000,000. */
    private static final double ENOUGH = 13.8;

    /** So much for the old state ends it: ln 1,000. */
    private static final double USUAL_AGAIN = 6.9;

    /** A burst of fewer pages, such as an evening of films, is no change. */
    private static final int LEAST_PAGES = 10;

    /** What is usual is never so sure that one page could be a change. */
    private static final double LEAST_SHARE = 0.02;

    /** Signs that are told from the outlet's usual scatter are shown by so many pages anyway. */
    private static final double LEAST_RELATIVE_SHARE = 0.05;

    /** What more pages lack, or are, is a habit that can hardly be lost. */
    private static final double MOST_LACKING = 0.2;

    private static final double MOST_SHOWING = 0.5;

    /**
     * The tally after another page that could show the sign.
     *
     * @param before null when nothing has spoken for a change
     * @param at when the page came
     * @return null when nothing speaks for a change any more
     */
    static @Nullable DriftTally after(
            @Nullable DriftTally before, Sign sign, UsualReadings usual, boolean shown, Instant at) {
        if (before == null && (!shown || usual.share(sign) > (sign.isLack() ? MOST_LACKING : MOST_SHOWING))) {
            return null;
        }
        double share = share(sign, usual);
        double changed = (1 + share) / 2;
        double speaks = shown ? Math.log(changed / share) : Math.log((1 - changed) / (1 - share));
        double sum = (before == null ? 0 : before.evidence) + speaks;
        if (before != null && before.drifting) {
            return sum <= ENOUGH - USUAL_AGAIN ? null : before.counting(Math.min(ENOUGH, sum), shown, true);
        }
        if (sum <= 0) {
            return null;
        }
        DriftTally counted =
                (before == null ? new DriftTally(sign, 0, at, 0, 0, false) : before).counting(sum, shown, false);
        return sum >= ENOUGH && counted.pages >= LEAST_PAGES
                ? new DriftTally(sign, ENOUGH, counted.since, counted.pages, counted.shown, true)
                : counted;
    }

    /** The share that is usual; as much more as it may well be, as long as few pages tell it. */
    private static double share(Sign sign, UsualReadings usual) {
        int known = usual.known(sign);
        double told = (usual.share(sign) * known + 1) / (known + 2);
        double unsure = 2 * Math.sqrt(told * (1 - told) / (known + 2));
        return Math.max(told + unsure, sign.isRelative() ? LEAST_RELATIVE_SHARE : LEAST_SHARE);
    }

    private DriftTally counting(double sum, boolean more, boolean drifts) {
        return new DriftTally(sign, sum, since, pages + 1, shown + (more ? 1 : 0), drifts);
    }

    Drift drift(UsualReadings usual, @Nullable Cause cause) {
        int known = usual.known(sign);
        return new Drift(sign, since, pages, shown, (int) Math.round(usual.share(sign) * known), known, cause);
    }
}
