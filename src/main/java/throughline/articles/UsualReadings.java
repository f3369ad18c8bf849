package throughline.articles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction.Cause;
import throughline.articles.OutletReadings.Mark;

/**
 * What is usual with an outlet's pages: means in which a page counts the less the longer ago it was read. They are plain means until
 * {@value OutletReadings#BEFORE} pages are known, and exponentially weighted ones from then on (S. W. Roberts, Control Chart Tests Based
 * on Geometric Moving Averages, 1959), with the spread kept beside the mean (T. Finch, Incremental Calculation of Weighted Mean and
 * Variance, 2009).
 *
 * @param pages how many it was learned from
 * @param read how many of them were read
 * @param shares how many pages show a sign, 0 to 1; of those that were read, except for {@link Sign#UNREADABLE}
 * @param causes of all pages, how many were unreadable for each cause
 * @param logLength the mean of the logarithms of the lengths: lengths scatter by factors
 * @param logSpread their variance
 * @param quality the mean of the qualities
 * @param qualitySpread their variance
 */
public record UsualReadings(
        int pages,
        int read,
        Map<Sign, Double> shares,
        Map<Cause, Double> causes,
        double logLength,
        double logSpread,
        double quality,
        double qualitySpread) {

    static final UsualReadings NONE = new UsualReadings(0, 0, Map.of(), Map.of(), 0, 0, 0, 0);

    /** From fewer pages nothing is usual. */
    private static final int LEAST = 20;

    /** Less than this far from the mean is nothing, however little an outlet's pages scatter. */
    private static final double LEAST_FACTOR = Math.log(2.5);

    private static final double LEAST_DOUBT = 0.2;

    /** So many standard deviations away is far. */
    private static final double FAR = 2;

    public UsualReadings {
        shares = Map.copyOf(shares);
        causes = Map.copyOf(causes);
    }

    static UsualReadings of(List<Mark> marks) {
        UsualReadings usual = NONE;
        for (Mark mark : marks) {
            usual = usual.and(mark);
        }
        return usual;
    }

    boolean isKnown() {
        return pages >= LEAST && read >= LEAST / 2;
    }

    /** The share of the pages that show a sign. */
    public double share(Sign sign) {
        return shares.getOrDefault(sign, 0.0);
    }

    /** The usual length of a text in characters: the geometric mean. */
    public int length() {
        return read == 0 ? 0 : (int) Math.round(Math.exp(logLength));
    }

    /** From how many pages, of those that could show it, a sign's share is known. */
    int known(Sign sign) {
        return Math.min(sign == Sign.UNREADABLE ? pages : read, OutletReadings.BEFORE);
    }

    boolean isShort(int length) {
        return isKnown() && log(length) < logLength - farLength();
    }

    boolean isLong(int length) {
        return isKnown() && log(length) > logLength + farLength();
    }

    boolean isDoubtful(double one) {
        return isKnown() && one < quality - Math.max(LEAST_DOUBT, FAR * Math.sqrt(qualitySpread));
    }

    private double farLength() {
        return Math.max(LEAST_FACTOR, FAR * Math.sqrt(logSpread));
    }

    UsualReadings and(Mark mark) {
        double weight = 1.0 / Math.min(pages + 1, OutletReadings.BEFORE);
        Map<Sign, Double> newShares = new EnumMap<>(Sign.class);
        newShares.putAll(shares);
        Map<Cause, Double> newCauses = new EnumMap<>(Extraction.Cause.class);
        for (Cause cause : Extraction.Cause.values()) {
            double share = moved(causes.getOrDefault(cause, 0.0), cause == mark.cause(), weight);
            if (share > 0) {
                newCauses.put(cause, share);
            }
        }
        move(newShares, Sign.UNREADABLE, mark, weight);
        if (!mark.isRead()) {
            return new UsualReadings(
                    pages + 1, read, newShares, newCauses, logLength, logSpread, quality, qualitySpread);
        }
        double readWeight = 1.0 / Math.min(read + 1, OutletReadings.BEFORE);
        for (Sign sign : Sign.values()) {
            if (sign != Sign.UNREADABLE) {
                move(newShares, sign, mark, readWeight);
            }
        }
        double further = log(mark.length()) - logLength;
        double better = mark.quality() - quality;
        return new UsualReadings(
                pages + 1,
                read + 1,
                newShares,
                newCauses,
                logLength + readWeight * further,
                (1 - readWeight) * (logSpread + readWeight * further * further),
                quality + readWeight * better,
                (1 - readWeight) * (qualitySpread + readWeight * better * better));
    }

    private static void move(Map<Sign, Double> shares, Sign sign, Mark mark, double weight) {
        double share = moved(shares.getOrDefault(sign, 0.0), mark.signs().contains(sign), weight);
        if (share > 0) {
            shares.put(sign, share);
        }
    }

    private static double moved(double share, boolean shown, double weight) {
        return share + weight * ((shown ? 1 : 0) - share);
    }

    private static double log(int length) {
        return Math.log(Math.max(1, length));
    }
}
