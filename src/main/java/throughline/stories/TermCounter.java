package throughline.stories;

import java.util.Arrays;

/** Counts hashed words. */
final class TermCounter {

    private int[] keys = new int[512];
    private float[] counts = new float[512];
    private int size;
    /** The key 0 marks a free slot, so it is counted apart. */
    private float zero;

    void add(int key, float count) {
        if (key == 0) {
            zero += count;
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += count;
    }

    /** Every key that was counted, in ascending order. */
    int[] keys() {
        int[] found = new int[size + (zero > 0 ? 1 : 0)];
        int at = 0;
        for (int key : keys) {
            if (key != 0) {
                found[at++] = key;
            }
        }
        Arrays.sort(found);
        return found;
    }

    float count(int key) {
        return key == 0 ? zero : counts[slot(key)];
    }

    private int slot(int key) {
        int slot = ((key * 0x9E3779B1) >>> 9) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        float[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        counts = new float[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
