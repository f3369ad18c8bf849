package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls itself, outlet names cut, and the choice of its headline among these and the heading that it shows. The title that
 * it gives to those who share it is written by hand where it is neither the title of the window nor signed with the outlet's name;
 * else the heading is.
 */
record Headline(Title shared, Title twitter, Title linked, Title window, OutletNames outlet) {

    /** A title, and whether the outlet's name was cut from it. */
    record Title(String text, boolean cut) {
        static final Title NONE = new Title("", false);

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private static final String BARS = "|｜┃│•·:";
    private static final String DASHES = "-–—";
    private static final int LEAST = 15;
    private static final int LONGEST = 600;
    private static final int LONGEST_LABEL = 40;
    private static final double AGREES = 0.6;

    static Headline of(Head head, String linked, OutletNames outlet) {
        return new Headline(
                title(head.first("og:title"), outlet),
                title(head.first("twitter:title"), outlet),
                title(linked, outlet),
                title(head.title().isEmpty() ? head.first("headline", "dc.title", "title") : head.title(), outlet),
                outlet);
    }

    private static Title title(String written, OutletNames outlet) {
        if (written.isBlank()) {
            return Title.NONE;
        }
        String brief = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        String plain = Letters.clean(brief.indexOf('&') >= 0 ? Parser.unescapeEntities(brief, false) : brief);
        String cut = outlet.cut(plain);
        return new Title(cut, !cut.equals(plain));
    }

    /** What the page calls itself, the best first. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Title title : new Title[] {shared, twitter, window, linked}) {
            if (!title.isEmpty() && !titles.contains(title.text())) {
                titles.add(title.text());
            }
        }
        return List.copyOf(titles);
    }

    /** @param visible the heading on the page that is the headline, if one is */
    String choose(@Nullable String visible) {
        String told = told();
        String line =
                visible == null ? "" : withoutKicker(visible.replace('\n', ' ').strip());
        if (line.isEmpty() || told.isEmpty()) {
            return line.isEmpty() ? told : line;
        }
        if (titles().stream().noneMatch(title -> Likeness.of(line, title) > AGREES || Likeness.contains(title, line))) {
            return stands(line) ? line : told;
        }
        String own = shared.text();
        if (own.isEmpty()) {
            return line;
        }
        if (same(own, line)) {
            return kickerLess(own);
        }
        boolean made = same(own, window.text());
        if (made && same(linked.text(), line)) {
            return line;
        }
        String less = parted(own, line);
        if (!less.isEmpty()) {
            return less;
        }
        if (shared.cut() || cutShort(own, line)) {
            return line;
        }
        return made || same(window.text(), line) ? own : line;
    }

    private String told() {
        for (Title title : new Title[] {shared, linked, twitter, window}) {
            if (!title.isEmpty()) {
                return title.text();
            }
        }
        return "";
    }

    /** Whether a heading that nothing else repeats is the headline: when what else there is was made for search engines. */
    private boolean stands(String line) {
        boolean made = shared.isEmpty() || shared.cut() || same(shared.text(), window.text());
        boolean alone = linked.isEmpty() || linked.cut() || same(linked.text(), shared.text());
        return made && alone && Letters.units(line) >= 20 && !outlet.named(line);
    }

    /** The heading without a label over it or a date behind it, when something else names the headline alone. */
    private String withoutKicker(String line) {
        for (String title : titles()) {
            int rest = line.length() - title.length();
            if (rest <= 0 || Letters.units(title) < LEAST || rest > title.length()) {
                continue;
            }
            String label = line.substring(0, rest).strip();
            boolean stands = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
            if (stands && line.regionMatches(true, rest, title, 0, title.length())) {
                return title;
            }
            if (line.regionMatches(true, 0, title, 0, title.length())) {
                char next = line.substring(title.length()).strip().charAt(0);
                if (Character.isDigit(next) || next == '(' || next == '•') {
                    return title;
                }
            }
        }
        return line;
    }

    /** Some write "Opinion | " before everything; their own data leave it out. */
    private String kickerLess(String own) {
        int bar = own.indexOf(" | ");
        return bar > 0 && same(own.substring(bar + 3), linked.text()) ? linked.text() : own;
    }

    /** The shorter where one is the other with a label before it, or both are the same with different labels; empty if neither. */
    private static String parted(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int rest = longer.length() - shorter.length();
        if (rest > 0 && Letters.units(shorter) >= LEAST) {
            String before = longer.substring(0, rest).strip();
            boolean ends =
                    longer.regionMatches(true, rest, shorter, 0, shorter.length()) && endsIn(before, BARS + DASHES);
            String after = longer.substring(shorter.length()).strip();
            boolean starts = longer.regionMatches(true, 0, shorter, 0, shorter.length())
                    && !after.isEmpty()
                    && ("|｜┃│•".indexOf(after.charAt(0)) >= 0
                            || (shorter.equals(b) && DASHES.indexOf(after.charAt(0)) >= 0));
            if (ends || starts) {
                return shorter;
            }
        }
        return sharedTail(a, b);
    }

    /** What follows the labels of two titles, when these differ. */
    private static String sharedTail(String own, String line) {
        for (String mark : new String[] {": ", " - ", " – ", " | "}) {
            int at = own.indexOf(mark);
            String tail = at < 0 ? "" : own.substring(at + mark.length()).strip();
            int label = line.length() - tail.length();
            boolean ends = Letters.units(tail) >= 20
                    && label > 0
                    && label <= LONGEST_LABEL
                    && at <= LONGEST_LABEL
                    && line.regionMatches(true, label, tail, 0, tail.length());
            if (ends && Likeness.of(own.substring(0, at), line.substring(0, label)) < 0.5) {
                return tail;
            }
        }
        return "";
    }

    private static boolean endsIn(String text, String marks) {
        return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether a title ends where the heading goes on: with dots, within a word, or at a quotation mark that ended its attribute. */
    private static boolean cutShort(String title, String line) {
        String stem = title.endsWith("...")
                ? title.substring(0, title.length() - 3)
                : title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        stem = stem.strip();
        if (!line.regionMatches(true, 0, stem, 0, stem.length()) || line.length() <= stem.length()) {
            return false;
        }
        if (stem.length() < title.length()) {
            return true;
        }
        char next = line.charAt(stem.length());
        String rest = line.substring(stem.length()).strip();
        return (Character.isLetterOrDigit(next) && Letters.units(next) == 1)
                || rest.startsWith("\"")
                || rest.startsWith("'");
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && Letters.bare(a).equals(Letters.bare(b));
    }
}
