package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words of texts and how often each stands there, alone or with those that follow it. */
final class WordCounts {

    private WordCounts() {}

    /** Words, and single characters of scripts that write no spaces. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean alone = (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF);
            if (Character.isLetterOrDigit(c) && !alone) {
                word.append(Character.toLowerCase(c));
            } else {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                if (alone) {
                    words.add(String.valueOf(c));
                }
            }
        }
        return words;
    }

    /** How often each row of {@code n} words occurs. */
    static Map<String, Integer> shingles(List<String> words, int n) {
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i + n <= words.size(); i++) {
            shingles.merge(String.join(" ", words.subList(i, i + n)), 1, Integer::sum);
        }
        return shingles;
    }
}
