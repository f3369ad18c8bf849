package throughline.bench;

import java.util.Arrays;
import java.util.Locale;

/** Every poll that came, and what it was given; counts any span of time afterwards. */
final class Tally {

    private static final int FIVE = 5;
    private static final int LONGEST = 24 * 60 * 60;

    private long[] times = new long[1 << 16];
    private int[] feeds = new int[1 << 16];
    private int[] bytes = new int[1 << 16];
    private int polls;
    private int others;

    /** @param sent bytes of the document; 0 when nothing had changed */
    synchronized void polled(int feed, long at, int sent) {
        if (polls == times.length) {
            times = Arrays.copyOf(times, 2 * polls);
            feeds = Arrays.copyOf(feeds, 2 * polls);
            bytes = Arrays.copyOf(bytes, 2 * polls);
        }
        times[polls] = at;
        feeds[polls] = feed;
        bytes[polls] = sent;
        polls++;
    }

    /** For a page or a robots.txt. */
    synchronized void other() {
        others++;
    }

    /** A span in seconds since 1970, its end not included, as JSON in one line. */
    synchronized String between(long from, long to) {
        int seconds = Math.clamp(to - from, 1, LONGEST);
        int[] perSecond = new int[seconds];
        int[] intervals = new int[1024];
        int counted = 0;
        int unchanged = 0;
        int repeated = 0;
        long sent = 0;
        int[] last = new int[1 + Arrays.stream(feeds, 0, polls).max().orElse(0)];
        Arrays.fill(last, -1);
        for (int poll = 0; poll < polls; poll++) {
            long second = Math.floorDiv(times[poll], 1000L) - from;
            if (second >= 0 && second < seconds) {
                counted++;
                perSecond[(int) second]++;
                unchanged += bytes[poll] == 0 ? 1 : 0;
                sent += bytes[poll];
                if (last[feeds[poll]] >= 0) {
                    if (repeated == intervals.length) {
                        intervals = Arrays.copyOf(intervals, 2 * repeated);
                    }
                    intervals[repeated++] = (int) (times[poll] - times[last[feeds[poll]]]);
                }
            }
            last[feeds[poll]] = poll;
        }
        Arrays.sort(intervals, 0, repeated);
        return String.format(
                Locale.ROOT,
                "{\"seconds\": %d, \"polls\": %d, \"unchanged\": %d, \"bytes\": %d, \"perSecond\": %.1f,"
                        + " \"mostInASecond\": %d, \"mostInFive\": %.1f, \"feeds\": %d, \"others\": %d,"
                        + " \"intervalLeast\": %.1f, \"intervalMiddle\": %.1f, \"intervalOf99\": %.1f,"
                        + " \"intervalMost\": %.1f}%n",
                seconds,
                counted,
                unchanged,
                sent,
                counted / (double) seconds,
                Arrays.stream(perSecond).max().orElse(0),
                mostInFive(perSecond),
                Arrays.stream(last).filter(poll -> poll >= 0).count(),
                others,
                percentile(intervals, repeated, 0),
                percentile(intervals, repeated, 0.5),
                percentile(intervals, repeated, 0.99),
                percentile(intervals, repeated, 1));
    }

    /** The greatest rate in any five seconds on end, a second. */
    private static double mostInFive(int[] perSecond) {
        int most = 0;
        int sum = 0;
        for (int second = 0; second < perSecond.length; second++) {
            sum += perSecond[second] - (second < FIVE ? 0 : perSecond[second - FIVE]);
            most = Math.max(most, sum);
        }
        return most / (double) FIVE;
    }

    private static double percentile(int[] sorted, int count, double share) {
        return count == 0 ? 0 : sorted[(int) Math.round(share * (count - 1))] / 1000.0;
    }
}
