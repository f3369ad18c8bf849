package throughline.stories;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import throughline.names.KeySet;

/**
 * Finds the earlier report whose text a new one repeats. Exact containment of runs of three words over an inverted index
 * (Broder, "On the resemblance and containment of documents", 1997), not sketches: a cut or an excerpt shares few of all runs, but
 * most of its own. One template filled with other facts shares runs too; there the numbers and names tell.
 */
final class Copies {

    /** Of the later text's runs and words, the share that must be in the earlier one; each changed spelling breaks three runs. */
    private static final double CARRIED_OVER = .5;

    private static final double RUNS_CARRIED_OVER = .25;
    private static final double FIGURES_SHARED = .5;
    private static final double FACTS_SHARED = .45;
    /** A run that more reports have is boilerplate; the newest of them are enough to find candidates. */
    private static final int MOST_COMMON = 60;

    private static final int FEWEST_RUNS = 4;

    private final Memory memory;

    Copies(Memory memory) {
        this.memory = memory;
    }

    private record Match(Placed earlier, double likeness) {}

    /** The best likeness among the earlier reports, the earliest of equals, if any is a copy. */
    Optional<Placed> findOriginal(Traits later) {
        if (later.runs().size() < FEWEST_RUNS) {
            return Optional.empty();
        }
        double enough = later.runs().size() * RUNS_CARRIED_OVER / 2;
        return sharedRuns(later).entrySet().stream()
                .filter(shared -> shared.getValue()[0] >= enough)
                .map(shared -> memory.at(shared.getKey()))
                .filter(Objects::nonNull)
                .filter(earlier -> earlier.traits().language().equals(later.language()))
                .map(earlier -> new Match(earlier, likeness(earlier.traits(), later)))
                .filter(match -> match.likeness() > 0)
                .max(Comparator.comparingDouble(Match::likeness)
                        .thenComparing(match -> -match.earlier().number()))
                .map(Match::earlier);
    }

    private Map<Integer, int[]> sharedRuns(Traits later) {
        Map<Integer, int[]> shared = new HashMap<>();
        Postings index = memory.runs();
        for (int i = 0; i < later.runs().size(); i++) {
            int walked = 0;
            int entry = index.first(later.runs().get(i));
            while (entry != 0 && walked++ < MOST_COMMON) {
                shared.computeIfAbsent(index.report(entry), report -> new int[1])[0]++;
                entry = index.following(entry);
            }
        }
        return shared;
    }

    /** How much of the later text is the earlier one's; 0 if it is no copy. */
    private static double likeness(Traits earlier, Traits later) {
        double runs = share(earlier.runs(), later.runs());
        double carriedOver =
                (runs + share(earlier.words().words(), later.words().words())) / 2;
        if (runs < RUNS_CARRIED_OVER || carriedOver < CARRIED_OVER) {
            return 0;
        }
        int figures = earlier.figures().common(later.figures());
        int propers = earlier.propers().common(later.propers());
        boolean otherFigures =
                later.figures().size() > 1 && smoothed(figures, later.figures().size()) < FIGURES_SHARED;
        boolean otherFacts = smoothed(
                        figures + propers,
                        later.figures().size() + later.propers().size())
                < FACTS_SHARED;
        boolean otherPersons =
                later.facts().tellOfOthers(earlier.facts(), later.facts().meet(earlier.facts()));
        return otherFigures || otherFacts || otherPersons ? 0 : carriedOver;
    }

    private static double share(KeySet earlier, KeySet later) {
        return later.size() == 0 ? 0 : (double) earlier.common(later) / later.size();
    }

    /** One fact more on both sides, so that a single difference among few does not decide. */
    private static double smoothed(int common, int all) {
        return (common + 1.0) / (all + 1.0);
    }
}
