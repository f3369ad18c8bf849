package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How full a text is of the commonest words of languages, by small lists in {@code commonwords.txt}: a cheap first look. */
final class CommonWords {

    private static final int LEAST_WORDS = 20;
    private static final int LONGEST = 10;

    private final List<String> languages = new ArrayList<>();

    /** Which of the languages, by bit, have a word in their list. */
    private final Map<String, Long> words = new HashMap<>();

    CommonWords() {
        WordList.read("commonwords.txt").forEach((language, lines) -> {
            long bit = 1L << languages.size();
            languages.add(language);
            for (String word : String.join(" ", lines).split(" ", -1)) {
                words.merge(word, bit, (a, b) -> a | b);
            }
        });
    }

    /** The share of common words of each language in a text; all 0 when the text is too short to say anything. */
    static final class Shares {
        private final List<String> languages;
        private final double[] shares;

        /** @param shares in the order of {@code languages} */
        private Shares(List<String> languages, double[] shares) {
            this.languages = languages;
            this.shares = shares;
        }

        double of(String language) {
            int at = languages.indexOf(language);
            return at < 0 ? 0 : shares[at];
        }

        /** The language of the largest share, when it is large and well ahead; empty otherwise. */
        String clear() {
            int best = 0;
            double second = 0;
            for (int i = 1; i < shares.length; i++) {
                if (shares[i] > shares[best]) {
                    second = shares[best];
                    best = i;
                } else {
                    second = Math.max(second, shares[i]);
                }
            }
            return shares[best] >= 0.2 && shares[best] >= 1.4 * second ? languages.get(best) : "";
        }

        /** Whether the text is plainly in this language, and more than in any other. */
        boolean speak(String language) {
            double own = of(language);
            if (own < 0.08) {
                return false;
            }
            for (double share : shares) {
                if (share > own) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean isLetter(char c) {
        int lower = c | 0x20;
        return c < 0x80 ? lower >= 'a' && lower <= 'z' : Character.isLetter(c);
    }

    /** @param most how many words to look at */
    Shares in(String text, int most) {
        int[] counts = new int[languages.size()];
        int seen = 0;
        int from = 0;
        for (int i = 0; i <= text.length() && seen < most; i++) {
            if (i < text.length() && isLetter(text.charAt(i))) {
                continue;
            }
            if (i > from) {
                seen++;
                Long bits = i - from > LONGEST
                        ? null
                        : words.get(text.substring(from, i).toLowerCase(Locale.ROOT));
                for (long left = bits == null ? 0 : bits; left != 0; left &= left - 1) {
                    counts[Long.numberOfTrailingZeros(left)]++;
                }
            }
            from = i + 1;
        }
        double[] shares = new double[counts.length];
        for (int i = 0; i < counts.length && seen >= LEAST_WORDS; i++) {
            shares[i] = (double) counts[i] / seen;
        }
        return new Shares(languages, shares);
    }
}
