package throughline.articles;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Small lists of what stands between the paragraphs of pages in many languages, kept in {@code phrases.txt}. */
final class Phrases {

    private static final int LONGEST = 42;

    private final Set<String> labels;
    private final Set<String> lines;
    private final Set<String> ends;

    Phrases() {
        Map<String, List<String>> sections = WordList.read("phrases.txt");
        labels = bare(sections.getOrDefault("label", List.of()));
        lines = bare(sections.getOrDefault("line", List.of()));
        ends = bare(sections.getOrDefault("end", List.of()));
    }

    private static Set<String> bare(List<String> phrases) {
        Set<String> bare = new HashSet<>();
        phrases.forEach(phrase -> bare.add(words(phrase)));
        return bare;
    }

    boolean opensWithLabel(String text) {
        return opensWith(text, labels);
    }

    boolean opensWithLine(String text) {
        return opensWith(text, lines);
    }

    /** Whether the whole text is an announcement that other things follow. */
    boolean endsArticle(String text) {
        return text.length() <= LONGEST && ends.contains(words(text));
    }

    private static boolean opensWith(String text, Set<String> phrases) {
        String words = words(text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text);
        for (int end = Math.min(words.length(), LONGEST); end > 0; end--) {
            boolean border = end == words.length() || words.charAt(end) == ' ' || Letters.units(words.charAt(end)) == 2;
            if (border && phrases.contains(words.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, signs as single spaces. */
    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)
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
