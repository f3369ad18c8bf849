package throughline.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the earlier report whose text a new one repeats. Exact containment of runs of three words over an inverted index
 * (Broder, "On the resemblance and containment of documents", 1997), not sketches: a cut or an excerpt shares few of all runs, but
 * most of its own. One template filled with other facts shares runs too; there the numbers and names tell.
 */
final class Copies {

    /** Share of the later text's runs that must be in the earlier one: changed spellings and quotation marks break runs. */
    private static final double CARRIED_OVER = .42;

    private static final double FACTS_SHARED = .6;
    private static final double FACTS_SHARED_WHEN_NEAR = .5;
    private static final double NEAR = .75;
    private static final int MOST_COMMON = 60;
    private static final int FEWEST_RUNS = 4;

    private final Memory memory;

    Copies(Memory memory) {
        this.memory = memory;
    }

    /** The best likeness among the earlier reports, if one is a copy. */
    Optional<Placed> findOriginal(Traits later) {
        if (later.runs().size() < FEWEST_RUNS) {
            return Optional.empty();
        }
        Map<Integer, int[]> shared = new HashMap<>();
        Postings index = memory.runs();
        for (int i = 0; i < later.runs().size(); i++) {
            int key = later.runs().get(i);
            int walked = 0;
            for (int entry = index.first(key); entry != 0 && walked < MOST_COMMON; entry = index.following(entry)) {
                shared.computeIfAbsent(index.report(entry), n -> new int[1])[0]++;
                walked++;
            }
        }
        double enough = later.runs().size() * CARRIED_OVER / 2;
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue()[0] >= enough)
                .map(entry -> memory.at(entry.getKey()))
                .filter(earlier ->
                        earlier != null && earlier.traits().language().equals(later.language()))
                .map(earlier -> Map.entry(earlier, likeness(earlier.traits(), later)))
                .filter(entry -> entry.getValue() > 0)
                .max(Comparator.<Map.Entry<Placed, Double>>comparingDouble(Map.Entry::getValue)
                        .thenComparing(entry -> -entry.getKey().number()))
                .map(Map.Entry::getKey);
    }

    /** 0 if it is no copy. */
    static double likeness(Traits earlier, Traits later) {
        int common = earlier.runs().common(later.runs());
        double carriedOver = (double) common / later.runs().size();
        if (carriedOver < CARRIED_OVER) {
            return 0;
        }
        double facts = shareOfFacts(earlier, later);
        boolean same = facts >= (carriedOver >= NEAR ? FACTS_SHARED_WHEN_NEAR : FACTS_SHARED);
        return same ? carriedOver * facts : 0;
    }

    /** The share of the later text's numbers and names that the earlier one has: the worse of both where there are enough. */
    private static double shareOfFacts(Traits earlier, Traits later) {
        double figures = share(earlier.figures(), later.figures(), 2);
        double propers = share(earlier.propers(), later.propers(), 3);
        return Math.min(figures, propers);
    }

    private static double share(KeySet earlier, KeySet later, int fewest) {
        return later.size() < fewest ? 1 : (earlier.common(later) + 1) / (later.size() + 1.0);
    }
}
