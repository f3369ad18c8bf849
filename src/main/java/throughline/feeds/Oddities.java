package throughline.feeds;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.feeds.Notice.Kind;

/**
 * Measures a feed against its own rhythm. What came is held against what the same weekdays and hours brought before; how unlikely it is
 * is judged as for a Poisson process, the counts divided by how far the feed's days scatter anyway, so that a feed of bursts is not
 * called silent between two of them. Judged up to the last answer: while a feed cannot be asked, nothing is known of it.
 */
final class Oddities {

    private static final int LEAST_HISTORY = 14;
    private static final double LEAST_EXPECTED = 3;

    /** Nothing, where so many were expected, happens once in a thousand times: -ln 0.001. */
    private static final double ONCE_IN_A_THOUSAND = 6.9;

    /** As seldom, counted in standard deviations. */
    private static final double FAR = 3.3;

    private static final Duration STANDS = Duration.ofDays(14);

    private Oddities() {}

    static List<Notice> of(FeedState state) {
        List<Notice> notices = new ArrayList<>();
        Rhythm rhythm = state.rhythm();
        if (rhythm.known() && !silent(state, rhythm, notices)) {
            drifting(rhythm, notices);
        }
        Instant until = state.lastAnswer() == null ? state.lastNews() : state.lastAnswer();
        if (state.pages().stopped()) {
            notices.add(notice(
                    Kind.PAGES_UNREADABLE,
                    state.lastNews(),
                    until,
                    state.pages().failing(),
                    0,
                    0));
        }
        Instant moved = state.moved();
        if (moved != null && moved.plus(STANDS).isAfter(until)) {
            notices.add(notice(Kind.MOVED, moved, until, 0, 0, 0));
        }
        return List.copyOf(notices);
    }

    private static boolean silent(FeedState state, Rhythm rhythm, List<Notice> notices) {
        Instant from = state.lastNews();
        Instant to = rhythm.at();
        Rhythm before = rhythm.before(Rhythm.day(from));
        if (history(before) < LEAST_HISTORY) {
            return false;
        }
        Pace pace = new Pace(before, before.at(), Intervals.USUAL_HOUR);
        double expected = pace.expected(from, to);
        if (expected < LEAST_EXPECTED || expected / pace.scatter() < ONCE_IN_A_THOUSAND) {
            return false;
        }
        DayOfWeek weekday = Rhythm.day(to).getDayOfWeek();
        List<Integer> same = IntStream.range(0, before.days().size())
                .filter(i -> before.days().get(i) != Rhythm.MISSING
                        && before.lastDay()
                                        .minusDays(before.days().size() - 1L - i)
                                        .getDayOfWeek()
                                == weekday)
                .mapToObj(i -> before.days().get(i))
                .sorted()
                .toList();
        int usual = (int) Math.round(pace.on(weekday));
        notices.add(notice(
                Kind.SILENT,
                from,
                to,
                0,
                same.isEmpty() ? usual : same.getFirst(),
                same.isEmpty() ? usual : same.getLast()));
        return true;
    }

    /** Yesterday and today so far. */
    private static void drifting(Rhythm rhythm, List<Notice> notices) {
        LocalDate yesterday = rhythm.lastDay().minusDays(1);
        Rhythm before = rhythm.before(yesterday);
        int days = rhythm.days().size();
        if (history(before) < LEAST_HISTORY || rhythm.days().get(days - 2) == Rhythm.MISSING) {
            return;
        }
        Instant from = yesterday.atStartOfDay(ZoneOffset.UTC).toInstant();
        Pace pace = new Pace(before, before.at(), Intervals.USUAL_HOUR);
        double expected = pace.expected(from, rhythm.at());
        int seen = rhythm.days().get(days - 2) + Math.max(0, rhythm.days().get(days - 1));
        double deviation = Math.sqrt(expected * pace.scatter());
        boolean less = seen * 3 <= expected && expected - seen > FAR * deviation;
        boolean more = seen >= 2 * expected && seen - expected > Math.max(FAR * deviation, 10);
        if (less || more) {
            int low = (int) Math.max(0, Math.round(expected - deviation));
            int high = (int) Math.round(expected + deviation);
            notices.add(notice(less ? Kind.MUCH_LESS : Kind.MUCH_MORE, from, rhythm.at(), seen, low, high));
        }
    }

    /** The days that are known in whole: the first one is not. */
    private static long history(Rhythm rhythm) {
        return rhythm.days().stream()
                .skip(1)
                .filter(one -> one != Rhythm.MISSING)
                .count();
    }

    private static Notice notice(Kind kind, Instant since, Instant until, int seen, int low, int high) {
        return new Notice(kind, since, until, seen, low, high, Rhythm.day(until).getDayOfWeek());
    }
}
