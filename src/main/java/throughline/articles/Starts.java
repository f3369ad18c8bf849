package throughline.articles;

import java.util.BitSet;

/** The first two characters of many words, to see cheaply where none of them can begin. */
final class Starts {

    private final BitSet pairs = new BitSet(1 << 16);

    void add(String word) {
        pairs.set(mix(word.charAt(0), word.length() > 1 ? word.charAt(1) : 0));
    }

    /** Whether one of the words may begin here; only that it may not is certain. */
    boolean may(String text, int at) {
        return at + 1 < text.length() && pairs.get(mix(text.charAt(at), text.charAt(at + 1)));
    }

    private static int mix(char a, char b) {
        return (a * 31 + b) & 0xFFFF;
    }
}
