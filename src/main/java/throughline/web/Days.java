package throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import throughline.feeds.FeedState;

/**
 * What a feed brought on each of the last days, as bars.
 *
 * @param label the same in words
 * @param aDay how many it brings a day; empty when that is not known
 */
public record Days(String label, List<Bar> bars, String aDay) {

    /** A day: {@code day}, or {@code missing} where nothing is known of it, or news should have come and did not. */
    public record Bar(String kind, int x, int y, int height) {}

    private static final int SHOWN = 14;
    private static final int STEP = 9;
    private static final int TALLEST = 20;

    /**
     * Draws the bars.
     *
     * @param days the last days, today last
     * @param amiss whether news should have come on its last days
     */
    static Days of(List<FeedState.Bar> days, double aDay, boolean amiss) {
        int most = days.stream().mapToInt(FeedState.Bar::arrived).max().orElse(0);
        if (most == 0) {
            return new Days("", List.of(), "");
        }
        int from = amiss ? firstOfTheLastEmpty(days) : days.size();
        List<Bar> bars = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < days.size(); i++) {
            int x = (SHOWN - days.size() + i) * STEP;
            int height = (int) Math.ceil((double) TALLEST * days.get(i).arrived() / most);
            if (i >= from || days.get(i).missing()) {
                bars.add(new Bar("missing", x, 0, TALLEST));
                missing++;
            } else if (height > 0) {
                bars.add(new Bar("day", x, TALLEST - height, height));
            }
        }
        String number = number(aDay);
        return new Days(
                number + " entries a day in " + Words.count(days.size(), "day", "days") + ", "
                        + (days.getLast().arrived() == 0
                                ? "none"
                                : Words.number(days.getLast().arrived())) + " today"
                        + (missing == 0 ? "" : ", missing on " + Words.spelled(missing)),
                List.copyOf(bars),
                number);
    }

    private static int firstOfTheLastEmpty(List<FeedState.Bar> days) {
        int first = days.size();
        while (first > 0 && days.get(first - 1).arrived() == 0) {
            first--;
        }
        return first;
    }

    private static String number(double aDay) {
        return aDay >= 3 ? Words.number(Math.round(aDay)) : String.format(Locale.ENGLISH, "%.1f", aDay);
    }
}
