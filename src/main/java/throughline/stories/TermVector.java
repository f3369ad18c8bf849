package throughline.stories;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Hashed words in ascending order, and what each weighs, as a vector of length one (Salton, Wong and Yang, 1975). Weights are kept in
 * whole numbers, so that sums of vectors come out the same in whatever order they are built.
 */
final class TermVector {

    /** A weight of one. */
    static final int UNIT = Short.MAX_VALUE;

    private static final TermVector NONE = new TermVector(new int[0], new short[0]);

    private final int[] terms;
    private final short[] weights;

    private TermVector(int[] terms, short[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * The terms, weighed; what weighs as good as nothing is left out.
     *
     * @param terms in ascending order
     */
    static TermVector of(int[] terms, double[] weights) {
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        if (squares == 0) {
            return NONE;
        }
        double scale = UNIT / Math.sqrt(squares);
        int[] kept = new int[terms.length];
        short[] scaled = new short[terms.length];
        int size = 0;
        for (int i = 0; i < terms.length; i++) {
            short weight = (short) Math.round(weights[i] * scale);
            if (weight > 0) {
                kept[size] = terms[i];
                scaled[size++] = weight;
            }
        }
        return new TermVector(Arrays.copyOf(kept, size), Arrays.copyOf(scaled, size));
    }

    /** The same vector, but of its terms only the {@code most} heaviest, of equals the first. */
    TermVector heaviest(int most) {
        if (terms.length <= most) {
            return this;
        }
        long[] ranks = new long[terms.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = ((long) -weights[i] << 32) | i;
        }
        Arrays.sort(ranks);
        int[] places = new int[most];
        for (int i = 0; i < most; i++) {
            places[i] = (int) ranks[i];
        }
        Arrays.sort(places);
        int[] kept = new int[most];
        short[] scaled = new short[most];
        for (int i = 0; i < most; i++) {
            kept[i] = terms[places[i]];
            scaled[i] = weights[places[i]];
        }
        return new TermVector(kept, scaled);
    }

    int size() {
        return terms.length;
    }

    int term(int at) {
        return terms[at];
    }

    int weight(int at) {
        return weights[at];
    }

    /** What a term weighs, 0 for one that is not there. */
    int weightOf(int term) {
        int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : weights[at];
    }

    double cosine(TermVector other) {
        long dot = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                dot += (long) weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot / ((double) UNIT * UNIT);
    }

    /** The greatest of {@code least} and the values that {@code other} has for the terms that are in both. */
    double greatest(TermVector other, double[] values, double least) {
        double greatest = least;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                greatest = Math.max(greatest, values[j++]);
                i++;
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return greatest;
    }

    int bytes() {
        return Short.BYTES + terms.length * (Integer.BYTES + Short.BYTES);
    }

    void write(ByteBuffer into) {
        into.putShort((short) terms.length);
        for (int i = 0; i < terms.length; i++) {
            into.putInt(terms[i]).putShort(weights[i]);
        }
    }

    static TermVector read(ByteBuffer from) {
        int size = from.getShort();
        int[] terms = new int[size];
        short[] weights = new short[size];
        for (int i = 0; i < size; i++) {
            terms[i] = from.getInt();
            weights[i] = from.getShort();
        }
        return new TermVector(terms, weights);
    }
}
