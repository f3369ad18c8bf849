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
    private static final int MOST_COMMON = 40;

    private static final int MOST_CANDIDATES = 8;
    private static final int FEWEST_RUNS = 4;
    /** A run is boilerplate when so many texts have it that share few with the later one otherwise. */
    private static final int STRANGERS = 3;

    private static final int FEW_RUNS = 4;
    private static final double BOUND = .5;

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
    private int[] counted = new int[256];
    private int[] counts = new int[256];
    private int distinct;
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
        int[] candidates = candidates(later);
        if (candidates.length > 0) {
            about(later);
        }
        for (int number : candidates) {
            double likelihood = forest.likelihood(features.of(index.get(number)));
            if (likelihood > most || (likelihood == most && number < best)) {
                most = likelihood;
                best = number;
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
        for (int at = 0; at < runs; at++) {
            int strangers = 0;
            int walked = 0;
            for (int entry = index.first(later.run(at));
                    entry != 0 && walked < MOST_COMMON && strangers < STRANGERS;
                    entry = index.following(entry)) {
                int number = index.number(entry);
                if (index.has(number)) {
                    strangers += counts[slot(number)] <= FEW_RUNS ? 1 : 0;
                    walked++;
                }
            }
            boilerplate[at] = strangers == STRANGERS;
        }
        features.about(later, boilerplate);
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
        for (int slot = 0; slot < counted.length; slot++) {
            int number = counted[slot];
            if (number != 0 && counts[slot] >= least && speaksItsLanguage(number, later)) {
                // the more runs, the earlier
                long rank = ((long) counts[slot] << 32) - number;
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
        }
        long[] found = Arrays.copyOf(best, size);
        Arrays.sort(found);
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = -(int) found[size - 1 - i];
        }
        return numbers;
    }

    private boolean speaksItsLanguage(int number, CopyTraits later) {
        String language = index.get(number).language();
        return language.isEmpty() || later.language().isEmpty() || language.equals(later.language());
    }

    private void count(CopyTraits later) {
        Arrays.fill(counted, 0);
        distinct = 0;
        int runs = later.runs();
        for (int at = 0; at < runs; at++) {
            int walked = 0;
            for (int entry = index.first(later.run(at)); entry != 0 && walked < MOST_COMMON; entry = index.following(entry)) {
                int number = index.number(entry);
                if (index.has(number)) {
                    count(number);
                    walked++;
                }
            }
        }
    }

    private void count(int number) {
        if (distinct * 2 > counted.length) {
            int[] oldNumbers = counted;
            int[] oldCounts = counts;
            counted = new int[oldNumbers.length * 2];
            counts = new int[oldNumbers.length * 2];
            for (int i = 0; i < oldNumbers.length; i++) {
                if (oldNumbers[i] != 0) {
                    int slot = slot(oldNumbers[i]);
                    counted[slot] = oldNumbers[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }
        int slot = slot(number);
        if (counted[slot] == 0) {
            counted[slot] = number;
            counts[slot] = 0;
            distinct++;
        }
        counts[slot]++;
    }

    private int slot(int number) {
        int slot = number * 0x9E3779B1 >>> 7 & counted.length - 1;
        while (counted[slot] != 0 && counted[slot] != number) {
            slot = slot + 1 & counted.length - 1;
        }
        return slot;
    }
}
