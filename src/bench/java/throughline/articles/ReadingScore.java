package throughline.articles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of what was read is right, and how much of what is right was read, in words. */
record ReadingScore(double f1, double precision, double recall) {

    static final ReadingScore NONE = new ReadingScore(0, 0, 0);

    /** @param optional words that may be read or not: they count neither way */
    static ReadingScore of(String read, String text, List<String> optional) {
        Map<String, Integer> sought = counts(text);
        Map<String, Integer> spare = new HashMap<>();
        optional.forEach(one -> counts(one).forEach((word, n) -> spare.merge(word, n, Integer::sum)));
        int right = 0;
        int wrong = 0;
        for (Map.Entry<String, Integer> word : counts(read).entrySet()) {
            int hits = Math.min(word.getValue(), sought.getOrDefault(word.getKey(), 0));
            right += hits;
            wrong += Math.max(0, word.getValue() - hits - spare.getOrDefault(word.getKey(), 0));
        }
        int all = sought.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return wrong == 0 ? new ReadingScore(1, 1, 1) : NONE;
        }
        double precision = right == 0 ? 0 : (double) right / (right + wrong);
        double recall = (double) right / all;
        return right == 0 ? NONE : new ReadingScore(2 * precision * recall / (precision + recall), precision, recall);
    }

    static ReadingScore mean(List<ReadingScore> scores) {
        return new ReadingScore(
                scores.stream().mapToDouble(ReadingScore::f1).average().orElse(0),
                scores.stream().mapToDouble(ReadingScore::precision).average().orElse(0),
                scores.stream().mapToDouble(ReadingScore::recall).average().orElse(0));
    }

    private static Map<String, Integer> counts(String text) {
        return WordCounts.shingles(WordCounts.words(text), 1);
    }
}
