package throughline.stories;

import java.util.ArrayList;
import java.util.List;

/**
 * One sentence, also in small letters of the same length, so that places in one are places in the other.
 *
 * @param number its place in the article; 0 is the headline
 */
record Sentence(String text, String lower, int number) {

    private static final String STOPS = ".!?。！？";
    private static final String CLOSERS = "\"'”’」』)）]";

    Sentence(String text, int number) {
        this(text, lower(text), number);
    }

    int length() {
        return text.length();
    }

    /** Letter by letter: some letters grow when a whole text is made small. */
    static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }

    /** The sentences of a paragraph. A stop within a word, after one capital or before a small letter ends none. */
    static List<String> split(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < paragraph.length(); i++) {
            if (STOPS.indexOf(paragraph.charAt(i)) < 0) {
                continue;
            }
            int end = i + 1;
            while (end < paragraph.length() && CLOSERS.indexOf(paragraph.charAt(end)) >= 0) {
                end++;
            }
            if (ends(paragraph, i, end)) {
                add(paragraph.substring(begin, end), sentences);
                begin = end;
            }
        }
        add(paragraph.substring(begin), sentences);
        return sentences;
    }

    private static boolean ends(String text, int stop, int end) {
        if (text.charAt(stop) > 0x2E7F || end == text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return false;
        }
        boolean initial = stop > 0
                && Character.isUpperCase(text.charAt(stop - 1))
                && (stop == 1 || !Character.isLetterOrDigit(text.charAt(stop - 2)));
        boolean title = text.charAt(stop) == '.'
                && (before(text, stop, "Mr")
                        || before(text, stop, "Ms")
                        || before(text, stop, "Mrs")
                        || before(text, stop, "Dr")
                        || before(text, stop, "St"));
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return !initial && !title && (next == text.length() || !Character.isLowerCase(text.charAt(next)));
    }

    private static boolean before(String text, int stop, String word) {
        return text.startsWith(word, stop - word.length());
    }

    private static void add(String sentence, List<String> sentences) {
        if (!sentence.isBlank()) {
            sentences.add(sentence.strip());
        }
    }
}
