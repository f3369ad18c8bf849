package throughline.feeds;

import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Whether a feed means the seventh of August or the eighth of July when it writes 07/08/2024: a number above twelve in its other dates tells. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** @param dates each ready to find a number, a mark, a number and a year */
    static DateOrder of(Stream<Matcher> dates) {
        boolean day = false;
        boolean month = false;
        for (Matcher date : (Iterable<Matcher>) dates::iterator) {
            boolean told = date.find()
                    && (date.group(2).equals("/")
                            || (date.group(2).equals("-") && date.group(4).length() == 4));
            if (told) {
                day |= Integer.parseInt(date.group(1)) > 12;
                month |= Integer.parseInt(date.group(3)) > 12;
            }
        }
        return day == month ? UNKNOWN : day ? DAY_FIRST : MONTH_FIRST;
    }
}
