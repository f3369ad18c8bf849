package throughline.articles;

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
    private static final String PARTERS = ",;|/、·・\n";
    private static final String EDGES = " :：-–—*\"'=▲■◆●◇©[]<>＝";

    private final List<String> openings;
    private final List<String> joints;
    private final List<String> closings;
    private final Set<String> groups;
    private final Set<String> jobs;
    private final Set<String> noise;
    private final DateWords dates;

    Bylines(DateWords dates) {
        Map<String, List<String>> sections = WordList.read("bylines.txt");
        openings = longestFirst(sections.getOrDefault("opening", List.of()));
        joints = longestFirst(sections.getOrDefault("joint", List.of()));
        closings = longestFirst(sections.getOrDefault("closing", List.of()));
        groups = Set.copyOf(sections.getOrDefault("group", List.of()));
        jobs = Set.copyOf(sections.getOrDefault("job", List.of()));
        noise = Set.copyOf(sections.getOrDefault("noise", List.of()));
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
        if (lower.length() < 3 || lower.length() > 140 || !mayName(line)) {
            return false;
        }
        for (String opening : openings) {
            if (opensWith(lower, opening) && startsName(line.strip().substring(opening.length()))) {
                return true;
            }
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
        return !name.isEmpty() && (Character.isUpperCase(name.charAt(0)) || Letters.units(name.charAt(0)) == 2 || caseless(name.charAt(0)));
    }

    private static boolean caseless(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
    }

    /** Whether a text is short enough, and not the words of a button. */
    boolean mayName(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[ :]", 12)) {
            if (noise.contains(word)) {
                return false;
            }
        }
        return lower.split(" ", 24).length < 20 && !noise.contains(lower.strip());
    }

    /** What stands between a dateline in brackets and its "=": a name and what the reporter is. Empty if there is none. */
    String dateline(String paragraph) {
        int end = paragraph.indexOf('=');
        int close = -1;
        for (int i = 0; i < Math.min(40, paragraph.length()); i++) {
            if (")]】".indexOf(paragraph.charAt(i)) >= 0) {
                close = i;
                break;
            }
        }
        end = close < 0 ? -1 : paragraph.indexOf('=', close);
        String between = close < 0 || end < 0 || end - close > 40 ? "" : paragraph.substring(close + 1, end).strip();
        return !between.isEmpty() && closings.stream().anyMatch(between::endsWith) ? between : "";
    }

    boolean isGroup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : lower.split("[ -]", 12)) {
            if (groups.contains(word)) {
                return true;
            }
        }
        return groups.contains(lower) || (Letters.units(lower) > lower.length() && groups.stream().anyMatch(lower::endsWith));
    }

    /** The names in bylines, without what stands around them; a name that only repeats another with a title is left out. */
    List<String> names(List<String> values) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> titled = new LinkedHashSet<>();
        for (String value : values) {
            if (value.startsWith("http") || value.startsWith("www.") || value.startsWith("@") || value.length() > LONGEST_VALUE) {
                continue;
            }
            for (String part : parts(value)) {
                String name = name(part);
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
        for (String word : name.toLowerCase(Locale.ROOT).split("[ .-]", 12)) {
            if (jobs.contains(word)) {
                return true;
            }
        }
        return jobs.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Cuts at commas, semicolons, bars and the word for "and". */
    private List<String> parts(String value) {
        String text = ' ' + Letters.clean(value.replace('\n', ',')) + ' ';
        for (String joint : joints) {
            int at = indexOf(text, joint, 0);
            while (at >= 0) {
                text = text.substring(0, at) + ',' + text.substring(at + joint.length() + 2);
                at = indexOf(text, joint, at);
            }
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || PARTERS.indexOf(text.charAt(i)) >= 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        return parts;
    }

    /** Of a word between two spaces, whatever its case. */
    private static int indexOf(String text, String word, int from) {
        for (int i = Math.max(0, from); i + word.length() + 1 < text.length(); i++) {
            if (text.charAt(i) == ' '
                    && text.charAt(i + word.length() + 1) == ' '
                    && text.regionMatches(true, i + 1, word, 0, word.length())) {
                return i;
            }
        }
        return -1;
    }

    private String name(String part) {
        String name = withoutAddress(part);
        // "서울=홍길동": the place before, the name behind.
        int equals = name.lastIndexOf('=');
        name = equals >= 0 && equals < name.length() - 1 ? name.substring(equals + 1) : name;
        if (!name.isEmpty() && "([（【".indexOf(name.strip().isEmpty() ? ' ' : name.strip().charAt(0)) >= 0) {
            int close = -1;
            for (int i = 0; i < name.length() && close < 0; i++) {
                close = ")]）】".indexOf(name.charAt(i)) >= 0 ? i : -1;
            }
            name = name.substring(close + 1);
        }
        int bracket = name.indexOf('(');
        bracket = bracket < 0 ? name.indexOf('（') : bracket;
        name = bracket > 0 ? name.substring(0, bracket) : name;
        name = withoutOpening(name.strip());
        name = withoutClosing(name);
        name = strip(withoutDate(name));
        boolean letters = name.chars().anyMatch(Character::isLetter);
        boolean year = name.chars().filter(Character::isDigit).count() > 3;
        boolean words = name.split(" ", MOST_WORDS + 1).length <= MOST_WORDS;
        boolean real = letters && !year && words && name.length() <= LONGEST && Letters.units(name) > 1;
        return real && !noise.contains(name.toLowerCase(Locale.ROOT)) ? name : "";
    }

    private static String withoutAddress(String part) {
        int at = part.indexOf('@');
        if (at < 0) {
            return part;
        }
        int from = at;
        while (from > 0 && part.charAt(from - 1) > ' ' && part.charAt(from - 1) < 0x7F && part.charAt(from - 1) != '(') {
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
        return next == ' ' || next == ':' || next == '：' || next == '｜' || last == ':' || last == '：' || last == '/' || last == '／';
    }

    private String withoutClosing(String name) {
        String left = name.strip();
        for (int rounds = 0; rounds < 2; rounds++) {
            String lower = left.toLowerCase(Locale.ROOT);
            for (String closing : closings) {
                int at = dense(closing) ? lower.indexOf(closing) : lower.endsWith(' ' + closing) ? lower.length() - closing.length() : -1;
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
        int space = before.lastIndexOf(' ');
        String last = before.substring(space + 1).toLowerCase(Locale.ROOT).replace(".", "");
        return space > 0 && dates.isMonth(last) ? before.substring(0, space) : before;
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
