package throughline.feeds;

import java.time.Duration;
import java.util.List;

/** Spans and counts as a person would say them. */
final class PlainWords {

    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private PlainWords() {}

    /** "three hours", "30 minutes", "two days": rounded up to the largest unit that tells it well. */
    static String of(Duration span) {
        long seconds = Math.max(1, span.toSeconds());
        if (seconds < 90) {
            return counted(seconds, "second");
        } else if (seconds < 90 * 60) {
            return counted((seconds + 59) / 60, "minute");
        } else if (seconds < 36 * 3_600) {
            return counted((seconds + 1_800) / 3_600, "hour");
        }
        return counted((seconds + 43_200) / 86_400, "day");
    }

    /** "every 30 minutes", "every hour". */
    static String every(Duration span) {
        String words = of(span);
        return "every " + (words.startsWith("one ") ? words.substring(4) : words);
    }

    /** "twice", "3 times". */
    static String times(int count) {
        return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
    }

    /** "12 entries, two of them new." */
    static String counted(int entries, int fresh) {
        String all = entries == 1 ? "One entry" : entries == 0 ? "No entries" : entries + " entries";
        return all
                + (entries == 0
                        ? "."
                        : ", " + (fresh == 0 ? "none" : fresh < SMALL.size() ? SMALL.get(fresh) : "" + fresh)
                                + " of them new.");
    }

    /** "three", "14". */
    static String counted(long number) {
        return number < SMALL.size() ? SMALL.get((int) number) : Long.toString(number);
    }

    static String counted(long number, String one, String several) {
        return counted(number) + " " + (number == 1 ? one : several);
    }

    private static String counted(long number, String unit) {
        return counted(number, unit, unit + "s");
    }
}
