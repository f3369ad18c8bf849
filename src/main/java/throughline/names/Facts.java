package throughline.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** The facts of a report, and all their keys in ascending order with the fact that each belongs to. */
public final class Facts {

    private final List<Fact> facts;
    private final int[] keys;
    private final int[] owners;

    public Facts(Collection<Fact> facts) {
        this.facts = List.copyOf(facts);
        int size = 0;
        for (int owner = 0; owner < this.facts.size(); owner++) {
            size += this.facts.get(owner).keys().size();
        }
        long[] rows = new long[size];
        int row = 0;
        for (int owner = 0; owner < this.facts.size(); owner++) {
            KeySet forms = this.facts.get(owner).keys();
            for (int i = 0; i < forms.size(); i++) {
                rows[row++] = ((long) forms.get(i) << 32) | owner;
            }
        }
        Arrays.sort(rows);
        keys = new int[size];
        owners = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (int) (rows[i] >> 32);
            owners[i] = (int) rows[i];
        }
    }

    public List<Fact> list() {
        return facts;
    }

    /** Every key once. */
    public void eachKey(IntConsumer action) {
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                action.accept(keys[i]);
            }
        }
    }

    /** Which facts of one report meet which of another: for each fact of this one the other's index, or -1. */
    public int[] meet(Facts other) {
        int[] met = new int[facts.size()];
        Arrays.fill(met, -1);
        boolean[] taken = new boolean[other.facts.size()];
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] != other.keys[j]) {
                boolean behind = keys[i] < other.keys[j];
                i += behind ? 1 : 0;
                j += behind ? 0 : 1;
                continue;
            }
            int mine = owners[i];
            int theirs = other.owners[j];
            boolean guess = facts.get(mine).kind() == Fact.Kind.LOOSE
                    && other.facts.get(theirs).kind() == Fact.Kind.LOOSE;
            if (met[mine] < 0 && !taken[theirs] && !guess) {
                met[mine] = theirs;
                taken[theirs] = true;
            }
            // one side stays while the other goes through all that have the key
            boolean more = i + 1 < keys.length && keys[i + 1] == keys[i];
            i += more ? 1 : 0;
            j += more ? 0 : 1;
        }
        return met;
    }

    /** Whether both reports are about persons, and no person of the one is in the other, by what {@link #meet} found. */
    public boolean tellOfOthers(Facts other, int[] met) {
        for (int i = 0; i < met.length; i++) {
            boolean person = facts.get(i).kind() == Fact.Kind.PERSON;
            if (met[i] >= 0 && (person || other.facts.get(met[i]).kind() == Fact.Kind.PERSON)) {
                return false;
            }
        }
        return isAboutPersons() && other.isAboutPersons();
    }

    private boolean isAboutPersons() {
        return facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.PERSON && fact.prominent());
    }
}
