package throughline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What share of each run is the article's: 1 all of it, 0 nothing, NaN where it cannot be told or does not matter. A run is compared by
 * rows of four words (Broder, 1997), or of as many as it has.
 */
final class RunLabels {

    private static final int SHINGLE = 4;
    private static final double MOST = 0.5;
    private static final double AGREED = 0.66;
    private static final double REFUSED = 0.34;

    private final float[] shares;

    private RunLabels(float[] shares) {
        this.shares = shares;
    }

    int size() {
        return shares.length;
    }

    boolean isKnown(int run) {
        return !Float.isNaN(shares[run]);
    }

    /** Whether most of a run is the article's. */
    boolean belongs(int run) {
        return shares[run] > MOST;
    }

    /**
     * Labels by the true text. What was found once is not found again, so that a paragraph that the page repeats as a teaser counts
     * where it stands first.
     *
     * @param optional texts that may be read with the article or not
     */
    static RunLabels by(List<String> runs, String text, List<String> optional) {
        List<Map<String, Integer>> sought = new ArrayList<>();
        List<Map<String, Integer>> either = new ArrayList<>();
        List<String> words = WordCounts.words(text);
        for (int n = 1; n <= SHINGLE; n++) {
            sought.add(WordCounts.shingles(words, n));
            Map<String, Integer> some = new HashMap<>();
            for (String one : optional) {
                WordCounts.shingles(WordCounts.words(one), n).forEach((k, v) -> some.merge(k, v, Integer::sum));
            }
            either.add(some);
        }
        float[] labels = new float[runs.size()];
        for (int i = 0; i < labels.length; i++) {
            List<String> own = WordCounts.words(runs.get(i));
            if (own.isEmpty()) {
                continue;
            }
            int n = Math.min(SHINGLE, own.size());
            Map<String, Integer> mine = WordCounts.shingles(own, n);
            Map<String, Integer> left = sought.get(n - 1);
            Map<String, Integer> some = either.get(n - 1);
            int all = 0;
            int hits = 0;
            int spare = 0;
            for (Map.Entry<String, Integer> one : mine.entrySet()) {
                all += one.getValue();
                hits += Math.min(one.getValue(), Math.max(0, left.getOrDefault(one.getKey(), 0)));
                spare += Math.min(one.getValue(), some.getOrDefault(one.getKey(), 0));
            }
            labels[i] = (float) hits / all;
            if (n == SHINGLE && labels[i] > MOST) {
                mine.forEach((k, v) -> left.merge(k, -v, Integer::sum));
            }
            if (labels[i] <= MOST && spare > MOST * all) {
                labels[i] = Float.NaN;
            }
        }
        return new RunLabels(labels);
    }

    /**
     * Labels by what other extractors read, where most of them agree.
     *
     * @param with pieces that are known to be the article's
     * @param without pieces that are known not to be
     */
    static RunLabels byVotes(List<String> runs, List<String> readings, List<String> with, List<String> without) {
        int[] votes = new int[runs.size()];
        for (String reading : readings) {
            RunLabels one = by(runs, reading, List.of());
            for (int i = 0; i < votes.length; i++) {
                votes[i] += one.belongs(i) ? 1 : 0;
            }
        }
        float[] labels = new float[runs.size()];
        for (int i = 0; i < labels.length; i++) {
            double share = (double) votes[i] / readings.size();
            labels[i] = share > AGREED ? 1 : share < REFUSED ? 0 : Float.NaN;
            String run = squash(runs.get(i));
            labels[i] = holds(run, with) ? 1 : labels[i];
            labels[i] = holds(run, without) ? 0 : labels[i];
        }
        return new RunLabels(labels);
    }

    private static boolean holds(String run, List<String> pieces) {
        return pieces.stream().anyMatch(piece -> run.contains(squash(piece)));
    }

    private static String squash(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
