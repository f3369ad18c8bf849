package throughline.articles;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of other things than news a text speaks: consent to cookies, appeals to subscribe, picture credits, rights, who wrote it.
 * The words are kept in {@code themes.txt}.
 */
final class Themes {

    /** In the order of the file. */
    static final List<String> NAMES = List.of("consent", "appeal", "credit", "rights", "writer");

    private static final int LONGEST = 24;
    private static final int LONGEST_DENSE = 8;
    private static final int MOST_READ = 600;

    private final Map<String, Integer> words = new HashMap<>();
    private final BitSet firstLetters = new BitSet();

    Themes() {
        WordList.read("themes.txt").forEach((theme, entries) -> {
            int bit = 1 << NAMES.indexOf(theme);
            entries.forEach(word -> {
                words.merge(word, bit, (a, b) -> a | b);
                firstLetters.set(word.charAt(0));
            });
        });
    }

    /** How often each theme's words occur in the first part of a text. */
    int[] of(String text) {
        int[] counts = new int[NAMES.size()];
        int length = Math.min(text.length(), MOST_READ);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Letters.units(c) == 2 && firstLetters.get(c)) {
                dense(text, i, length, counts);
            }
            boolean part = Letters.units(c) == 1 && isLetter(c);
            if (part) {
                word.append(Character.toLowerCase(c));
            } else if (!word.isEmpty()) {
                if (word.length() <= LONGEST && firstLetters.get(word.charAt(0))) {
                    add(words.get(word.toString()), counts);
                }
                word.setLength(0);
            }
        }
        return counts;
    }

    /** Letters, and the vowel signs that some scripts write as marks on them. */
    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Scripts without spaces: every piece that begins here. */
    private void dense(String text, int from, int length, int[] counts) {
        for (int to = from + 1; to <= Math.min(length, from + LONGEST_DENSE); to++) {
            if (Letters.units(text.charAt(to - 1)) != 2) {
                return;
            }
            Integer found = words.get(text.substring(from, to));
            if (found != null) {
                add(found, counts);
            }
        }
    }

    private static void add(@org.jspecify.annotations.Nullable Integer themes, int[] counts) {
        if (themes != null) {
            for (int theme = 0; theme < counts.length; theme++) {
                counts[theme] += themes >> theme & 1;
            }
        }
    }
}
