package throughline.feeds;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates of one feed as it spells them: RFC 822 and its many misspellings, the ISO 8601 family, Korean, Japanese and Chinese forms, month names in
 * some thirty languages, seconds since 1970. A date without a zone is taken for UTC; Korean and Japanese forms for Seoul's and Tokyo's
 * time. What cannot be a date is absent, and so is 07/08/2024, unless the feed's other dates show whether it writes the day or the month
 * first.
 */
final class FeedDates {

    private static final int LONGEST = 120;

    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.\\d{1,9})?|(\\d{12,13})");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:[T ]?(\\d\\d)(\\d\\d)(\\d\\d)?(?:[.,]\\d{1,9})?)?(?![\\d:])");
    private static final Pattern COMPACT_TIME = Pattern.compile("(?<=\\d)T(\\d\\d)(\\d\\d)(\\d\\d)?(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<!\\d)(\\d{1,2})[:h](\\d{2})(?!\\d)(?::(\\d{1,2})(?!\\d))?(?:[.,:]\\d{1,9})?|(?<=T)(\\d\\d)(?=Z|[+-]|$)|(?<=\\s)(\\d{1,2})(?=\\s?[ap]\\.?m)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EASTERN_CLOCK =
            Pattern.compile("(\\d{1,2})\\s?[時시点點](?:\\s?(\\d{1,2})\\s?[分분])?(?:\\s?(\\d{1,2})\\s?[秒초])?");
    private static final Pattern EASTERN_DATE =
            Pattern.compile("(\\d{2,4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일號号]?");
    private static final Pattern OFFSET = Pattern.compile(
            "(?:\\b(?:GMT|UTC|UT|Z)\\s?)?(?<![\\d])([+\\-−])\\s?(\\d{1,2}):?(\\d\\d)?(?::\\d\\d)?(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE = Pattern.compile("[A-Z][A-Za-z]{2,12}/[A-Za-z_+/0-9-]{2,30}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:\\.\\p{L}\\p{M}*(?=\\.))?");
    private static final Pattern AFTERNOON =
            Pattern.compile("(?<![a-z])p\\.?\\s?m(?![a-z])|오후|午後|下午|晚上|μμ", Pattern.CASE_INSENSITIVE);
    private static final Pattern MORNING =
            Pattern.compile("(?<![a-z])a\\.?\\s?m(?![a-z])|오전|午前|上午|πμ", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\s?([-/.])\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4}|\\d\\d)(?!\\d)");
    private static final Pattern ONLY_MONTH = Pattern.compile("(\\d{4})-(\\d{1,2})|-(\\d\\d)-?(\\d\\d)");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-?(\\d{3})");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d\\d)(?:-?(\\d))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Minutes east of Greenwich. */
    private static final Map<String, Integer> ZONES = zones(
            "UT 0 UTC 0 GMT 0 Z 0 WET 0 EST -300 EDT -240 ET -300 CST -360 CDT -300 CT -360 MST -420 MDT -360 MT -420 PST -480 PDT -420 PT -480 "
                    + "AST -240 ADT -180 AT -240 NST -210 NDT -150 AKST -540 AKDT -480 HST -600 BST 60 IRISH 60 WEST 60 CET 60 CEST 120 MEZ 60 "
                    + "MESZ 120 MET 60 MEST 120 EET 120 EEST 180 MSK 180 MSD 240 TRT 180 IST 330 PKT 300 NPT 345 ICT 420 WIB 420 WITA 480 WIT 540 "
                    + "HKT 480 SGT 480 MYT 480 PHT 480 PHST 480 AWST 480 JST 540 KST 540 ACST 570 ACDT 630 AEST 600 AEDT 660 NZST 720 NZDT 780 "
                    + "SAST 120 CAT 120 EAT 180 WAT 60 BRT -180 BRST -120 ART -180 CLT -240 CLST -180 COT -300 PET -300 VET -240 GST 240 IRST 210");

    private final Supplier<Stream<String>> all;
    private @Nullable DateOrder order;

    /** @param all every date of the feed as it is written, asked for only when one alone cannot tell the day from the month */
    FeedDates(Supplier<Stream<String>> all) {
        this.all = all;
    }

    /** The moment that {@code text} names, or null when it names none. */
    @Nullable
    Instant instant(String text) {
        if (text.isBlank() || text.length() > 1_000) {
            return null;
        }
        Instant asItShouldBe = standard(text.strip());
        if (asItShouldBe != null) {
            return asItShouldBe;
        }
        try {
            return parsed(tidy(text));
        } catch (DateTimeException | NumberFormatException e) {
            return null; // the thirtieth of February
        }
    }

    /** The two forms that the standards ask for, which most dates have, at a tenth of the cost. */
    private static @Nullable Instant standard(String it) {
        boolean iso = it.length() >= 20 && it.charAt(4) == '-' && it.charAt(10) == 'T';
        boolean mail = it.length() >= 29
                && it.charAt(3) == ','
                && it.charAt(7) == ' '
                && (it.endsWith("GMT") || it.charAt(it.length() - 5) == '+' || it.charAt(it.length() - 5) == '-');
        if (!iso && !mail) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(
                    it, iso ? DateTimeFormatter.ISO_OFFSET_DATE_TIME : DateTimeFormatter.RFC_1123_DATE_TIME);
            day(moment.getYear(), 1, 1);
            return moment.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            return null; // it may still be one of the many other forms
        }
    }

    private static String tidy(String text) {
        String joined = Normalizer.normalize(CleanText.line(text), Normalizer.Form.NFKC);
        StringBuilder it = new StringBuilder();
        for (int i = 0; i < joined.length() && i < LONGEST; i++) {
            char c = joined.charAt(i);
            int digit = Character.digit(c, 10);
            it.append(digit >= 0 ? (char) ('0' + digit) : c);
        }
        return it.toString().strip();
    }

    private @Nullable Instant parsed(String it) {
        Matcher epoch = EPOCH.matcher(it);
        if (epoch.matches()) {
            return epoch.group(1) != null
                    ? Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
                    : Instant.ofEpochMilli(Long.parseLong(epoch.group(2)));
        }
        String spread = COMPACT_TIME
                .matcher(it)
                .replaceFirst(m -> "T" + m.group(1) + ":" + m.group(2) + (m.group(3) == null ? "" : ":" + m.group(3)));
        Matcher compact = COMPACT.matcher(spread);
        if (compact.lookingAt()) {
            String clock = compact.group(4) == null
                    ? ""
                    : " " + compact.group(4) + ":" + compact.group(5) + ":"
                            + (compact.group(6) == null ? "00" : compact.group(6));
            spread = compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3) + clock
                    + spread.substring(compact.end());
        }
        String eastern = EASTERN_CLOCK
                .matcher(spread)
                .replaceFirst(m -> " " + m.group(1) + ":" + two(m.group(2)) + ":" + two(m.group(3)) + " ");
        return withClock(eastern);
    }

    private static String two(@Nullable String number) {
        return number == null ? "00" : number.length() == 1 ? "0" + number : number;
    }

    private @Nullable Instant withClock(String it) {
        Matcher clock = CLOCK.matcher(it);
        if (!clock.find()) {
            LocalDate day = date(it);
            return day == null ? null : day.atStartOfDay(easternZone(it)).toInstant();
        }
        String before = it.substring(0, clock.start());
        String after = it.substring(clock.end());
        int hour = number(clock, 1) + number(clock, 4) + number(clock, 5);
        int minute = number(clock, 2);
        int second = Math.min(59, number(clock, 3)); // leap seconds
        if (AFTERNOON.matcher(it).find()) {
            hour = hour < 12 ? hour + 12 : hour;
        } else if (hour == 12 && MORNING.matcher(it).find()) {
            hour = 0;
        }
        boolean midnight = hour == 24 && minute == 0;
        Zone zone =
                zone(MORNING.matcher(AFTERNOON.matcher(after).replaceAll(" ")).replaceAll(" "));
        LocalDate day = date(before + " " + zone.rest());
        if (day == null) {
            return null;
        }
        ZoneId place = zone.id() != null ? zone.id() : easternZone(it);
        return day.plusDays(midnight ? 1 : 0)
                .atTime(LocalTime.of(midnight ? 0 : hour, minute, second))
                .atZone(place)
                .toInstant();
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** What stands after the clock: a zone, and what is left without it (a year, sometimes). */
    private record Zone(@Nullable ZoneId id, String rest) {}

    private static Zone zone(String after) {
        Matcher offset = OFFSET.matcher(after);
        if (offset.find()) {
            int hours = number(offset, 2);
            int minutes = number(offset, 3);
            String rest = after.substring(0, offset.start()) + after.substring(offset.end());
            if (hours > 14 || minutes > 59) {
                return new Zone(null, rest);
            }
            int sign = offset.group(1).equals("+") ? 1 : -1;
            return new Zone(ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60), rest);
        }
        Matcher place = PLACE.matcher(after);
        if (place.find() && ZoneId.getAvailableZoneIds().contains(place.group())) {
            return new Zone(ZoneId.of(place.group()), after.substring(0, place.start()) + after.substring(place.end()));
        }
        Matcher word = WORD.matcher(after);
        while (word.find()) {
            Integer minutes = ZONES.get(word.group().toUpperCase(Locale.ROOT));
            if (minutes != null) {
                return new Zone(
                        ZoneOffset.ofTotalSeconds(minutes * 60),
                        after.substring(0, word.start()) + after.substring(word.end()));
            }
        }
        return new Zone(null, after);
    }

    private static ZoneId easternZone(String it) {
        for (int i = 0; i < it.length(); i++) {
            switch (it.charAt(i)) {
                case '上', '下' -> {
                    return ZoneOffset.ofHours(8);
                }
                case '년', '오', '午', '年' -> {
                    return it.contains("上午") || it.contains("下午") ? ZoneOffset.ofHours(8) : ZoneOffset.ofHours(9);
                }
                default -> {}
            }
        }
        return ZoneOffset.UTC;
    }

    private @Nullable LocalDate date(String it) {
        Matcher eastern = EASTERN_DATE.matcher(it);
        if (eastern.find()) {
            return day(year(eastern.group(1)), number(eastern, 2), number(eastern, 3));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(it);
        if (yearFirst.find()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher yearLast = YEAR_LAST.matcher(it);
        if (yearLast.find()) {
            return yearLast(yearLast);
        }
        LocalDate named = namedMonth(it);
        return named != null ? named : reduced(it.strip());
    }

    private @Nullable LocalDate yearLast(Matcher m) {
        int first = number(m, 1);
        int second = number(m, 3);
        String mark = m.group(2);
        if (mark.equals("-") && m.group(4).length() == 2) { // 03-12-31, as ISO 8601 once allowed
            return second <= 12 && number(m, 4) <= 31 && number(m, 4) > 0
                    ? day(year(m.group(1)), second, number(m, 4))
                    : day(year(m.group(4)), second, first);
        }
        // Between dots the day comes first everywhere; between slashes and dashes it depends on the country.
        boolean open = !mark.equals(".") && first <= 12 && second <= 12 && first != second;
        if (open && order() == DateOrder.UNKNOWN) {
            return null;
        }
        boolean monthFirst = open ? order() == DateOrder.MONTH_FIRST : second > 12;
        return monthFirst ? day(year(m.group(4)), first, second) : day(year(m.group(4)), second, first);
    }

    private DateOrder order() {
        if (order == null) {
            order = DateOrder.of(all.get().map(text -> YEAR_LAST.matcher(tidy(text))));
        }
        return order;
    }

    /** A date with its month in letters. Of two words that could be months the first is a weekday: "mar. 01 déc. 2020". */
    private static @Nullable LocalDate namedMonth(String it) {
        int month = 0;
        Matcher word = WORD.matcher(it);
        while (word.find()) {
            int named = MonthNames.month(word.group());
            boolean zone = ZONES.containsKey(word.group().toUpperCase(Locale.ROOT));
            month = named != 0 && !(zone && month != 0) ? named : month;
        }
        if (month == 0) {
            return null;
        }
        List<String> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(it);
        while (number.find()) {
            numbers.add(number.group());
        }
        if (numbers.isEmpty() || numbers.size() > 3) {
            return null;
        }
        int yearAt = -1;
        for (int i = 0; i < numbers.size(); i++) {
            yearAt = yearAt < 0 && numbers.get(i).length() == 4 ? i : yearAt;
        }
        if (yearAt >= 0) {
            int dayAt = yearAt == 0 ? 1 : 0;
            return day(
                    year(numbers.get(yearAt)),
                    month,
                    dayAt < numbers.size() ? Integer.parseInt(numbers.get(dayAt)) : 1);
        }
        return numbers.size() < 2 ? null : day(year(numbers.get(1)), month, Integer.parseInt(numbers.get(0)));
    }

    /** ISO 8601 of less than a day, and by week or day of the year. */
    private static @Nullable LocalDate reduced(String it) {
        String bare = it.endsWith("T") || it.endsWith("Z")
                ? it.substring(0, it.length() - 1).strip()
                : it;
        Matcher month = ONLY_MONTH.matcher(bare);
        if (month.matches()) {
            return month.group(1) != null
                    ? day(number(month, 1), number(month, 2), 1)
                    : day(year(month.group(3)), number(month, 4), 1);
        }
        Matcher dayOfYear = DAY_OF_YEAR.matcher(bare);
        if (dayOfYear.matches()) {
            return LocalDate.ofYearDay(number(dayOfYear, 1), number(dayOfYear, 2));
        }
        Matcher week = WEEK.matcher(bare);
        if (week.matches()) {
            return LocalDate.of(number(week, 1), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week, 2))
                    .with(java.time.temporal.ChronoField.DAY_OF_WEEK, Math.max(1, number(week, 3)));
        }
        return bare.length() == 4 && NUMBER.matcher(bare).matches() ? day(Integer.parseInt(bare), 1, 1) : null;
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    private static LocalDate day(int year, int month, int day) {
        if (year < 1900 || year > 2200) {
            throw new DateTimeException("no feed is of the year " + year);
        }
        return LocalDate.of(year, month, day);
    }

    private static Map<String, Integer> zones(String table) {
        Map<String, Integer> zones = new java.util.HashMap<>();
        String[] words = table.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            zones.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return Map.copyOf(zones);
    }
}
