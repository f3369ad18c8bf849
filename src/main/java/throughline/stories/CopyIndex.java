package throughline.stories;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the window, found by the runs of words that they have. Held in plain arrays: news has millions of different runs, and an object
 * for each would cost more than the text.
 */
final class CopyIndex {

    /** Of a text of more runs, one in {@link #SAMPLED} is kept, chosen by its hash, so that each text keeps the same. */
    private static final int SHORT = 40;

    private static final int SAMPLED = 5;
    private static final int SWEEP_AFTER = 1000;

    private @Nullable CopyTraits[] texts = new CopyTraits[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int used;
    private int[] entryNumbers = new int[1 << 12];
    private int[] following = new int[1 << 12];
    private int entries = 1;
    private int remembered;
    private int forgotten;

    /** Remembers a text under a number above 0; numbers rise from one text to the next. */
    void add(int number, CopyTraits text) {
        while (numbers[number & (numbers.length - 1)] != 0) {
            growTexts();
        }
        int place = number & (numbers.length - 1);
        numbers[place] = number;
        texts[place] = text;
        remembered++;
        index(number, text);
    }

    private void index(int number, CopyTraits text) {
        for (int at = 0; at < text.runs(); at++) {
            int run = text.run(at);
            if (text.runs() <= SHORT || isSampled(run)) {
                add(run, number);
            }
        }
    }

    /** Whether the run is kept of long texts, and asked for. */
    static boolean isSampled(int run) {
        return (run & Integer.MAX_VALUE) % SAMPLED == 0;
    }

    /** Whether every run of a later text is to be asked for, since it may repeat a short one, or a piece of a long one. */
    static boolean asksForAll(CopyTraits later) {
        return later.runs() <= 2 * SHORT;
    }

    /** How many runs of a text are kept, about. */
    static int kept(CopyTraits text) {
        return text.runs() <= SHORT ? text.runs() : text.runs() / SAMPLED;
    }

    void remove(int number) {
        int place = number & (numbers.length - 1);
        if (numbers[place] != number) {
            return;
        }
        numbers[place] = 0;
        texts[place] = null;
        remembered--;
        forgotten++;
        if (forgotten > SWEEP_AFTER && forgotten * 4 > remembered) {
            sweep();
        }
    }

    boolean has(int number) {
        return numbers[number & (numbers.length - 1)] == number;
    }

    CopyTraits get(int number) {
        return Objects.requireNonNull(texts[number & (numbers.length - 1)]);
    }

    /** A place among the texts that have this run, newest first; 0 is none. */
    int first(int run) {
        return heads[slot(run)];
    }

    int following(int entry) {
        return following[entry];
    }

    int number(int entry) {
        return entryNumbers[entry];
    }

    private void add(int key, int number) {
        int slot = slot(key);
        if (heads[slot] == 0) {
            if (used * 3 > keys.length * 2) {
                growKeys();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        if (entries == following.length) {
            int length = entries + (entries >> 1);
            entryNumbers = Arrays.copyOf(entryNumbers, length);
            following = Arrays.copyOf(following, length);
        }
        entryNumbers[entries] = number;
        following[entries] = heads[slot];
        heads[slot] = entries++;
    }

    private int slot(int key) {
        int slot = ((key * 0x9E3779B1) >>> 7) & (keys.length - 1);
        while (heads[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void growKeys() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new int[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    private void growTexts() {
        @Nullable CopyTraits[] oldTexts = texts;
        int[] oldNumbers = numbers;
        texts = new CopyTraits[oldTexts.length * 2];
        numbers = new int[oldTexts.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int place = oldNumbers[i] & (numbers.length - 1);
                numbers[place] = oldNumbers[i];
                texts[place] = oldTexts[i];
            }
        }
    }

    /** Builds the index anew from what is remembered, in the order in which it came. */
    private void sweep() {
        int[] live = new int[remembered];
        int count = 0;
        for (int number : numbers) {
            if (number != 0) {
                live[count++] = number;
            }
        }
        Arrays.sort(live);
        keys = new int[1 << 12];
        heads = new int[1 << 12];
        entryNumbers = new int[1 << 12];
        following = new int[1 << 12];
        used = 0;
        entries = 1;
        forgotten = 0;
        for (int number : live) {
            index(number, get(number));
        }
    }
}
