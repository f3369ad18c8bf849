package throughline.articles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a live blog: alike boxes in a row that each tell a time, or headings that begin with one. A row of boxes is also what
 * readers' comments look like, so it is only asked for where something else says that the page is live.
 */
final class LiveEntries {

    private static final int FEWEST = 3;
    private static final int MOST_LOOKED_AT = 40;
    private static final int LONGEST_LABEL = 70;

    private final KindWords words;

    LiveEntries(KindWords words) {
        this.words = words;
    }

    /** Boxes of entries in the order of the page; none when there is no row of at least three. */
    List<Span> boxes(Outline outline) {
        Map<Span, Map<String, List<Span>>> rows = new LinkedHashMap<>();
        for (Span span : outline.spans()) {
            boolean box = !span.is("p") && !span.is("br") && !span.is("td") && !span.is("tr");
            if (span.parent != null && box && span.sign != Signs.Sign.COMMENTS) {
                rows.computeIfAbsent(span.parent, p -> new LinkedHashMap<>())
                        .computeIfAbsent(shape(span), s -> new ArrayList<>())
                        .add(span);
            }
        }
        List<Span> best = List.of();
        int most = 0;
        for (Map<String, List<Span>> shapes : rows.values()) {
            for (List<Span> row : shapes.values()) {
                int prose = row.size() < FEWEST ? 0 : (int) prose(outline, row);
                if (prose > most && areTimed(outline, row)) {
                    best = row;
                    most = prose;
                }
            }
        }
        return List.copyOf(best);
    }

    /** The tag and first class, without numbers: entries carry ids and marks of their own. */
    private static String shape(Span span) {
        String name = span.element.className();
        int end = name.indexOf(' ');
        String first = end < 0 ? name : name.substring(0, end);
        StringBuilder shape = new StringBuilder(span.element.normalName()).append('.');
        first.chars().filter(c -> !Character.isDigit(c)).forEach(c -> shape.append((char) c));
        return shape.toString();
    }

    private static double prose(Outline outline, List<Span> row) {
        double prose = 0;
        for (Span span : row) {
            for (int i = span.from; i < span.to(); i++) {
                prose += outline.runs().get(i).prose();
            }
        }
        return prose;
    }

    /** Whether a row of boxes holds at least so much running text. */
    static boolean hold(Outline outline, List<Span> row, int least) {
        return prose(outline, row) >= least;
    }

    private boolean areTimed(Outline outline, List<Span> row) {
        int timed = 0;
        int looked = Math.min(row.size(), MOST_LOOKED_AT);
        for (Span span : row.subList(0, looked)) {
            timed += isTimed(outline, span) ? 1 : 0;
        }
        return timed >= FEWEST && timed >= 0.7 * looked;
    }

    private boolean isTimed(Outline outline, Span span) {
        for (int i = span.from; i < Math.min(span.to(), span.from + 6); i++) {
            Run run = outline.runs().get(i);
            if (startsWithTime(run.text())
                    || (run.units() < LONGEST_LABEL
                            && (holdsTime(run.text()) || (hasDigit(run.text()) && words.holds("ago", run.text()))))) {
                return true;
            }
        }
        return span.element.selectFirst("time, [datetime]") != null;
    }

    /** Which of the article's runs begin an entry by a heading with a time; empty when fewer than three do. */
    static Set<Run> headings(List<Run> runs) {
        Set<Run> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Run run : runs) {
            boolean head = run.kind() == Run.Kind.HEADING || run.units() < 100;
            if (head && startsWithTime(run.text())) {
                marked.add(run);
            }
        }
        return marked.size() < FEWEST ? Set.of() : marked;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    static boolean startsWithTime(String text) {
        int at = 0;
        while (at < text.length() && at < 10 && !Character.isDigit(text.charAt(at))) {
            at++;
        }
        return isTime(text, at);
    }

    private static boolean holdsTime(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean begins = Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
            if (begins && isTime(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an hour and minutes stand there, and not the beginning of a date. */
    private static boolean isTime(String text, int start) {
        int at = start;
        int hour = 0;
        while (at < text.length() && at - start < 2 && Character.isDigit(text.charAt(at))) {
            hour = hour * 10 + Character.digit(text.charAt(at), 10);
            at++;
        }
        if (at == start || at + 1 >= text.length() || hour > 24) {
            return false;
        }
        char mark = text.charAt(at);
        while (at + 1 < text.length() && ":.：h時点시 ".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean minutes = ":.：h時点시".indexOf(mark) >= 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at))
                && Character.digit(text.charAt(at), 10) < 6
                && Character.isDigit(text.charAt(at + 1));
        int end = at + 2;
        boolean date = minutes
                && mark == '.'
                && end < text.length()
                && (text.charAt(end) == '.' || Character.isDigit(text.charAt(end)));
        return minutes && !date;
    }

    /** Whether a class name calls a box live that the article's runs lie in. */
    boolean isNamed(List<Run> runs) {
        Set<Span> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Run run : runs) {
            for (@Nullable Span at = run.box(); at != null && seen.add(at); at = at.parent) {
                String name = at.element.className();
                boolean hint = name.contains("ive") || name.contains("icker") || name.contains("IVE");
                if (hint && namesLive(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean namesLive(String classes) {
        Set<String> pieces = new HashSet<>();
        String last = "";
        for (String piece : classes.toLowerCase(Locale.ROOT).split("[ _-]+", -1)) {
            pieces.add(piece);
            pieces.add(last + "-" + piece);
            last = piece;
        }
        return pieces.stream().anyMatch(piece -> words.isClass(piece));
    }

    /** The row's box that a run lies in; null when in none. */
    static @Nullable Span boxOf(Run run, Set<Span> boxes) {
        @Nullable Span at = run.box();
        while (at != null && !boxes.contains(at)) {
            at = at.parent;
        }
        return at;
    }
}
