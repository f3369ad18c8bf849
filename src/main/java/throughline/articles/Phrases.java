package throughline.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Small lists of what stands between the paragraphs of pages in many languages, kept in {@code phrases.txt}. */
final class Phrases {

    private static final int LONGEST = 42;
    /** Longer runs are the writer's own, whatever they begin with. */
    private static final int LONGEST_RUN = 250;

    private static final int LABEL = 1;
    private static final int LINE = 2;
    private static final int END = 4;
    private static final int ENDS = 8;

    private final Map<String, Integer> phrases = new HashMap<>();

    Phrases() {
        WordList.read("phrases.txt").forEach((section, entries) -> {
            int mark = switch (section) {
                case "label" -> LABEL;
                case "line" -> LINE;
                case "end" -> END;
                default ->
                    throw new IllegalStateException("phrases.txt has a section [" + section + "]; nothing reads it.");
            };
            entries.forEach(phrase -> phrases.merge(words(phrase), mark, (a, b) -> a | b));
        });
    }

    /** What each run of a page opens with. */
    static final class Marks {
        private final byte[] marks;

        private Marks(byte[] marks) {
            this.marks = marks;
        }

        boolean labels(int run) {
            return (marks[run] & LABEL) != 0;
        }

        boolean lines(int run) {
            return (marks[run] & LINE) != 0;
        }

        /** Whether all of it announces that other things follow. */
        boolean ends(int run) {
            return (marks[run] & ENDS) != 0;
        }
    }

    Marks of(List<Run> runs) {
        byte[] marks = new byte[runs.size()];
        for (int i = 0; i < marks.length; i++) {
            Run run = runs.get(i);
            marks[i] = (byte) (run.units() > LONGEST_RUN ? 0 : marks(run.text()));
        }
        return new Marks(marks);
    }

    boolean opensWithLabel(String text) {
        return (marks(text) & LABEL) != 0;
    }

    boolean opensWithLine(String text) {
        return (marks(text) & LINE) != 0;
    }

    /** Whether all of a text announces that other things follow. */
    boolean endsArticle(String text) {
        return (marks(text) & ENDS) != 0;
    }

    private int marks(String text) {
        String words = withoutNumber(words(text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text));
        int marks = 0;
        for (int end = 1; end <= Math.min(words.length(), LONGEST); end++) {
            boolean border = end == words.length()
                    || words.charAt(end) == ' '
                    || Character.isDigit(words.charAt(end))
                    || Letters.units(words.charAt(end)) == 2;
            if (border) {
                int found = phrases.getOrDefault(words.substring(0, end), 0);
                marks |= found;
                if ((found & END) != 0 && end == words.length() && text.length() <= LONGEST) {
                    marks |= ENDS;
                }
            }
        }
        return marks;
    }

    /** Without the number that many labels begin with, as in "37 comments". */
    private static String withoutNumber(String words) {
        int from = 0;
        while (from < words.length() && (Character.isDigit(words.charAt(from)) || words.charAt(from) == ' ')) {
            from++;
        }
        return words.substring(from);
    }

    /** Lower case, signs as single spaces. */
    static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(c);
            } else if (Character.isLetterOrDigit(c)
                    || c == '©'
                    || c == 'ⓒ'
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                out.append(c);
            } else if (c != '\'' && c != '’' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip().toLowerCase(Locale.ROOT);
    }
}
