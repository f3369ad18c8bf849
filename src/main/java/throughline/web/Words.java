package throughline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns times and counts into the words that pages use. One for each page, so that "today" means one thing on it. */
public final class Words {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss 'in' VV", Locale.ENGLISH);
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final ZoneId zone;
    private final Instant now;

    public Words(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    public Instant now() {
        return now;
    }

    /** The zone's name, as it is told once on each page. */
    public String zone() {
        return zone.getId() + " (" + zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")";
    }

    /** "today 07:40", "yesterday 16:20", "16 July 05:02"; with the year when it is not this one. */
    public Moment moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return new Moment(dayText(there.toLocalDate()) + " " + CLOCK.format(there), at.toString(), EXACT.format(there));
    }

    /** "today at 07:40", "on 16 July at 05:02": within a sentence. */
    public String within(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        String day = dayText(there.toLocalDate());
        return (Character.isDigit(day.charAt(0)) ? "on " : "") + day + " at " + CLOCK.format(there);
    }

    /** The day alone. */
    public Moment day(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return new Moment(dayText(there.toLocalDate()), at.toString(), EXACT.format(there));
    }

    /** "09:12" when it is today, otherwise with its day. */
    public Moment soon(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        String day = there.toLocalDate().equals(today()) ? "" : dayText(there.toLocalDate()) + " ";
        return new Moment(day + CLOCK.format(there), at.toString(), EXACT.format(there));
    }

    /** "23 July 2024", or "about 17 July": for what was given, not what arrives. */
    public static String date(LocalDate day, boolean about) {
        return about ? "about " + DAY.format(day) : DAY_AND_YEAR.format(day);
    }

    private String dayText(LocalDate day) {
        if (day.equals(today())) {
            return "today";
        }
        if (day.equals(today().minusDays(1))) {
            return "yesterday";
        }
        return day.getYear() == today().getYear() ? DAY.format(day) : DAY_AND_YEAR.format(day);
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** "1 article", "1,306 articles". */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    public static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** "six", up to twelve; then figures. */
    public static String spelled(int number) {
        return number >= 0 && number < SMALL.size() ? SMALL.get(number) : number(number);
    }

    /** "Six", for the beginning of a sentence. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    /** "A, B and C". */
    public static String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** "A, B, C and two more", so that a long list stays one line. */
    public static String list(List<String> names, int most) {
        if (names.size() <= most + 1) {
            return list(names);
        }
        return String.join(", ", names.subList(0, most)) + " and " + spelled(names.size() - most) + " more";
    }

    public static String closeness(double closeness) {
        return String.format(Locale.ENGLISH, "%.2f", closeness);
    }

    /** "0.4 s", "2 minutes", "26 hours", "3 days". */
    public static String lasting(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 10) {
            return String.format(Locale.ENGLISH, "%.1f s", Math.max(0, time.toMillis()) / 1000.0);
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " minutes";
        }
        return seconds < 172_800 ? seconds / 3600 + " hours" : seconds / 86_400 + " days";
    }

    /** A BCP 47 tag for a {@code lang} attribute; null when the language is not known. */
    public static @Nullable String lang(@Nullable String tag) {
        return tag == null || tag.isBlank() || tag.equalsIgnoreCase("und") ? null : tag;
    }

    /** The language itself, without country and script: "ko" of "ko-KR". */
    public static String primary(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** The language's English name: "Korean" of "ko". */
    public static String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
    }
}
