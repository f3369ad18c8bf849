package throughline.names;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.names.NamedDate.Grain;
import throughline.names.Words.Word;

/**
 * The days, months and years that a text names, against the day of its publication: "July 14", "on Sunday", 지난해 11월, 16日, "в ноябре
 * прошлого года". News tells of what was: without a year the latest is meant, unless the next one is close.
 */
final class TextDates {

    private static final int AHEAD_OF_MONTHS = 45;
    private static final int AHEAD_OF_DAYS = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private enum What {
        YEAR,
        MONTH,
        DAY,
        /** a small figure that is a day only beside a month */
        FIGURE,
        WEEKDAY,
        DAYS_FROM_TODAY,
        MONTHS_FROM_NOW,
        YEARS_FROM_NOW,
        WHICH
    }

    /**
     * A word or figure that dates are made of.
     *
     * @param sure whether it is one by itself: 2024년, not 2024
     */
    private record Part(What what, int value, int from, int to, boolean sure) {}

    private final List<Word> words;
    private final Lexeme[] lexemes;
    private final LocalDate today;
    private final List<Part> parts = new ArrayList<>();
    private final List<NamedDate> found = new ArrayList<>();

    TextDates(List<Word> words, Lexeme[] lexemes, LocalDate today) {
        this.words = words;
        this.lexemes = lexemes;
        this.today = today;
    }

    List<NamedDate> find() {
        int i = 0;
        while (i < lexemes.length) {
            i = part(i);
        }
        int next = 0;
        while (next < parts.size()) {
            next = Math.max(next + 1, date(next));
        }
        return found;
    }

    /** Reads the part that begins at a word, if one does; says where the next may begin. */
    private int part(int i) {
        if (lexemes[i].kind == Words.Kind.NUMBER) {
            return figure(i);
        }
        DateWords.Meaning meaning = null;
        int to = i + 1;
        PhraseTree.Node<DateWords.Meaning> node = lexemes[i].date;
        for (int end = i + 1; node != null; end++) {
            if (node.meaning() != null) {
                meaning = node.meaning();
                to = end;
            }
            node = end < lexemes.length ? next(node, lexemes[end]) : null;
        }
        if (meaning == null || (meaning.proper() && !words.get(i).capital())) {
            return i + 1;
        }
        What what = switch (meaning.role()) {
            case MONTH -> What.MONTH;
            case WEEKDAY -> What.WEEKDAY;
            case DAY -> What.DAYS_FROM_TODAY;
            case MONTHS -> What.MONTHS_FROM_NOW;
            case YEARS -> What.YEARS_FROM_NOW;
            case WHICH -> What.WHICH;
            case SMALL -> null;
        };
        if (what != null) {
            parts.add(new Part(what, meaning.value(), i, to, !meaning.doubtful()));
        }
        return to;
    }

    private static PhraseTree.@Nullable Node<DateWords.Meaning> next(
            PhraseTree.Node<DateWords.Meaning> node, Lexeme lexeme) {
        PhraseTree.Node<DateWords.Meaning> next = node.next(lexeme.text);
        return next == null ? node.next(lexeme.stem) : next;
    }

    private int figure(int i) {
        int number = number(lexemes[i].text);
        if (number < 0) {
            return i + 1;
        }
        char unit = unit(i + 1);
        boolean year = number >= FIRST_YEAR && number < LAST_YEAR;
        if (year && (unit == '년' || unit == '年')) {
            parts.add(new Part(What.YEAR, number, i, i + 2, true));
        } else if (number >= 1 && number <= 12 && (unit == '월' || unit == '月')) {
            parts.add(new Part(What.MONTH, number, i, i + 2, true));
        } else if (number >= 1 && number <= 31 && (unit == '일' || unit == '日' || unit == '号')) {
            parts.add(new Part(What.DAY, number, i, i + 2, true));
        } else if (year
                && i + 2 < lexemes.length
                && words.get(i + 1).hyphened()
                && words.get(i + 2).hyphened()) {
            parts.add(new Part(What.YEAR, number, i, i + 1, true));
            parts.add(new Part(What.MONTH, Math.clamp(number(lexemes[i + 1].text), 1, 12), i + 1, i + 2, true));
            parts.add(new Part(What.DAY, Math.clamp(number(lexemes[i + 2].text), 1, 31), i + 2, i + 3, true));
            return i + 3;
        } else if (year) {
            parts.add(new Part(What.YEAR, number, i, i + 1, false));
        } else if (number >= 1 && number <= 31) {
            parts.add(new Part(What.FIGURE, number, i, i + 1, false));
        }
        return i + 1;
    }

    /** The sign for day, month or year that follows a figure, with at most a particle after it: 3일간 is no day. */
    private char unit(int i) {
        if (i >= lexemes.length || words.get(i).broken() || words.get(i).hyphened()) {
            return ' ';
        }
        String text = lexemes[i].text;
        char unit = text.charAt(0);
        boolean alone = text.length() == 1
                || (lexemes[i].kind == Words.Kind.HAN
                        ? text.charAt(1) != '間' && text.charAt(1) != '间' && text.charAt(1) != '本'
                        : KoreanGrammar.agrees(unit, text.substring(1)));
        return alone ? unit : ' ';
    }

    private static int number(String text) {
        if (text.length() > 4) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Resolves the date that begins with a part; says which part comes after it. */
    private int date(int first) {
        Part part = parts.get(first);
        return switch (part.what) {
            case YEAR, YEARS_FROM_NOW -> year(first, part);
            case MONTHS_FROM_NOW -> monthFromNow(first, part);
            case MONTH -> month(first, first, null, null);
            case FIGURE, DAY -> dayFirst(first, part);
            case WEEKDAY -> weekday(first, part, null, first + 1);
            case DAYS_FROM_TODAY -> add(today.plusDays(part.value), Grain.DAY, part.from, part.to, first + 1);
            case WHICH -> which(first, part);
        };
    }

    private int which(int first, Part which) {
        Part next = beside(first);
        if (next != null && next.what == What.MONTH) {
            return month(first, first + 1, null, which);
        }
        if (next != null && next.what == What.WEEKDAY) {
            return weekday(first + 1, next, which, first + 2);
        }
        return first + 1;
    }

    private int year(int first, Part part) {
        int year = part.what == What.YEAR ? part.value : today.getYear() + part.value;
        Part next = beside(first);
        if (next != null && next.what == What.MONTH && next.sure) {
            return month(first, first + 1, year, null);
        }
        boolean named = part.sure || (part.from > 0 && isSmall(part.from - 1));
        return named ? add(LocalDate.of(year, 1, 1), Grain.YEAR, part.from, part.to, first + 1) : first + 1;
    }

    private int monthFromNow(int first, Part part) {
        LocalDate month = today.withDayOfMonth(1).plusMonths(part.value);
        Part next = beside(first);
        if (next != null && next.what == What.DAY) {
            return addDay(month, next.value, part.from, next.to, first + 2);
        }
        return add(month, Grain.MONTH, part.from, part.to, first + 1);
    }

    /** 14 July, 14 de julio de 2024; 14일 by itself. */
    private int dayFirst(int first, Part day) {
        Part next = beside(first);
        if (day.what == What.FIGURE) {
            boolean month = next != null && next.what == What.MONTH && lexemes[next.from].kind == Words.Kind.LETTERS;
            return month ? month(first, first + 1, null, null) : first + 1;
        }
        LocalDate month = today.withDayOfMonth(1);
        boolean ahead = day.value > today.getDayOfMonth() + AHEAD_OF_DAYS;
        return addDay(ahead ? month.minusMonths(1) : month, day.value, day.from, day.to, first + 1);
    }

    /** A month with what stands around it: the day before or after it, the year, last or next. */
    private int month(int first, int at, @Nullable Integer yearBefore, @Nullable Part whichBefore) {
        Part month = parts.get(at);
        Integer year = yearBefore;
        Part which = whichBefore;
        Part day = first < at && parts.get(first).what == What.FIGURE ? parts.get(first) : null;
        int last = at;
        Part next = beside(last);
        if (day == null
                && next != null
                && (next.what == What.DAY || (next.what == What.FIGURE && next.from == month.to))) {
            day = next;
            last++;
            next = beside(last);
        }
        if (year == null && next != null && (next.what == What.YEAR || next.what == What.YEARS_FROM_NOW)) {
            year = next.what == What.YEAR ? next.value : today.getYear() + next.value;
            last++;
        } else if (which == null && next != null && next.what == What.WHICH && next.from == parts.get(last).to) {
            which = next;
            last++;
        }
        boolean named = month.sure || day != null || year != null || which != null || isAfterIn(month);
        if (!named) {
            return at + 1;
        }
        LocalDate begin = begin(month.value, year, which, day);
        int from = parts.get(first).from;
        int to = parts.get(last).to;
        return day == null ? add(begin, Grain.MONTH, from, to, last + 1) : addDay(begin, day.value, from, to, last + 1);
    }

    /** "In May" is a month, "may" and "the March" are not. */
    private boolean isAfterIn(Part month) {
        String before = month.from == 0 ? "" : lexemes[month.from - 1].text;
        return words.get(month.from).capital()
                && (before.equals("in") || before.equals("since") || before.equals("im"));
    }

    private LocalDate begin(int month, @Nullable Integer year, @Nullable Part which, @Nullable Part day) {
        LocalDate begin = LocalDate.of(year == null ? today.getYear() : year, month, 1);
        LocalDate now = today.withDayOfMonth(1);
        if (year != null) {
            return begin;
        }
        if (which != null && which.value < 0) {
            return begin.isBefore(now) || (day != null && !begin.isAfter(now)) ? begin : begin.minusYears(1);
        }
        if (which != null && which.value > 0) {
            return begin.isAfter(now) ? begin : begin.plusYears(1);
        }
        LocalDate start = begin.plusDays(day == null ? 0 : day.value - 1);
        if (start.isAfter(today.plusDays(AHEAD_OF_MONTHS)) && which == null) {
            return begin.minusYears(1);
        }
        return start.plusYears(1).isAfter(today.plusDays(AHEAD_OF_MONTHS)) ? begin : begin.plusYears(1);
    }

    private int weekday(int at, Part weekday, @Nullable Part whichBefore, int next) {
        Part after = beside(at);
        boolean told = after != null && (after.what == What.MONTH || after.what == What.FIGURE);
        if (told && whichBefore == null) {
            // Sunday, July 14: the figure tells the day better
            return next;
        }
        boolean whichAfter =
                whichBefore == null && after != null && after.what == What.WHICH && after.from == weekday.to;
        Part which = whichAfter ? after : whichBefore;
        DayOfWeek day = DayOfWeek.of(weekday.value);
        LocalDate date = which == null || which.value == 0
                ? today.with(TemporalAdjusters.previousOrSame(day))
                : today.with(which.value < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
        Part begin = whichBefore == null ? weekday : whichBefore;
        return add(date, Grain.DAY, begin.from, weekday.to, whichAfter ? next + 1 : next);
    }

    /** The part that follows with nothing between but small words. */
    private @Nullable Part beside(int at) {
        if (at + 1 >= parts.size()) {
            return null;
        }
        Part next = parts.get(at + 1);
        for (int i = parts.get(at).to; i < next.from; i++) {
            if (!isSmall(i)) {
                return null;
            }
        }
        return next.from - parts.get(at).to <= 2 ? next : null;
    }

    private boolean isSmall(int i) {
        PhraseTree.Node<DateWords.Meaning> node = lexemes[i].date;
        DateWords.Meaning meaning = node == null ? null : node.meaning();
        return meaning != null && meaning.role() == DateWords.Role.SMALL;
    }

    private int addDay(LocalDate month, int day, int from, int to, int next) {
        return day > month.lengthOfMonth() ? next : add(month.withDayOfMonth(day), Grain.DAY, from, to, next);
    }

    private int add(LocalDate date, Grain grain, int from, int to, int next) {
        StringBuilder label = new StringBuilder(words.get(from).shown());
        for (int i = from + 1; i < to && i < words.size(); i++) {
            boolean figure = words.get(i - 1).isNumber() && words.get(i).kind() != Words.Kind.LETTERS;
            label.append(words.get(i).hyphened() ? "-" : figure && !words.get(i).broken() ? "" : " ")
                    .append(words.get(i).shown());
        }
        found.add(new NamedDate(date, grain, label.toString()));
        return next;
    }
}
