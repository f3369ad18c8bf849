package throughline.stories;

import java.util.SortedMap;
import throughline.names.KeySet;

/** The words of a report that tell something, each with a weight by where and how often it stands. */
final class WordCounts {

    private final KeySet words;
    private final float[] weights;

    WordCounts(SortedMap<Integer, Float> counts) {
        words = KeySet.of(counts.keySet().stream().mapToInt(Integer::intValue));
        weights = new float[words.size()];
        int i = 0;
        for (float count : counts.values()) {
            weights[i++] = (float) (1 + Math.log(count));
        }
    }

    KeySet words() {
        return words;
    }

    int size() {
        return words.size();
    }

    int word(int index) {
        return words.get(index);
    }

    float weight(int index) {
        return weights[index];
    }
}
