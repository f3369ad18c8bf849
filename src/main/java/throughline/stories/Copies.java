package throughline.stories;

import java.util.Arrays;
import java.util.Optional;
import throughline.trees.Forest;

/**
 * Finds the earlier text that a new one repeats, in whole, cut, as an excerpt or changed a little. An index tells which earlier texts
 * share runs of words with it; trees learned from pairs of the press (see {@code copies.trees}) then tell a copy from a follow-up that
 * keeps some paragraphs, and from one template filled with other facts. One thread, except for {@link #read}.
 */
final class Copies {

    /** A run that more texts have is boilerplate; the newest of them are enough to find candidates. */
    private static final int MOST_COMMON = 16;

    private static final int MOST_CANDIDATES = 8;
    private static final int FEWEST_RUNS = 4;
    /** A run is boilerplate when so many texts have it that share few with the later one otherwise. */
    private static final int STRANGERS = 3;

    private static final int FEW_RUNS = 4;
    private static final int SENTENCE = 15;
    /** Of the runs that are kept of a text, one in so many must be shared. */
    private static final int LEAST_SHARE = 10;

    /** So sure that no other text need be asked about; those before it in a chain of copies are found through it. */
    private static final double SURE = .98;

    private static final double BOUND = .6;

    /**
     * An earlier text that is repeated.
     *
     * @param number the number under which it was remembered
     * @param likelihood how likely it is that it is repeated
     */
    record Found(int number, double likelihood) {}

    private final CopyIndex index = new CopyIndex();
    private final CopyFeatures features = new CopyFeatures();
    private final Forest forest;
    private final SharedRuns shared = new SharedRuns();
    private final int[] sharing = new int[MOST_COMMON];
    private boolean[] boilerplate = new boolean[512];

    Copies() {
        this(Forest.ofResource(Copies.class, "copies.trees", CopyFeatures.NAMES));
    }

    Copies(Forest forest) {
        this.forest = forest;
    }

    /** What is compared of a report; it depends on nothing else, and may be read in any thread. */
    static CopyTraits read(Report report) {
        return CopyWords.read(report.language(), report.headline(), report.text());
    }

    void remember(int number, CopyTraits traits) {
        index.add(number, traits);
    }

    void forget(int number) {
        index.remove(number);
    }

    /** The likeliest of the earlier texts, the earliest of equals, if any is repeated. */
    Optional<Found> findOriginal(CopyTraits later) {
        return findOriginal(later, forest);
    }

    /** As these trees see it. */
    Optional<Found> findOriginal(CopyTraits later, Forest forest) {
        int best = 0;
        double most = BOUND;
        boolean asked = false;
        for (int number : candidates(later)) {
            if (!isWorthAsking(number, later)) {
                continue;
            }
            if (!asked) {
                about(later);
                asked = true;
            }
            double likelihood = forest.likelihood(features.of(index.get(number)));
            if (likelihood > most || (likelihood == most && number < best)) {
                most = likelihood;
                best = number;
            }
            if (most > SURE) {
                break;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(new Found(best, most));
    }

    /** What the trees are asked about a later text and an earlier one. */
    float[] row(CopyTraits later, int earlier) {
        about(later);
        return features.of(index.get(earlier));
    }

    /** Prepares the questions about a text whose candidates were just looked for. */
    private void about(CopyTraits later) {
        int runs = later.runs();
        if (boilerplate.length < runs) {
            boilerplate = new boolean[runs * 2];
        }
        Arrays.fill(boilerplate, 0, runs, false);
        boolean all = CopyIndex.asksForAll(later);
        int last = -1;
        for (int at = 0; at < runs; at++) {
            int run = later.run(at);
            if (!all && !CopyIndex.isSampled(run)) {
                continue;
            }
            if (!isBoilerplate(run)) {
                last = -1;
                continue;
            }
            // what stands between two such runs is of the same sentence
            Arrays.fill(boilerplate, last < 0 || at - last > SENTENCE ? at : last, at + 1, true);
            last = at;
        }
        features.about(later, boilerplate);
    }

    private boolean isBoilerplate(int run) {
        int strangers = 0;
        int walked = 0;
        for (int entry = index.first(run); entry != 0 && walked < MOST_COMMON; entry = index.following(entry)) {
            int number = index.number(entry);
            if (index.has(number)) {
                walked++;
                if (shared.count(number) <= FEW_RUNS && ++strangers == STRANGERS) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The numbers of the earlier texts that share most runs with it. */
    int[] candidates(CopyTraits later) {
        int runs = later.runs();
        if (runs < FEWEST_RUNS) {
            return new int[0];
        }
        count(later);
        int least = runs < 20 ? 1 : 2;
        long[] best = new long[MOST_CANDIDATES];
        int size = 0;
        for (int place = 0; place < shared.places(); place++) {
            int number = shared.number(place);
            if (number == 0 || shared.count(number) < least || !speaksItsLanguage(number, later)) {
                continue;
            }
            long rank = shared.rank(place);
            if (size < MOST_CANDIDATES) {
                best[size++] = rank;
            } else if (rank > best[0]) {
                best[0] = rank;
            } else {
                continue;
            }
            if (size == MOST_CANDIDATES) {
                Arrays.sort(best);
            }
        }
        long[] found = Arrays.copyOf(best, size);
        Arrays.sort(found);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = SharedRuns.number(found[size - 1 - i]);
        }
        return numbers;
    }

    /** Whether it shares more than a phrase or two. */
    private boolean isWorthAsking(int number, CopyTraits later) {
        int kept = Math.min(CopyIndex.kept(index.get(number)), CopyIndex.kept(later));
        return shared.count(number) * LEAST_SHARE >= kept;
    }

    private boolean speaksItsLanguage(int number, CopyTraits later) {
        String language = index.get(number).language();
        return language.isEmpty() || later.language().isEmpty() || language.equals(later.language());
    }

    private void count(CopyTraits later) {
        shared.clear();
        int runs = later.runs();
        boolean all = CopyIndex.asksForAll(later);
        for (int at = 0; at < runs; at++) {
            int run = later.run(at);
            if (!all && !CopyIndex.isSampled(run)) {
                continue;
            }
            int found = 0;
            for (int entry = index.first(run); entry != 0 && found < MOST_COMMON; entry = index.following(entry)) {
                if (index.has(index.number(entry))) {
                    sharing[found++] = index.number(entry);
                }
            }
            shared.add(sharing, found);
        }
    }
}
