package throughline.stories;

import java.util.Arrays;

/** How many runs of a text are in each of the earlier ones, by their numbers. Cleared and filled anew for each text. */
final class SharedRuns {

    /** The texts that have a run share its weight: one that many have tells little. */
    private static final int WEIGHT_OF_A_RUN = 4 * 3 * 5 * 7;

    private int[] numbers = new int[256];
    private int[] counts = new int[256];
    private int[] weights = new int[256];
    private int used;

    void clear() {
        Arrays.fill(numbers, 0);
        used = 0;
    }

    /** Counts a run for the first {@code found} of these texts, which are all that have it. */
    void add(int[] texts, int found) {
        for (int i = 0; i < found; i++) {
            if (used * 2 > numbers.length) {
                grow();
            }
            int slot = slot(texts[i]);
            if (numbers[slot] == 0) {
                numbers[slot] = texts[i];
                counts[slot] = 0;
                weights[slot] = 0;
                used++;
            }
            counts[slot]++;
            weights[slot] += WEIGHT_OF_A_RUN / found;
        }
    }

    int count(int number) {
        int slot = slot(number);
        return numbers[slot] == 0 ? 0 : counts[slot];
    }

    int places() {
        return numbers.length;
    }

    /** The text at this place; 0 is none. */
    int number(int place) {
        return numbers[place];
    }

    /** Orders the texts: the more runs, and the rarer they are, the higher; of equals the earlier one. */
    long rank(int place) {
        return ((long) weights[place] << 32) - numbers[place];
    }

    static int number(long rank) {
        return -(int) rank;
    }

    private int slot(int number) {
        int slot = ((number * 0x9E3779B1) >>> 7) & (numbers.length - 1);
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = (slot + 1) & (numbers.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldNumbers = numbers;
        int[] oldCounts = counts;
        int[] oldWeights = weights;
        numbers = new int[oldNumbers.length * 2];
        counts = new int[oldNumbers.length * 2];
        weights = new int[oldNumbers.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                counts[slot] = oldCounts[i];
                weights[slot] = oldWeights[i];
            }
        }
    }
}
