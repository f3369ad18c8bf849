package throughline.beats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says of a line end inside a paragraph whether it stands between two words ("has", "never") or inside one ("backgrou", "nds").
 * Little but the document itself is asked: what stands in it elsewhere as a word is one.
 *
 * <p>Lines of even length were wrapped between words. Other line ends were cut anywhere, so five in six of them fall inside a word:
 * when neither side is known as a word, the cut is inside one (a true pair of words would seldom be unknown on both sides); when one
 * side is known, the looks of the other decide.
 */
final class WordBreaks {

    /** Words so frequent and short that a document may hold them only once, at the line end. */
    private static final Set<String> FREQUENT = Set.of(
            "a", "i", "an", "as", "at", "be", "by", "do", "he", "if", "in", "is", "it", "no", "of", "on", "or", "so",
            "to", "up", "us", "we", "all", "and", "any", "are", "but", "can", "did", "for", "had", "has", "her", "him",
            "his", "how", "its", "may", "new", "nor", "not", "now", "off", "one", "our", "out", "own", "she", "the",
            "two", "was", "who", "why", "yet", "you", "also", "been", "from", "have", "into", "more", "most", "only",
            "over", "said", "some", "such", "than", "that", "them", "then", "they", "this", "were", "what", "when",
            "will", "with", "about", "after", "among", "being", "could", "never", "other", "since", "still", "their",
            "there", "these", "those", "under", "until", "which", "while", "would", "before", "during", "should",
            "between", "through", "because");

    private static final int EDGE = 3;

    /** What may stand second where a word begins with two consonants. */
    private static final String ONSET_SECONDS = "lrhwnmtcpkq";

    private final Set<String> words = new HashSet<>(FREQUENT);
    private final Set<String> pairs = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final boolean betweenWords;

    private WordBreaks(List<List<String>> blocks) {
        FREQUENT.forEach(word -> endings.add(ending(word)));
        for (List<String> block : blocks) {
            for (int i = 0; i < block.size(); i++) {
                learn(block.get(i), i > 0, i + 1 < block.size());
            }
        }
        int sure = 0;
        int all = 0;
        for (List<String> block : blocks) {
            for (int i = 1; i < block.size(); i++) {
                if (isWrapped(block) || goesOn(block.get(i - 1), block.get(i))) {
                    all++;
                    sure += isSurelyOne(lastWord(block.get(i - 1)), firstWord(block.get(i))) ? 1 : 0;
                }
            }
        }
        betweenWords = sure == 0 && (all >= 5 || blocks.stream().anyMatch(WordBreaks::isWrapped));
    }

    static WordBreaks of(List<List<String>> blocks) {
        return new WordBreaks(blocks);
    }

    /** Whether all lines of a paragraph but the last are about as long as each other and none is longer than a wrapped one. */
    static boolean isWrapped(List<String> block) {
        int longest = block.stream().mapToInt(String::length).max().orElse(0);
        int shortest = block.stream()
                .limit(Math.max(1, block.size() - 1))
                .mapToInt(String::length)
                .min()
                .orElse(0);
        return block.size() > 2 && longest <= 130 && shortest >= 20 && shortest * 10 >= longest * 6;
    }

    static boolean isEnded(String line) {
        String end = line.strip().replaceAll("[\"'”’»」』)\\]]{1,4}$", "");
        return !end.isEmpty() && ".!?:;。！？…".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    /** Whether a line goes on in the next one, though the block has one paragraph a line. */
    static boolean goesOn(String line, String next) {
        if (isEnded(line) || next.isBlank()) {
            return false;
        }
        int first = next.strip().codePointAt(0);
        boolean caseless = Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
        return Character.isLowerCase(first) || line.endsWith(",") || (caseless && line.length() >= 30);
    }

    String join(String line, String next) {
        String before = lastWord(line);
        String after = firstWord(next);
        char last = line.charAt(line.length() - 1);
        char first = next.charAt(0);
        if (Lines.unspaced(last) && Lines.unspaced(first)) {
            return line + next;
        }
        boolean inside = !before.isEmpty() && !after.isEmpty() && isOne(before, after);
        return line + (inside ? "" : " ") + next;
    }

    private boolean isOne(String before, String after) {
        if (isSurelyOne(before, after)) {
            return true;
        }
        if (betweenWords || pairs.contains(before + " " + after)) {
            return false;
        }
        if (words.contains(before + after)) {
            return FREQUENT.contains(before + after);
        }
        if (!isLatin(before) || !isLatin(after)) {
            return false;
        }
        boolean beforeIsWord = words.contains(before);
        boolean afterIsWord = words.contains(after);
        if (beforeIsWord) {
            return !afterIsWord && !canBegin(after);
        }
        return !afterIsWord || !endings.contains(ending(before));
    }

    /** A lone letter that is no word, or two fragments of which one is no word and which together are one. */
    private boolean isSurelyOne(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        boolean known = words.contains(before) && words.contains(after);
        return (words.contains(before + after) && !known)
                || (before.length() == 1
                        && before.charAt(0) < 0x250
                        && Character.isLetter(before.charAt(0))
                        && !known
                        && !words.contains(before));
    }

    private void learn(String line, boolean goesOnBefore, boolean goesOnAfter) {
        String[] all = line.strip().split("[\\s—–]+", -1);
        String previous = "";
        for (int i = 0; i < all.length; i++) {
            String word = letters(all[i]);
            boolean maybeCut = (i == 0 && goesOnBefore) || (i == all.length - 1 && goesOnAfter);
            if (!word.isEmpty() && !maybeCut) {
                words.add(word);
                endings.add(ending(word));
                if (!previous.isEmpty()) {
                    pairs.add(previous + " " + word);
                }
            }
            previous = maybeCut ? "" : word;
        }
    }

    private static String ending(String word) {
        return word.length() <= EDGE ? " " + word : word.substring(word.length() - EDGE);
    }

    /** No word begins like "nds" or "rld", and none has no vowel. */
    private static boolean canBegin(String word) {
        int vowel = 0;
        while (vowel < word.length() && "aeiouyáéíóúàèäöü".indexOf(word.charAt(vowel)) < 0) {
            vowel++;
        }
        return vowel < word.length() && (vowel < 2 || ONSET_SECONDS.indexOf(word.charAt(1)) >= 0) && vowel <= 3;
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(letter -> letter < 0x250);
    }

    private static String lastWord(String line) {
        String[] all = line.strip().split("[\\s—–]+", -1);
        String word = all[all.length - 1];
        // A word that ends in a mark is whole.
        return word.isEmpty() || !Character.isLetter(word.charAt(word.length() - 1)) ? "" : letters(word);
    }

    private static String firstWord(String line) {
        String word = line.strip().split("[\\s—–]+", 2)[0];
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "" : letters(word);
    }

    /** A word in small letters without the marks around it and without a possessive. */
    private static String letters(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        String bare = word.substring(from, to).toLowerCase(Locale.ROOT);
        return bare.endsWith("’s") || bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare;
    }
}
