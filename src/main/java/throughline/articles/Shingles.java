package throughline.articles;

import java.util.BitSet;

/**
 * The short strings of letters that a text is made of, so that what another text shares with it is found in one pass, whatever their
 * spaces, signs and breaks. Shingling after Broder (1997); the set is one of hashes, which takes a strange string for a known one about
 * once in sixteen times at most.
 */
final class Shingles {

    private static final int WIDTH = 7;
    private static final int FACTOR = 0x9E3779B1;
    private static final int LAST = power();
    private static final int FEWEST_BITS = 1 << 12;
    private static final int MOST_BITS = 1 << 24;

    private final BitSet known;
    private final int mask;

    private Shingles(int bits) {
        known = new BitSet(bits);
        mask = bits - 1;
    }

    private static int power() {
        int power = 1;
        for (int i = 1; i < WIDTH; i++) {
            power *= FACTOR;
        }
        return power;
    }

    static Shingles of(CharSequence text) {
        int wanted = Integer.highestOneBit(Math.max(1, text.length())) * 16;
        Shingles shingles = new Shingles(Math.clamp(wanted, FEWEST_BITS, MOST_BITS));
        shingles.pass(text, true);
        return shingles;
    }

    /** The share of the text's shingles that are known, 0 to 1; 0 for a text that is too short to have any. */
    double share(CharSequence text) {
        return pass(text, false);
    }

    private double pass(CharSequence text, boolean learn) {
        char[] window = new char[WIDTH];
        int length = 0;
        int hash = 0;
        int all = 0;
        int shared = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            c = Character.toLowerCase(c);
            int slot = length % WIDTH;
            hash = length < WIDTH ? hash * FACTOR + c : (hash - window[slot] * LAST) * FACTOR + c;
            window[slot] = c;
            length++;
            if (length >= WIDTH) {
                int bit = (hash ^ (hash >>> 15)) & mask;
                all++;
                if (learn) {
                    known.set(bit);
                } else if (known.get(bit)) {
                    shared++;
                }
            }
        }
        return all == 0 ? 0 : (double) shared / all;
    }
}
