package throughline.stories;

import java.util.Arrays;

/**
 * What is compared of a text to find whether it repeats another: its words in order, in 16 bits each, so that a text of 300 words
 * takes some 900 bytes: 14 bits of a hash, whether it is a proper name here, and whether it is a number. Runs of three such words are as good
 * as unique.
 *
 * @param language the primary subtag; empty where it is not known
 * @param words the words of the text in order; of a text of a line or two, of its headline too
 * @param title the words of the headline in order
 * @param figures the numbers, each once, in ascending order
 * @param propers the proper names, each once, in ascending order
 */
@SuppressWarnings(
        "ArrayRecordComponent") // made for each article and compared by the thousand; nobody asks whether two are equal
record CopyTraits(String language, char[] words, char[] title, char[] figures, char[] propers) {

    private static final int FIGURE = 1;
    private static final int PROPER = 2;

    static char word(int hash) {
        return (char) (((hash * 0x9E3779B1) >>> 16) & ~(FIGURE | PROPER));
    }

    static char figure(int hash) {
        return (char) ((((hash * 0x9E3779B1) >>> 16) & ~PROPER) | FIGURE);
    }

    /** A number of many digits, which two texts do not share by chance. */
    static char longFigure(int hash) {
        return (char) (figure(hash) | PROPER);
    }

    static char proper(char word) {
        return (char) (word | PROPER);
    }

    static boolean isFigure(char word) {
        return (word & FIGURE) != 0;
    }

    static boolean isProper(char word) {
        return (word & PROPER) != 0;
    }

    /** The word wherever it stands: a word that opens a sentence is no proper name there, and the same word. */
    static int plain(char word) {
        return word & ~PROPER;
    }

    /** A hash of a run of three words. */
    private static int run(int first, int second, int third) {
        int hash = (((first << 16) | second) * 0x9E3779B1) ^ (third * 0x85EBCA6B);
        hash ^= hash >>> 15;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >>> 13);
    }

    int runs() {
        return Math.max(0, words.length - 2);
    }

    int run(int at) {
        return run(plain(words[at]), plain(words[at + 1]), plain(words[at + 2]));
    }

    /** How many members two ascending sets share. */
    static int common(char[] one, char[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** How many long numbers two sets of figures share. */
    static int commonLong(char[] one, char[] other) {
        int common = 0;
        for (char figure : one) {
            common += isProper(figure) && Arrays.binarySearch(other, figure) >= 0 ? 1 : 0;
        }
        return common;
    }

    /** The members of the first {@code size} in ascending order, each once. */
    static char[] set(char[] members, int size) {
        char[] sorted = Arrays.copyOf(members, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
