package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Recognises news agencies under all their spellings, kept in {@code agencies.tsv}: as a name in a byline, and as a credit where agencies
 * are credited: in the dateline before the text or in brackets behind it.
 */
final class Agencies {

    private static final int DATELINE = 110;
    private static final int CREDIT = 90;
    private static final int LONGEST = 34;
    private static final String OPENERS = "([（【〔［《/";
    private static final String CLOSERS = ")]）】〕］》/";
    private static final String DASHES = "-–—=.:：";

    /** Spellings in lower case, and those that count only as written. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, String> exact = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Starts starts = new Starts();

    Agencies() {
        WordList.read("agencies.tsv").values().forEach(lines -> lines.forEach(this::add));
    }

    private void add(String line) {
        String[] spellings = line.split("\t", -1);
        String name = spellings[0];
        for (int i = 1; i < spellings.length; i++) {
            String spelling = spellings[i].strip();
            if (spelling.startsWith("@")) {
                hosts.put(spelling.substring(1), name);
            } else if (spelling.length() <= 4
                    && spelling.equals(spelling.toUpperCase(Locale.ROOT))
                    && latin(spelling)) {
                exact.put(spelling, name);
                starts.add(spelling.toLowerCase(Locale.ROOT));
            } else {
                names.put(spelling.toLowerCase(Locale.ROOT), name);
                starts.add(spelling.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean latin(String text) {
        return text.charAt(0) < 0x250;
    }

    /** The agency that a name in a byline is; empty when it is none. */
    String named(String name) {
        String plain = name.strip();
        String found = exact.get(plain);
        return found != null ? found : names.getOrDefault(plain.toLowerCase(Locale.ROOT), "");
    }

    /** Agencies credited in lines that name authors, such as "By Jo Hill, Reuters" or a reporter's address at an agency. */
    Set<String> inByline(String line) {
        Set<String> found = new LinkedHashSet<>();
        int at = line.indexOf('@');
        if (at >= 0) {
            hosts.forEach((host, name) -> {
                if (line.startsWith(host, at + 1)) {
                    found.add(name);
                }
            });
        }
        for (Hit hit : hits(line, CREDIT)) {
            found.add(hit.name());
        }
        return found;
    }

    /** Agencies credited before or behind a text. */
    Set<String> credited(List<String> paragraphs) {
        Set<String> found = new LinkedHashSet<>();
        int size = paragraphs.size();
        for (int i = 0; i < Math.min(2, size); i++) {
            found.addAll(inDateline(paragraphs.get(i)));
        }
        for (int i = Math.max(0, size - 2); i < size; i++) {
            found.addAll(atEnd(paragraphs.get(i)));
        }
        return found;
    }

    private Set<String> inDateline(String paragraph) {
        Set<String> found = new LinkedHashSet<>();
        for (Hit hit : hits(paragraph, DATELINE)) {
            boolean opens = hit.from() == 0 && Letters.units(paragraph.charAt(0)) == 2 && sent(paragraph, hit.to());
            if (opens || bracketed(paragraph, hit) || dashed(paragraph, hit)) {
                found.add(hit.name());
            }
        }
        return found;
    }

    /** As in 新华社北京5月3日电. */
    private static boolean sent(String text, int from) {
        for (int i = from; i < Math.min(text.length(), from + 20); i++) {
            if (text.charAt(i) == '电' || text.charAt(i) == '電' || text.charAt(i) == '讯' || text.charAt(i) == '訊') {
                return true;
            }
        }
        return false;
    }

    /** In brackets: (AFP), (서울=연합뉴스), 【ソウル共同】. */
    private static boolean bracketed(String text, Hit hit) {
        int open = hit.from() - 1;
        while (open >= 0 && OPENERS.indexOf(text.charAt(open)) < 0) {
            if (CLOSERS.indexOf(text.charAt(open)) >= 0 || hit.from() - open > 24) {
                return false;
            }
            open--;
        }
        int close = hit.to();
        while (close < text.length() && CLOSERS.indexOf(text.charAt(close)) < 0) {
            // 共同 and its like also mean "together": they count only when the bracket ends with them.
            if (close - hit.to() > 14 || (hit.to() - hit.from() == 2 && !latin(text.substring(hit.from())))) {
                return false;
            }
            close++;
        }
        return open >= 0 && close < text.length();
    }

    /** Behind the place and day and before a dash or stop: МОСКВА, 3 мая - РИА Новости. ТАСС, 3 мая. /Корр. ТАСС/. */
    private static boolean dashed(String text, Hit hit) {
        String before = text.substring(0, hit.from()).strip();
        String after = text.substring(hit.to()).strip();
        boolean ended = !after.isEmpty() && (DASHES.indexOf(after.charAt(0)) >= 0 || after.charAt(0) == '/');
        boolean placed = before.isEmpty() || DASHES.indexOf(before.charAt(before.length() - 1)) >= 0;
        return ended && placed && before.length() < 45;
    }

    private Set<String> atEnd(String paragraph) {
        Set<String> found = new LinkedHashSet<>();
        String end = paragraph.length() > CREDIT ? paragraph.substring(paragraph.length() - CREDIT) : paragraph;
        boolean brief = Letters.units(paragraph) <= 40;
        for (Hit hit : hits(end, CREDIT)) {
            boolean last = end.length() - hit.to() <= 3;
            if (last && (brief || bracketed(end, hit))) {
                found.add(hit.name());
            }
        }
        if (brief) {
            found.addAll(paragraph.indexOf('@') >= 0 ? inByline(paragraph) : Set.of());
        }
        return found;
    }

    private record Hit(String name, int from, int to) {}

    /** Spellings in the first {@code most} characters, whole words only where words are parted by spaces; the longest at each place. */
    private List<Hit> hits(String text, int most) {
        List<Hit> hits = new ArrayList<>();
        int end = Math.min(text.length(), most);
        String lower =
                text.substring(0, Math.min(text.length(), most + LONGEST)).toLowerCase(Locale.ROOT);
        if (lower.length() != Math.min(text.length(), most + LONGEST)) {
            return List.of();
        }
        int i = 0;
        while (i < end) {
            boolean begins = starts.may(lower, i)
                    && Character.isLetter(text.charAt(i))
                    && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)) || Letters.units(text.charAt(i)) == 2);
            int next = i + 1;
            for (int length = begins ? Math.min(LONGEST, lower.length() - i) : 0; length > 1; length--) {
                int to = i + length;
                boolean whole = to == lower.length()
                        || !Character.isLetterOrDigit(lower.charAt(to))
                        || Letters.units(lower.charAt(to - 1)) == 2;
                if (!whole) {
                    continue;
                }
                String name = names.get(lower.substring(i, to));
                name = name == null && length <= 4 ? exact.get(text.substring(i, to)) : name;
                if (name != null) {
                    hits.add(new Hit(name, i, to));
                    next = to;
                    break;
                }
            }
            i = next;
        }
        return hits;
    }
}
