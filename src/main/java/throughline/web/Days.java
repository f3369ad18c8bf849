package throughline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a feed brought on each of the last days, as bars.
 *
 * @param label the same in words
 * @param aDay how many it brings on a usual day; empty when that is not known
 */
public record Days(String label, List<Bar> bars, String aDay) {

    /** A day: {@code day}, or {@code missing} where news should have come and did not. */
    public record Bar(String kind, int x, int y, int height) {}

    private static final int STEP = 9;
    private static final int TALLEST = 20;

    static final Days UNKNOWN = new Days("", List.of(), "");

    /**
     * Draws the bars.
     *
     * @param entries of each day, the oldest first, today last
     * @param silent whether its last days without any are amiss
     */
    static Days of(List<Integer> entries, boolean silent) {
        int first = firstDay(entries);
        if (first == entries.size()) {
            return UNKNOWN;
        }
        int most = entries.stream().mapToInt(Integer::intValue).max().orElse(1);
        int missing = silent ? lastEmpty(entries) : 0;
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < entries.size(); day++) {
            int height = (int) Math.ceil((double) TALLEST * entries.get(day) / most);
            if (day >= entries.size() - missing) {
                bars.add(new Bar("missing", day * STEP, 0, TALLEST));
            } else if (height > 0) {
                bars.add(new Bar("day", day * STEP, TALLEST - height, height));
            }
        }
        double mean = entries.stream().mapToInt(Integer::intValue).sum() / (double) (entries.size() - first);
        String aDay = mean >= 10 ? Words.number(Math.round(mean)) : String.format(Locale.ENGLISH, "%.1f", mean);
        aDay = aDay.endsWith(".0") ? aDay.substring(0, aDay.length() - 2) : aDay;
        String label = aDay + " entries a day"
                + (missing > 0
                        ? ", none on the last " + (missing == 1 ? "day" : Words.spelled(missing) + " days")
                        : ", " + (entries.getLast() == 0 ? "none" : Words.number(entries.getLast())) + " today");
        return new Days(label, List.copyOf(bars), aDay);
    }

    /** The first day of which anything is known: before it the feed was not watched. */
    private static int firstDay(List<Integer> entries) {
        int day = 0;
        while (day < entries.size() && entries.get(day) == 0) {
            day++;
        }
        return day;
    }

    private static int lastEmpty(List<Integer> entries) {
        int days = 0;
        while (days < entries.size() && entries.get(entries.size() - 1 - days) == 0) {
            days++;
        }
        return days;
    }
}
