package throughline.articles;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction.Cause;

/**
 * How the pages of one outlet are read: the latest, what was usual before them, and whether the two differ, which as a rule means that
 * the layout has changed. Only the first reading of each article counts: a page that is looked at five times is one page, and it
 * would be the liveliest pages that counted most. What was brought in from files does not count either, since it tells how the
 * outlet's pages looked in other years. Time is that of the pages; the same pages in the same order give the same value.
 *
 * @param site the outlet's host, without {@code www.}
 * @param name the outlet as its latest readable page was filed under; the site when nobody named it
 * @param pages how many were read or found unreadable in all
 * @param latest at most {@value #LATEST} pages, the newest last
 * @param usual what was usual before these; it does not move while something drifts
 * @param tallies what speaks for a change
 */
public record OutletReadings(
        String site,
        String name,
        long pages,
        Instant first,
        Instant last,
        List<Mark> latest,
        UsualReadings usual,
        List<DriftTally> tallies) {

    static final int LATEST = 20;
    static final int BEFORE = 200;

    /** What has lasted so long is the new usual. */
    private static final Duration SETTLED = Duration.ofDays(30);

    /**
     * What is kept of one page.
     *
     * @param headline a number that equal headlines share
     * @param cause why it could not be read; null when it was
     */
    public record Mark(
            ArticleId article,
            Instant at,
            @Nullable Cause cause,
            int headline,
            int length,
            double quality,
            Set<Sign> signs) {

        public Mark {
            signs = Set.copyOf(signs);
        }

        boolean isRead() {
            return cause == null;
        }
    }

    public OutletReadings {
        latest = List.copyOf(latest);
        tallies = List.copyOf(tallies);
    }

    /** The readings after another page. */
    public static OutletReadings after(@Nullable OutletReadings before, PageReading page) {
        OutletReadings known = before == null
                ? new OutletReadings(
                        page.site(),
                        named(page, page.site()),
                        0,
                        page.at(),
                        page.at(),
                        List.of(),
                        UsualReadings.NONE,
                        List.of())
                : before;
        return known.latest.stream().anyMatch(mark -> mark.article().equals(page.article())) ? known : known.and(page);
    }

    private OutletReadings and(PageReading page) {
        OutletReadings settled = settled(page.at());
        Mark mark = settled.mark(page);
        List<DriftTally> newTallies = settled.tally(mark);
        List<Mark> marks = new ArrayList<>(settled.latest);
        marks.add(mark);
        UsualReadings newUsual = settled.usual;
        if (settled.isDrifting() && newTallies.stream().noneMatch(DriftTally::drifting)) {
            Set<Sign> over = settled.drifting();
            marks.removeIf(one -> one.signs().stream().anyMatch(over::contains)); // they must not become usual
        }
        while (marks.size() > LATEST) {
            Mark oldest = marks.removeFirst();
            newUsual = settled.isDrifting() ? newUsual : newUsual.and(oldest);
        }
        return new OutletReadings(
                site,
                page.isRead() || name.equals(site) ? named(page, name) : name,
                pages + 1,
                first,
                page.at().isAfter(last) ? page.at() : last,
                marks,
                newUsual,
                newTallies);
    }

    /** What has drifted for long enough is usual from now on. */
    private OutletReadings settled(Instant now) {
        Instant since = tallies.stream()
                .filter(DriftTally::drifting)
                .map(DriftTally::since)
                .min(Comparator.naturalOrder())
                .orElse(now);
        if (since.plus(SETTLED).isAfter(now)) {
            return this;
        }
        List<Mark> since30 =
                latest.stream().filter(mark -> !mark.at().isBefore(since)).toList();
        return new OutletReadings(site, name, pages, first, last, List.of(), UsualReadings.of(since30), List.of());
    }

    private Mark mark(PageReading page) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        signs.addAll(page.signs());
        int headline = page.headline().hashCode();
        if (page.isRead()) {
            if (latest.stream().anyMatch(mark -> mark.isRead() && mark.headline() == headline)) {
                signs.add(Sign.SAME_HEADLINE);
            }
            if (usual.isShort(page.length())) {
                signs.add(Sign.SHORT);
            }
            if (usual.isLong(page.length())) {
                signs.add(Sign.LONG);
            }
            if (usual.isDoubtful(page.quality())) {
                signs.add(Sign.DOUBTFUL);
            }
        }
        return new Mark(page.article(), page.at(), page.cause(), headline, page.length(), page.quality(), signs);
    }

    private List<DriftTally> tally(Mark mark) {
        List<DriftTally> after = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            DriftTally before = tallies.stream()
                    .filter(one -> one.sign() == sign)
                    .findFirst()
                    .orElse(null);
            boolean could = usual.isKnown() && (sign == Sign.UNREADABLE || mark.isRead());
            DriftTally now =
                    could ? DriftTally.after(before, sign, usual, mark.signs().contains(sign), mark.at()) : before;
            if (now != null) {
                after.add(now);
            }
        }
        return after;
    }

    private static String named(PageReading page, String otherwise) {
        return page.outlet().isBlank() ? otherwise : page.outlet();
    }

    public boolean isDrifting() {
        return tallies.stream().anyMatch(DriftTally::drifting);
    }

    private Set<Sign> drifting() {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        tallies.stream().filter(DriftTally::drifting).map(DriftTally::sign).forEach(signs::add);
        return signs;
    }

    /** What drifts, the gravest first; empty while all is as usual, or not enough pages are known. */
    public List<Drift> drifts() {
        return tallies.stream()
                .filter(DriftTally::drifting)
                .map(tally -> tally.drift(usual, tally.sign() == Sign.UNREADABLE ? mainCause() : null))
                .toList();
    }

    /** How many of the latest pages were read. */
    public int read() {
        return (int) latest.stream().filter(Mark::isRead).count();
    }

    /** How many of the latest pages show a sign. */
    public int count(Sign sign) {
        return (int) latest.stream().filter(mark -> mark.signs().contains(sign)).count();
    }

    /** How many of the latest pages were unreadable for each cause; causes that there were none of are left out. */
    public Map<Cause, Integer> causes() {
        Map<Cause, Integer> counts = new EnumMap<>(Extraction.Cause.class);
        for (Mark mark : latest) {
            if (mark.cause() != null) {
                counts.merge(mark.cause(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private @Nullable Cause mainCause() {
        return causes().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The mean length of the latest pages that were read, in characters. */
    public int length() {
        return (int) Math.round(latest.stream()
                .filter(Mark::isRead)
                .mapToInt(Mark::length)
                .average()
                .orElse(0));
    }

    /** The mean quality of the latest pages that were read. */
    public double quality() {
        return latest.stream()
                .filter(Mark::isRead)
                .mapToDouble(Mark::quality)
                .average()
                .orElse(0);
    }
}
