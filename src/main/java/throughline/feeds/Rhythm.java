package throughline.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How fast a feed brings news, as far as we have seen: what its arrivals were, not yet what is expected (that is {@link Pace}). Small
 * enough to be written with each state. Days and hours are those of UTC.
 *
 * @param since when it was first read; null before that
 * @param at up to when it is known: the last time when all was seen
 * @param days arrivals of the last five weeks in turn, the last one being the day of {@code at}; -1 where it could not be asked
 * @param hours how many of its entries lie in each of the 24 hours of the day; older ones weigh less
 * @param lately arrivals of the last hours, each weighing half as much after two
 * @param rush entries an hour, when most of a document was new; half as much after six hours
 * @param guess entries an hour, by the dates in the first document; 0 when they told nothing
 */
public record Rhythm(
        @Nullable Instant since,
        Instant at,
        List<Integer> days,
        List<Double> hours,
        double lately,
        double rush,
        double guess) {

    /** A day on which the feed could not be asked. */
    static final int MISSING = -1;

    static final Rhythm UNKNOWN = new Rhythm(null, Instant.EPOCH, List.of(), Collections.nCopies(24, 0.0), 0, 0, 0);

    private static final int MOST_DAYS = 35;

    /** A feed that is silent for longer keeps the three weeks before its silence, to be measured against. */
    private static final int QUIET_DAYS = 14;

    /** Once so many are counted by the hour of the day, all count half. */
    private static final double ENOUGH = 1_000;

    private static final Duration OLDEST_DATE = Duration.ofDays(14);

    public Rhythm {
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    boolean known() {
        return since != null;
    }

    /** Whether only one document was seen so far, and it did not tell how fast news comes. */
    boolean untold() {
        return at.equals(since) && guess == 0;
    }

    /** The last day that is known. */
    LocalDate lastDay() {
        return day(at);
    }

    /** From the first document, of which nothing is news: its newer dates tell how fast it has been so far. */
    static Rhythm begun(Instant now, List<Instant> dates, Duration hour) {
        List<Instant> newest = within(now.minus(OLDEST_DATE), now, dates);
        // An old entry that is kept at the top, or forgotten at the end, must not set the pace.
        newest = newest.subList(0, (newest.size() * 3 + 3) / 4);
        double guess = 0;
        List<Double> hours = new ArrayList<>(UNKNOWN.hours);
        if (newest.size() > 2) {
            Duration span = Duration.between(newest.getLast(), now);
            guess = newest.size() / inHours(span.compareTo(hour) < 0 ? hour : span);
            newest.stream()
                    .filter(date -> date.getEpochSecond() % 86_400 != 0) // a day without a time
                    .forEach(date -> hours.set(hourOf(date), hours.get(hourOf(date)) + 1));
        }
        return new Rhythm(now, now, List.of(0), hours, 0, 0, rounded(guess));
    }

    /**
     * After an answer.
     *
     * @param all what it brought
     * @param dates when its entries say that they were published: where in the time since the last answer the new ones lie
     * @param part whether the document held only what is new
     * @param askedAllAlong whether the feed could be asked in all the time since
     * @param hour what counts as an hour of waiting
     */
    Rhythm heard(Instant now, Harvest all, List<Instant> dates, boolean part, boolean askedAllAlong, Duration hour) {
        Instant from = at.isBefore(now) ? at : now;
        Duration gone = Duration.between(from, now);
        List<Integer> newDays = new ArrayList<>(days);
        List<Double> newHours = hours;
        long daysOn = ChronoUnit.DAYS.between(day(from), day(now));
        for (long i = Math.min(daysOn, 2 * MOST_DAYS); i > 0; i--) {
            append(newDays, i > 1 && !askedAllAlong ? MISSING : 0);
        }
        if (all.fresh() > 0) {
            List<Double> counted = new ArrayList<>(newHours);
            for (Instant time : times(from, now, all.fresh(), dates)) {
                counted.set(hourOf(time), counted.get(hourOf(time)) + 1);
                int day = newDays.size() - 1 - (int) ChronoUnit.DAYS.between(day(time), day(now));
                if (day >= 0 && newDays.get(day) != MISSING) {
                    newDays.set(day, newDays.get(day) + 1);
                }
            }
            boolean enough = counted.stream().mapToDouble(Double::doubleValue).sum() > ENOUGH;
            newHours = enough ? counted.stream().map(one -> one / 2).toList() : counted;
        }
        double spans = (double) gone.toMillis() / Pace.recent(hour).toMillis();
        double weight = spans < 0.01 ? 1 : (1 - StrictMath.pow(0.5, spans)) / (spans * StrictMath.log(2));
        double newRush = rush * StrictMath.pow(0.5, spans / 3);
        if (!part && all.fresh() * 2 > all.entries()) {
            double pace = all.fresh() / inHours(gone);
            newRush = Math.max(newRush, all.shared() == 0 ? 2 * pace : pace);
        }
        return new Rhythm(
                since,
                now,
                newDays,
                newHours,
                rounded(lately * StrictMath.pow(0.5, spans) + all.fresh() * weight),
                rounded(newRush),
                guess);
    }

    private static void append(List<Integer> days, int arrived) {
        int size = days.size();
        if (size >= MOST_DAYS && days.subList(size - QUIET_DAYS, size).stream().allMatch(one -> one <= 0)) {
            if (size == MOST_DAYS + 7) {
                days.subList(size - QUIET_DAYS, size - QUIET_DAYS + 7)
                        .clear(); // a week, so that weekdays stay in place
            }
        } else if (size >= MOST_DAYS) {
            days.subList(0, size - MOST_DAYS + 1).clear();
        }
        days.add(arrived);
    }

    /** When so many entries came: as they say, as far as they can be right; the others evenly over the time. */
    private static List<Instant> times(Instant from, Instant to, int count, List<Instant> dates) {
        List<Instant> told = within(from, to, dates);
        List<Instant> times = new ArrayList<>(told.subList(0, Math.min(count, told.size())));
        long gone = Duration.between(from, to).toMillis();
        int others = count - times.size();
        for (int i = 0; i < others; i++) {
            times.add(from.plusMillis((long) (gone * (i + 0.5) / others)));
        }
        return times;
    }

    /** Those after one time and not after another, the newest first. */
    private static List<Instant> within(Instant from, Instant to, List<Instant> dates) {
        return dates.stream()
                .filter(Objects::nonNull)
                .filter(date -> date.isAfter(from) && !date.isAfter(to))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** So many days at the end brought nothing. */
    int quietDays() {
        int quiet = 0;
        while (quiet < days.size() && days.get(days.size() - 1 - quiet) <= 0) {
            quiet++;
        }
        return quiet;
    }

    /** What was known before a given day; in a long silence, before it began. */
    Rhythm before(LocalDate day) {
        int later = Math.clamp(ChronoUnit.DAYS.between(day, lastDay()) + 1, 0, days.size());
        later = Math.min(later, Math.max(quietDays() + 1, QUIET_DAYS));
        Instant end = later == 0
                ? at
                : lastDay()
                        .minusDays(later - 1L)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .minusMillis(1);
        return new Rhythm(since, end, days.subList(0, days.size() - later), hours, 0, 0, guess);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static int hourOf(Instant at) {
        return (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), 3_600L), 24L);
    }

    static double inHours(Duration span) {
        return Math.max(span.toMillis(), 1_000) / 3_600_000.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
