package throughline.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is expected of a feed by its rhythm, and how long that can be left waiting. The expectation is that of a Poisson process whose
 * rate goes with the weekday and the hour, and rises while a burst lasts; every figure is drawn towards the usual as long as little was
 * seen.
 *
 * <p>When to ask follows Sia, Cho and Cho, "Efficient Monitoring Algorithm for Fast News Alerts" (IEEE TKDE 19, 2007): news waits least
 * for a given number of polls when the interval goes with the inverse square root of the rate. So a feed is asked as soon as the
 * entries that may have appeared since have waited, in expectation, a fixed time in all (an eighth of an hour); at an even rate that is
 * just this root: 144 entries a day give ten minutes, six give an hour, one gives two and a half, one a week six and a half; where news
 * comes at nine each morning, the polls gather there.
 */
final class Pace {

    /** Yesterday counts for so much of today. */
    private static final double KEPT_A_DAY = 0.9;

    /** What is known before anything was seen is worth so many arrivals: little, or somewhat more if the entries' dates told it. */
    private static final double WEIGHT_OF_NOTHING = 0.5;

    private static final double WEIGHT_OF_GUESS = 3;

    /** A weekday or an hour is drawn towards the usual as if it had brought so much of the usual, beside what it did bring. */
    private static final double DOUBT = 1;

    /** What is unexpected keeps no hours: this part of the news may come at any. */
    private static final double UNTIMELY = 0.2;

    private static final Duration LONGEST_VIEW = Duration.ofDays(28);

    private final double rate;
    private final double[] weekdays = new double[7];
    private final double[] hours = new double[24];
    private final double lump;
    private final double burst;
    private final Instant at;
    private final Duration recent;

    /**
     * @param rhythm what was seen
     * @param lastNews when news last came
     * @param hour what counts as an hour of waiting: less where polls are closer than usual
     */
    Pace(Rhythm rhythm, Instant lastNews, Duration hour) {
        this.at = rhythm.at();
        this.recent = recent(hour);
        // One arrival is no burst.
        this.burst = Math.max(0, rhythm.lately() - 1) * StrictMath.log(2) / Rhythm.inHours(recent);
        List<Integer> days = rhythm.days();
        double arrived = 0;
        double watched = 0;
        double arrivedAll = 0;
        double watchedAll = 0;
        double[] arrivedOn = new double[7];
        double[] watchedOn = new double[7];
        double quiet = Duration.between(lastNews, at).toMinutes() / 60.0;
        // What came before a silence that is longer than the days kept of it is older than it stands in the list.
        double weight = StrictMath.pow(KEPT_A_DAY, Math.max(0, quiet / 24 - rhythm.quietDays()));
        for (int i = days.size() - 1; i >= 0; i--, weight *= KEPT_A_DAY) {
            if (days.get(i) != Rhythm.MISSING) {
                LocalDate day = rhythm.lastDay().minusDays(days.size() - 1L - i);
                double share = watchedHours(rhythm, day);
                arrived += weight * days.get(i);
                watched += weight * share;
                arrivedOn[day.getDayOfWeek().getValue() - 1] += days.get(i);
                watchedOn[day.getDayOfWeek().getValue() - 1] += share;
                arrivedAll += days.get(i);
                watchedAll += share;
            }
        }
        double known = rhythm.guess() > 0 ? WEIGHT_OF_GUESS : WEIGHT_OF_NOTHING;
        double guess = rhythm.guess() > 0 ? rhythm.guess() : 0.25 / Rhythm.inHours(hour);
        this.rate = (arrived + known) / (Math.max(watched, quiet) + known / guess);
        this.lump = lump(rhythm);
        double doubt = DOUBT * lump;
        for (int i = 0; i < 7; i++) {
            double even = watchedAll == 0 ? 0 : arrivedAll / watchedAll * watchedOn[i];
            weekdays[i] = (arrivedOn[i] + doubt) / (even + doubt);
        }
        double even = rhythm.hours().stream().mapToDouble(Double::doubleValue).sum() / 24;
        for (int i = 0; i < 24; i++) {
            hours[i] = (rhythm.hours().get(i) + doubt) / (even + doubt);
        }
    }

    /**
     * How many entries come together: the variance of the days about the mean of their weekday, over the mean. Twelve of one burst are no
     * twelve proofs of its hour, and a pause between two bursts is no silence.
     */
    private static double lump(Rhythm rhythm) {
        double[] sums = new double[7];
        double[] squares = new double[7];
        int[] counts = new int[7];
        List<Integer> days = rhythm.days();
        for (int i = 0; i < days.size(); i++) {
            if (days.get(i) != Rhythm.MISSING) {
                int weekday = (days.size() - i) % 7;
                sums[weekday] += days.get(i);
                squares[weekday] += (double) days.get(i) * days.get(i);
                counts[weekday]++;
            }
        }
        double scattered = 0;
        int known = 0;
        int free = 0;
        for (int i = 0; i < 7; i++) {
            if (counts[i] > 0) {
                scattered += squares[i] - sums[i] * sums[i] / counts[i];
                known += counts[i];
                free += counts[i] - 1;
            }
        }
        double mean = DoubleStream.of(sums).sum() / Math.max(1, known);
        return mean == 0 || free == 0 ? 1 : Math.max(1, scattered / free / mean);
    }

    private static double watchedHours(Rhythm rhythm, LocalDate day) {
        Instant since = rhythm.since() == null ? rhythm.at() : rhythm.since();
        Instant start = day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        Instant end = start.plus(Duration.ofDays(1));
        Instant from = since.isAfter(start) ? since : start;
        Instant to = rhythm.at().isBefore(end) ? rhythm.at() : end;
        return Math.max(0, Duration.between(from, to).toMillis() / 3_600_000.0);
    }

    /** In this time a burst loses half of its force. */
    static Duration recent(Duration hour) {
        return hour.multipliedBy(2);
    }

    /** Entries an hour, by weekday and hour alone. */
    private double usualAt(Instant time) {
        int weekday = (int) Math.floorMod(Math.floorDiv(time.getEpochSecond(), 86_400L) + 3, 7L);
        return rate * weekdays[weekday] * hours[Rhythm.hourOf(time)];
    }

    private double rateAt(Instant time) {
        double spans = (double) Duration.between(at, time).toMillis() / recent.toMillis();
        double usual = (1 - UNTIMELY) * usualAt(time) + UNTIMELY * rate;
        return Math.max(usual, spans > 20 ? 0 : burst * StrictMath.pow(0.5, Math.max(0, spans)));
    }

    /** How many entries usually come on such a day. */
    double on(DayOfWeek weekday) {
        return 24 * rate * weekdays[weekday.getValue() - 1];
    }

    /** How many entries usually come in such a time. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        Instant end = from.plus(LONGEST_VIEW).isBefore(to) ? from.plus(LONGEST_VIEW) : to;
        for (Instant time = from; time.isBefore(end); ) {
            Instant next = earlier(nextHour(time), end);
            sum += usualAt(time) * Duration.between(time, next).toMillis() / 3_600_000.0;
            time = next;
        }
        return end.isBefore(to) ? sum + rate * Duration.between(end, to).toHours() : sum;
    }

    /**
     * How long it takes until the entries that come have waited so long in all, and so many of them have come.
     *
     * @param waiting entry-hours
     * @param entries how many at least
     * @param longest it takes no longer than this
     */
    Duration patience(Instant now, double waiting, double entries, Duration longest) {
        double came = 0;
        double waited = 0;
        Instant end = now.plus(longest);
        for (Instant time = now; time.isBefore(end); ) {
            Instant next = earlier(earlier(nextHour(time), time.plus(recent.dividedBy(4))), end);
            double rateNow = rateAt(time);
            double span = Duration.between(time, next).toNanos() / 3.6e12;
            double due = Math.max(untilWaited(waiting - waited, came, rateNow), (entries - came) / rateNow);
            if (due < span) {
                return Duration.between(now, time).plusMillis((long) (Math.max(0, due) * 3_600_000));
            }
            waited += came * span + rateNow * span * span / 2;
            came += rateNow * span;
            time = next;
        }
        return longest;
    }

    /** When the entries that are there, and those that come at this rate, have waited for so much longer. */
    private static double untilWaited(double left, double there, double rate) {
        return left <= 0 ? 0 : (StrictMath.sqrt(there * there + 2 * rate * left) - there) / rate;
    }

    /** How far counts scatter about what is expected: 1 for chance alone, more for a feed of bursts. */
    double scatter() {
        return lump;
    }

    private static Instant nextHour(Instant time) {
        return Instant.ofEpochSecond((Math.floorDiv(time.getEpochSecond(), 3_600L) + 1) * 3_600);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
