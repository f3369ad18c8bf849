package throughline.articles;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads names out of bylines, by the words that stand before, between and after names in many languages, kept in {@code bylines.txt}. */
final class Bylines {

    private static final int LONGEST = 60;
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_WORDS = 9;
    private static final String PARTERS = ",;|/／｜、·・\n";
    private static final Set<String> LABELS = Set.of("posted", "updated", "last updated", "published", "by");
    private static final String BORDERS = " :.-";
    private static final String EDGES = " •:：-–—*\"'=▲■◆●◇©[]<>＝";

    private final List<String> openings;
    private final Set<String> joints;
    private final Starts openingStarts = new Starts();
    private final List<String> closings;
    private final Set<String> groups;
    private final Set<String> jobs;
    private final Set<String> noise;
    private final Set<String> lines;
    private final List<String> denses;
    private final List<String> places;
    private final List<String> bracketed;
    private final DateWords dates;

    Bylines(DateWords dates) {
        Map<String, List<String>> sections = WordList.read("bylines.txt");
        openings = longestFirst(sections.getOrDefault("opening", List.of()));
        openings.forEach(opening -> openingStarts.add(opening.length() > 1 ? opening : opening + ' '));
        openings.forEach(opening -> openingStarts.add(opening.length() > 1 ? opening : opening + ':'));
        joints = Set.copyOf(longestFirst(sections.getOrDefault("joint", List.of())));
        closings = longestFirst(sections.getOrDefault("closing", List.of()));
        groups = Set.copyOf(sections.getOrDefault("group", List.of()));
        jobs = Set.copyOf(sections.getOrDefault("job", List.of()));
        noise = Set.copyOf(sections.getOrDefault("noise", List.of()));
        lines = Set.copyOf(sections.getOrDefault("line", List.of()));
        denses = sections.getOrDefault("dense", List.of());
        places = sections.getOrDefault("place", List.of());
        bracketed = sections.getOrDefault("bracketed", List.of());
        this.dates = dates;
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT).strip())
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    /** Whether a line opens or closes as bylines do and can hold little else. */
    boolean isByline(String line) {
        String lower = line.toLowerCase(Locale.ROOT).strip();
        return lower.length() > 2
                && lower.length() < 140
                && (opens(line, lower)
                        || closes(lower)
                        || opensDensely(lower)
                        || !bracketedName(line).isEmpty())
                && mayName(line);
    }

    /** Whether a line is "記者" and a name of a few signs, with no space between, up to a bar or its end. */
    private boolean opensDensely(String lower) {
        String part = lower.split("[／/|｜ 〕】]", 2)[0];
        return part.length() < lower.length() && !withoutDense(part).equals(part);
    }

    private String withoutDense(String part) {
        String text = part.startsWith("〔") || part.startsWith("【") ? part.substring(1) : part;
        for (String word : denses) {
            String name = text.startsWith(word) ? text.substring(word.length()) : "";
            if (name.length() >= 2 && name.length() <= 4 && name.chars().allMatch(Character::isIdeographic)) {
                return name;
            }
        }
        return part;
    }

    /** The name in a line that is "【名前】" and little more; empty for other lines, and for labels in such brackets. */
    private String bracketedName(String line) {
        String text = line.strip();
        int close = text.startsWith("【") ? text.indexOf('】') : -1;
        if (close < 4 || close > 7 || Letters.units(text.substring(close + 1)) > 14) {
            return "";
        }
        String name = text.substring(1, close);
        boolean plain = Character.isIdeographic(name.charAt(0))
                && name.chars()
                        .allMatch(c -> Character.isIdeographic(c) || UnicodeScript.of(c) == UnicodeScript.HIRAGANA);
        return plain && bracketed.stream().noneMatch(name::contains) ? name : "";
    }

    private boolean opens(String line, String lower) {
        for (String opening : openingStarts.may(lower, 0) ? openings : List.<String>of()) {
            if (opensWith(lower, opening) && startsName(line.strip().substring(opening.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean closes(String lower) {
        if (Letters.units(lower) <= lower.length() && Letters.units(lower.charAt(lower.length() - 1)) < 2) {
            return false;
        }
        for (String closing : closings) {
            int at = dense(closing) ? lower.indexOf(closing) : -1;
            boolean ends = at > 0 && at + closing.length() == lower.length();
            boolean follows = at > 0
                    && at + closing.length() < lower.length()
                    && " =＝(@·\t".indexOf(lower.charAt(at + closing.length())) >= 0;
            if ((ends || follows) && Letters.units(lower.substring(0, at)) <= 40 && !Letters.endsAsSentence(lower)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsName(String rest) {
        String name = strip(rest);
        return !name.isEmpty()
                && (Character.isUpperCase(name.charAt(0))
                        || Letters.units(name.charAt(0)) == 2
                        || caseless(name.charAt(0)));
    }

    private static boolean caseless(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }

    /** Whether a line is short enough, and not the words of a button or a list. */
    private boolean mayName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words(lower) < 20 && !holdsAny(lower, noise) && !holdsAny(lower, lines);
    }

    private static boolean holdsAny(String lower, Set<String> words) {
        int from = 0;
        for (int i = 0; i <= lower.length(); i++) {
            if (i == lower.length() || BORDERS.indexOf(lower.charAt(i)) >= 0) {
                if (i > from && words.contains(lower.substring(from, i))) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** The name in a line such as "Ada Finch | 14.05.2024". */
    List<String> besideDate(String line) {
        if (line.length() > 90 || !Letters.hasDigit(line)) {
            return List.of();
        }
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || "|—–·•\n".indexOf(line.charAt(i)) >= 0) {
                String part = line.substring(from, i);
                if (isBareName(part)) {
                    return List.of(part);
                }
                from = i + 1;
            }
        }
        return List.of();
    }

    /** Whether a line is two to four words that all begin as names do, in scripts that have capitals. */
    boolean isBareName(String line) {
        String[] words = line.strip().split(" ", 6);
        if (words.length < 2 || words.length > 4 || !mayName(line)) {
            return false;
        }
        for (String word : words) {
            boolean name = word.length() > 1
                    && Character.isUpperCase(word.charAt(0))
                    && (Character.isLowerCase(word.charAt(word.length() - 1)) || word.endsWith("."))
                    && word.chars()
                            .allMatch(c -> Character.isLetter(c) || c == '.' || c == '-' || c == '\'' || c == '’');
            if (!name || dates.isMonth(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** What stands between a dateline in brackets and its "=": a name and what the reporter is. Empty if there is none. */
    String dateline(String paragraph) {
        int close = -1;
        for (int i = 0; i < Math.min(40, paragraph.length()); i++) {
            if (")]】".indexOf(paragraph.charAt(i)) >= 0) {
                close = i;
                break;
            }
        }
        int end = close < 0 ? -1 : paragraph.indexOf('=', close);
        String between = close < 0 || end < 0 || end - close > 40
                ? ""
                : paragraph.substring(close + 1, end).strip();
        return !between.isEmpty() && closings.stream().anyMatch(between::endsWith) ? between : "";
    }

    boolean isGroup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (holdsAny(lower, groups)) {
            return true;
        }
        boolean capitals = name.length() <= 6
                && name.indexOf(' ') < 0
                && name.length() > 1
                && name.chars().allMatch(c -> Character.isUpperCase(c));
        return capitals
                || groups.contains(lower)
                || (Letters.units(lower) > lower.length() && groups.stream().anyMatch(lower::endsWith));
    }

    /** The names in bylines, without what stands around them; a name that only repeats another with a title is left out. */
    List<String> names(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> titled = new LinkedHashSet<>();
        for (String value : values) {
            if (value.startsWith("http")
                    || value.startsWith("www.")
                    || value.startsWith("@")
                    || value.length() > LONGEST_VALUE) {
                continue;
            }
            List<String> parts = parts(value);
            for (String part : parts) {
                boolean place =
                        !part.equals(parts.getFirst()) && places.stream().anyMatch(part::endsWith);
                String name = place ? "" : name(part);
                if (!name.isEmpty()) {
                    (holdsJob(name) ? titled : names).add(name);
                }
            }
        }
        if (names.isEmpty()) {
            names = titled;
        }
        List<String> all = List.copyOf(names);
        names.removeIf(name -> all.stream().anyMatch(other -> holds(name, other)));
        return List.copyOf(names);
    }

    private static boolean holds(String name, String other) {
        int at = name.length() > other.length() && Letters.units(other) > 4 ? name.indexOf(other) : -1;
        int end = at + other.length();
        return at >= 0 && (at == 0 || name.charAt(at - 1) == ' ') && (end == name.length() || name.charAt(end) == ' ');
    }

    private boolean holdsJob(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return jobs.contains(lower) || holdsAny(lower, jobs);
    }

    /** Cuts at commas, semicolons, bars and the word for "and". */
    private List<String> parts(String value) {
        String text = Letters.clean(value.replace('\n', ','));
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            if (PARTERS.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            } else if (text.charAt(i) == ' ') {
                int end = text.indexOf(' ', i + 1);
                boolean joint = end > 0
                        && end - i < 8
                        && joints.contains(text.substring(i + 1, end).toLowerCase(Locale.ROOT));
                if (joint) {
                    parts.add(text.substring(start, i).strip());
                    start = end;
                    i = end - 1;
                }
            }
            i++;
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    private String name(String part) {
        String bracketedName = bracketedName(part);
        if (!bracketedName.isEmpty()) {
            return bracketedName;
        }
        String name = withoutAddress(part);
        name = withoutDense(name.strip());
        if (!name.isEmpty() && "([（【".indexOf(name.charAt(0)) >= 0) {
            int close = -1;
            for (int i = 0; i < name.length() && close < 0; i++) {
                close = ")]）】".indexOf(name.charAt(i)) >= 0 ? i : -1;
            }
            name = name.substring(close + 1);
        }
        // "서울=홍길동": the place before, the name behind.
        int equals = name.lastIndexOf('=');
        name = equals >= 0 && equals < name.length() - 1 ? name.substring(equals + 1) : name;
        int bracket = name.indexOf('(');
        bracket = bracket < 0 ? name.indexOf('（') : bracket;
        name = bracket > 0 ? name.substring(0, bracket) : name;
        name = withoutOpening(name.strip());
        name = withoutClosing(name);
        name = strip(withoutDate(name));
        boolean letters = name.chars().anyMatch(Character::isLetter);
        boolean year = name.chars().filter(Character::isDigit).count() > 3;
        boolean few = words(name) <= MOST_WORDS;
        boolean opens = !name.isEmpty() && Character.isLetterOrDigit(name.charAt(0));
        boolean date = dates.isMonth(name.toLowerCase(Locale.ROOT).replace(".", ""))
                || LABELS.contains(name.toLowerCase(Locale.ROOT));
        boolean real = opens && !date && letters && !year && few && name.length() <= LONGEST && Letters.units(name) > 1;
        return real && !holdsAny(name.toLowerCase(Locale.ROOT), noise) ? name : "";
    }

    private static String withoutAddress(String part) {
        int at = part.indexOf('@');
        if (at < 0) {
            return part;
        }
        int from = at;
        while (from > 0
                && part.charAt(from - 1) > ' '
                && part.charAt(from - 1) < 0x7F
                && part.charAt(from - 1) != '(') {
            from--;
        }
        int to = at;
        while (to < part.length() && part.charAt(to) > ' ' && part.charAt(to) < 0x7F) {
            to++;
        }
        String before = part.substring(0, from).strip();
        return before.isEmpty() ? part.substring(to).strip() : before;
    }

    private String withoutOpening(String name) {
        String left = name;
        for (int rounds = 0; rounds < 2; rounds++) {
            String lower = left.toLowerCase(Locale.ROOT);
            for (String opening : openings) {
                if (lower.equals(opening)) {
                    return "";
                }
                if (opensWith(lower, opening)) {
                    left = strip(left.substring(opening.length()));
                    break;
                }
            }
        }
        return left;
    }

    private static boolean opensWith(String lower, String opening) {
        if (!lower.startsWith(opening) || lower.length() == opening.length()) {
            return false;
        }
        char next = lower.charAt(opening.length());
        char last = opening.charAt(opening.length() - 1);
        return next == ' '
                || next == ':'
                || next == '：'
                || next == '｜'
                || last == ':'
                || last == '：'
                || last == '/'
                || last == '／';
    }

    private String withoutClosing(String name) {
        String left = name.strip();
        for (int rounds = 0; rounds < 2; rounds++) {
            String lower = left.toLowerCase(Locale.ROOT);
            for (String closing : closings) {
                int at = dense(closing)
                        ? lower.indexOf(closing)
                        : lower.endsWith(' ' + closing) ? lower.length() - closing.length() : -1;
                boolean whole = at > 0
                        && (at + closing.length() == lower.length() || lower.charAt(at + closing.length()) == ' ');
                if (whole) {
                    left = left.substring(0, at).strip();
                    break;
                }
            }
        }
        return left;
    }

    private static boolean dense(String word) {
        return Letters.units(word.charAt(0)) == 2;
    }

    /** "Ada Finch May 14, 2024" ends before the month; what follows a number is no name either. */
    private String withoutDate(String name) {
        int digit = 0;
        while (digit < name.length() && !Character.isDigit(name.charAt(digit))) {
            digit++;
        }
        if (digit == name.length() || digit < 4 || name.charAt(digit - 1) > ' ') {
            return name;
        }
        String before = strip(name.substring(0, digit));
        // Months, days of the week and the small words before them.
        int space = before.lastIndexOf(' ');
        while (space > 0) {
            String last = before.substring(space + 1).toLowerCase(Locale.ROOT).replace(".", "");
            boolean small = before.substring(space + 1).equals(last) && last.length() <= 3;
            if (!small && !dates.isMonth(last) && !dates.isWeekday(last) && !LABELS.contains(last)) {
                break;
            }
            before = strip(before.substring(0, space));
            space = before.lastIndexOf(' ');
        }
        return before;
    }

    private static String strip(String name) {
        int from = 0;
        int to = name.length();
        while (from < to && (EDGES.indexOf(name.charAt(from)) >= 0 || name.charAt(from) == '.')) {
            from++;
        }
        while (to > from && EDGES.indexOf(name.charAt(to - 1)) >= 0) {
            to--;
        }
        return name.substring(from, to);
    }
}
