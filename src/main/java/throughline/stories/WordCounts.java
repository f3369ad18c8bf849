package throughline.stories;

import java.util.SortedMap;

/** The words of a report that tell something, hashed in ascending order, each with a weight by where and how often it stands. */
final class WordCounts {

    private final int[] words;
    private final float[] weights;

    WordCounts(SortedMap<Integer, Float> counts) {
        words = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        weights = new float[words.length];
        int i = 0;
        for (float count : counts.values()) {
            weights[i++] = (float) (1 + Math.log(count));
        }
    }

    int size() {
        return words.length;
    }

    int word(int index) {
        return words[index];
    }

    float weight(int index) {
        return weights[index];
    }
}
