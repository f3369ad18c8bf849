package throughline.stories;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * An inverted index from hashed keys to the numbers of the reports that have them, newest first, held in plain arrays: news has
 * millions of different keys, and an object for each would cost more than the text.
 */
final class Postings {

    private int[] keys = new int[1 << 10];
    private int[] heads = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int used;
    private int[] reports = new int[1 << 12];
    private short[] weights = new short[1 << 12];
    private int[] next = new int[1 << 12];
    private int entries = 1;

    /** Adds a report under a key. {@code weight} is what the key weighs in it. */
    void add(int key, int report, int weight) {
        int slot = slot(key);
        if (heads[slot] == 0) {
            if (used * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        if (entries == reports.length) {
            int more = entries + entries / 2;
            reports = Arrays.copyOf(reports, more);
            weights = Arrays.copyOf(weights, more);
            next = Arrays.copyOf(next, more);
        }
        reports[entries] = report;
        weights[entries] = (short) weight;
        next[entries] = heads[slot];
        heads[slot] = entries++;
        counts[slot]++;
    }

    /** How many remembered reports have the key. */
    int count(int key) {
        int slot = slot(key);
        return heads[slot] == 0 ? 0 : counts[slot];
    }

    /** A report with this key is forgotten; its entry goes with the next {@link #sweep}. */
    void forget(int key) {
        counts[slot(key)]--;
    }

    /** A place among the entries of the key, newest first; 0 is none. */
    int first(int key) {
        return heads[slot(key)];
    }

    int following(int entry) {
        return next[entry];
    }

    int report(int entry) {
        return reports[entry];
    }

    int weight(int entry) {
        return weights[entry];
    }

    /** The same index without the entries of forgotten reports. */
    Postings sweep(IntPredicate remembered) {
        Postings swept = new Postings();
        for (int slot = 0; slot < keys.length; slot++) {
            int length = 0;
            for (int entry = heads[slot]; entry != 0; entry = next[entry]) {
                length++;
            }
            int[] oldestFirst = new int[length];
            for (int entry = heads[slot]; entry != 0; entry = next[entry]) {
                oldestFirst[--length] = entry;
            }
            for (int entry : oldestFirst) {
                if (remembered.test(reports[entry])) {
                    swept.add(keys[slot], reports[entry], weights[entry]);
                }
            }
        }
        return swept;
    }

    private int slot(int key) {
        int slot = ((key * 0x9E3779B1) >>> 7) & (keys.length - 1);
        while (heads[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
