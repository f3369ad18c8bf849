package throughline.articles;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as pages and people write them: ISO 8601 and its misspellings, RFC 1123, and words with numbers in the languages that
 * Java knows the months of. Reads numbers and words from left to right, without regular expressions.
 */
final class DateWords {

    /** What a date says. {@code time} is null when only the day is told, {@code zone} when no zone is. */
    record Told(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {

        /** As an instant, with {@code otherwise} for a zone that is not told. */
        Instant at(ZoneId otherwise) {
            return local().atZone(zone == null ? otherwise : zone).toInstant();
        }

        ZoneOffset offset(ZoneId otherwise) {
            return local().atZone(zone == null ? otherwise : zone).getOffset();
        }

        private LocalDateTime local() {
            return day.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }
    }

    private static final int LONGEST = 200;

    /** Thailand counts its years from the death of the Buddha. */
    private static final int BUDDHIST = 543;

    private static final int FIRST_BUDDHIST = 2400;
    private static final int LAST_BUDDHIST = 2700;
    private static final List<String> MONTH_LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "id",
            "ms", "vi", "ru", "uk", "bg", "sr", "hr", "sl", "el", "ar", "fa", "hi", "he", "lt", "lv", "et", "ca", "af",
            "bn", "ta", "te", "mr", "ur", "ka", "hy", "az", "kk", "uz", "th", "ne", "sw", "zu", "is", "eu", "gl", "mk",
            "be", "sq", "kl", "xh", "tl", "my", "km");
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("z", "UTC"),
            Map.entry("utc", "UTC"),
            Map.entry("gmt", "UTC"),
            Map.entry("kst", "+09:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"),
            Map.entry("mst", "America/Denver"),
            Map.entry("mdt", "America/Denver"),
            Map.entry("pt", "America/Los_Angeles"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("bst", "Europe/London"),
            Map.entry("cet", "Europe/Berlin"),
            Map.entry("cest", "Europe/Berlin"),
            Map.entry("msk", "Europe/Moscow"),
            Map.entry("мск", "Europe/Moscow"),
            Map.entry("aest", "Australia/Sydney"),
            Map.entry("aedt", "Australia/Sydney"),
            Map.entry("hkt", "+08:00"),
            Map.entry("sgt", "+08:00"),
            Map.entry("wib", "+07:00"));

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();

    DateWords() {
        for (String language : MONTH_LANGUAGES) {
            Locale locale = Locale.of(language);
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {
                    TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE
                }) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "")
                            .strip();
                    int fewest = name.isEmpty() || name.charAt(0) < 0x900 ? 3 : 2;
                    if (name.length() >= fewest && name.chars().allMatch(DateTokens::isOfWord)) {
                        months.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        for (String language : MONTH_LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                weekdays.add(
                        day.getDisplayName(TextStyle.FULL, Locale.of(language)).toLowerCase(Locale.ROOT));
            }
        }
        months.put("sept", 9);
        months.put("maerz", 3);
        months.put("jänner", 1);
        months.put("feber", 2);
    }

    /**
     * The first date in a text.
     *
     * @param monthFirst whether 3/4 means the fourth of March
     */
    @Nullable
    Told read(String text, boolean monthFirst) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<DateTokens.Token> tokens = DateTokens.of(line);
        for (int i = 0; i < tokens.size(); i++) {
            Told told = readAt(tokens, i, monthFirst);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private @Nullable Told readAt(List<DateTokens.Token> tokens, int i, boolean monthFirst) {
        DateTokens.Token first = tokens.get(i);
        DateTokens.Token second = tokenAt(tokens, i + 1);
        DateTokens.Token third = tokenAt(tokens, i + 2);
        if (first.number() && first.digits() >= 12 && first.digits() <= 14) {
            return packed(first.text());
        }
        if (first.number() && first.digits() == 8) {
            return day(first.value() / 10_000, first.value() / 100 % 100, first.value() % 100, tokens, i + 1);
        }
        if (second == null || third == null) {
            return null;
        }
        if (first.number() && first.digits() == 4 && second.number() && third.number() && third.digits() <= 2) {
            return day(first.value(), second.value(), third.value(), tokens, i + 3);
        }
        if (first.number()
                && first.digits() <= 2
                && second.number()
                && second.digits() <= 2
                && third.number()
                && (third.digits() == 4
                        || (third.digits() == 2 && first.joint() == second.joint() && first.joint() != ':'))) {
            int year = third.digits() == 4 ? third.value() : 2000 + third.value();
            boolean swap = (monthFirst && first.joint() == '/' && first.value() <= 12) || second.value() > 12;
            return swap
                    ? day(year, first.value(), second.value(), tokens, i + 3)
                    : day(year, second.value(), first.value(), tokens, i + 3);
        }
        return withMonthName(tokens, i);
    }

    private @Nullable Told withMonthName(List<DateTokens.Token> tokens, int i) {
        DateTokens.Token first = tokens.get(i);
        if (first.number() && first.digits() <= 2) {
            int at = i + 1;
            while (at < i + 3 && at < tokens.size() && !tokens.get(at).number() && month(tokens.get(at)) == 0) {
                at++;
            }
            if (at < tokens.size() && month(tokens.get(at)) > 0) {
                int yearAt = at + 1;
                while (yearAt < at + 3
                        && yearAt < tokens.size()
                        && !tokens.get(yearAt).number()) {
                    yearAt++;
                }
                DateTokens.Token year = tokenAt(tokens, yearAt);
                return year == null || year.digits() != 4
                        ? null
                        : day(year.value(), month(tokens.get(at)), first.value(), tokens, yearAt + 1);
            }
            return null;
        }
        if (month(first) > 0) {
            DateTokens.Token day = tokenAt(tokens, i + 1);
            int yearAt = i + 2;
            DateTokens.Token year = tokenAt(tokens, yearAt);
            if (year != null && !year.number()) {
                year = tokenAt(tokens, ++yearAt);
            }
            if (day != null && day.number() && day.digits() <= 2 && year != null && year.digits() <= 2) {
                return yearLast(tokens, i);
            }
            if (day != null && day.number() && day.digits() <= 2 && year != null && year.digits() == 4) {
                return day(year.value(), month(first), day.value(), tokens, yearAt + 1);
            }
        }
        if (first.number()
                && first.digits() == 4
                && month(tokens.get(i + 1)) > 0
                && tokens.get(i + 2).number()) {
            return day(
                    first.value(), month(tokens.get(i + 1)), tokens.get(i + 2).value(), tokens, i + 3);
        }
        return null;
    }

    /** As programs print times: "Apr 28 19:20:36 CEST 2023". */
    private @Nullable Told yearLast(List<DateTokens.Token> tokens, int month) {
        int at = month + 2;
        while (at < tokens.size()
                && at < month + 6
                && tokens.get(at).digits() <= 2
                && tokens.get(at).number()) {
            at++;
        }
        int zone = at;
        at += at < tokens.size() && !tokens.get(at).number() ? 1 : 0;
        DateTokens.Token year = tokenAt(tokens, at);
        if (year == null || year.digits() != 4 || at - month < 4) {
            return null;
        }
        return day(
                year.value(),
                month(tokens.get(month)),
                tokens.get(month + 1).value(),
                tokens.subList(0, at),
                zone == month + 2 ? at : month + 2);
    }

    /** Whether a word is the name of a month, in any of the languages. */
    boolean isMonth(String word) {
        return months.containsKey(word);
    }

    boolean isWeekday(String word) {
        return weekdays.contains(word);
    }

    private int month(DateTokens.Token token) {
        return token.number() ? 0 : months.getOrDefault(token.text(), 0);
    }

    private static DateTokens.@Nullable Token tokenAt(List<DateTokens.Token> tokens, int i) {
        return i < tokens.size() ? tokens.get(i) : null;
    }

    private static @Nullable Told packed(String digits) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6, 8)));
            LocalTime time =
                    LocalTime.of(Integer.parseInt(digits.substring(8, 10)), Integer.parseInt(digits.substring(10, 12)));
            return plausible(day) ? new Told(day, time, null) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean plausible(LocalDate day) {
        return day.getYear() >= 1970 && day.getYear() <= 2100;
    }

    private @Nullable Told day(int year, int month, int day, List<DateTokens.Token> tokens, int next) {
        LocalDate date;
        try {
            boolean buddhist = year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST;
            date = LocalDate.of(buddhist ? year - BUDDHIST : year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
        if (!plausible(date)) {
            return null;
        }
        return new TimeOfDay(tokens, next, ZONES).on(date);
    }

    /** Reads the hour and zone that follow a day, when they do within a few words. */
    private record TimeOfDay(List<DateTokens.Token> tokens, int from, Map<String, String> zones) {

        Told on(LocalDate date) {
            boolean afternoon = false;
            boolean morning = false;
            for (int i = from; i < tokens.size() && i < from + 4; i++) {
                DateTokens.Token hour = tokens.get(i);
                if (!hour.number()) {
                    afternoon |= isAfternoon(hour.text());
                    morning |= hour.text().equals("오전")
                            || hour.text().equals("午前")
                            || hour.text().equals("上午");
                    continue;
                }
                DateTokens.Token minute = tokenAt(tokens, i + 1);
                boolean clock = hour.digits() <= 2
                        && hour.value() < 24
                        && minute != null
                        && minute.number()
                        && minute.digits() == 2
                        && minute.value() < 60
                        && ":.h시時点时".indexOf(hour.joint()) >= 0;
                if (!clock || minute == null) {
                    return new Told(date, null, null);
                }
                int next = i + 2;
                DateTokens.Token second = tokenAt(tokens, next);
                int seconds = 0;
                if (second != null
                        && second.number()
                        && second.digits() == 2
                        && second.value() < 60
                        && ":.분分".indexOf(minute.joint()) >= 0) {
                    seconds = second.value();
                    next++;
                    if (second.joint() == '.'
                            && next < tokens.size()
                            && tokens.get(next).number()) {
                        next++;
                    }
                }
                DateTokens.Token half = tokenAt(tokens, next);
                if (half != null
                        && !half.number()
                        && (half.text().equals("pm") || half.text().equals("p"))) {
                    afternoon = true;
                    next += half.text().equals("p") ? 2 : 1;
                } else if (half != null
                        && !half.number()
                        && (half.text().equals("am") || half.text().equals("a"))) {
                    morning = true;
                    next += half.text().equals("a") ? 2 : 1;
                }
                int h = hour.value();
                h = afternoon && h < 12 ? h + 12 : morning && h == 12 ? 0 : h;
                return new Told(date, LocalTime.of(h, minute.value(), seconds), zoneAt(next));
            }
            return new Told(date, null, null);
        }

        private static boolean isAfternoon(String word) {
            return word.equals("오후") || word.equals("午後") || word.equals("下午");
        }

        private @Nullable ZoneId zoneAt(int next) {
            DateTokens.Token token = tokenAt(tokens, next);
            if (token != null
                    && !token.number()
                    && (token.text().equals("uhr") || token.text().equals("h"))) {
                token = tokenAt(tokens, next + 1);
            }
            if (token == null) {
                return null;
            }
            if (token.number() && (token.sign() == '+' || token.sign() == '-')) {
                int hours = token.digits() == 4 ? token.value() / 100 : token.value();
                DateTokens.Token rest = tokenAt(tokens, tokens.indexOf(token) + 1);
                int minutes = token.digits() == 4
                        ? token.value() % 100
                        : token.joint() == ':' && rest != null && rest.number() ? rest.value() : 0;
                // "10:00-11:30" is a span of time: west of Greenwich hardly any zone is half an hour off.
                boolean real =
                        token.sign() == '+' ? hours <= 14 : hours <= 12 && (minutes == 0 || hours == 3 || hours == 9);
                if (token.digits() <= 4 && real && minutes < 60) {
                    int seconds = hours * 3600 + minutes * 60;
                    return ZoneOffset.ofTotalSeconds(token.sign() == '-' ? -seconds : seconds);
                }
                return null;
            }
            String zone = token.number() ? null : zones.get(token.text());
            return zone == null ? null : ZoneId.of(zone);
        }
    }
}
