package throughline.names;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of hashed words in ascending order. */
public final class KeySet {

    private final int[] keys;

    private KeySet(int[] sorted) {
        this.keys = sorted;
    }

    public static KeySet of(IntStream keys) {
        return new KeySet(keys.sorted().distinct().toArray());
    }

    public static KeySet of(int key) {
        return new KeySet(new int[] {key});
    }

    static KeySet of(SortedSet<Integer> keys) {
        int[] sorted = new int[keys.size()];
        int size = 0;
        for (int key : keys) {
            sorted[size++] = key;
        }
        return new KeySet(sorted);
    }

    public int size() {
        return keys.length;
    }

    public int get(int index) {
        return keys[index];
    }

    public boolean contains(int key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /** How many keys are in both. */
    public int common(KeySet other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            int order = Integer.compare(keys[i], other.keys[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeySet set && Arrays.equals(keys, set.keys);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(keys);
    }
}
