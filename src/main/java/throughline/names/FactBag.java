package throughline.names;

import java.util.ArrayList;
import java.util.List;

/** The facts of one text, each once: a small hash table of numbers, for a text names some hundreds of things. */
final class FactBag {

    private long[] seen = new long[256];
    private int size;
    private final List<Fact> facts = new ArrayList<>(96);

    /** Whether nothing of the kind with this number was here before. */
    boolean isNew(Fact.Kind kind, int id) {
        if (size * 2 >= seen.length) {
            grow();
        }
        return put(seen, ((long) kind.name().hashCode() << 32) | (id & 0xFFFFFFFFL));
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    List<Fact> list() {
        return facts;
    }

    private boolean put(long[] table, long key) {
        int mask = table.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (table[slot] != 0) {
            if (table[slot] == key) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = key;
        size++;
        return true;
    }

    private void grow() {
        long[] larger = new long[seen.length * 2];
        size = 0;
        for (long key : seen) {
            if (key != 0) {
                put(larger, key);
            }
        }
        seen = larger;
    }
}
