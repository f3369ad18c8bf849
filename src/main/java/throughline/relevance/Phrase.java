package throughline.relevance;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Words in a row. */
final class Phrase {

    private Phrase() {}

    /**
     * Where the words stand in order, {@code slop} moves apart at most: word {@code i} is looked for {@code i} places after the
     * first, and the moves of a choice of positions are the spread of what is left over (Lucene's sloppy phrase).
     */
    static int[] places(int[][] positions, int slop) {
        int[] next = new int[positions.length];
        int[] found = new int[4];
        int size = 0;
        while (true) {
            int least = 0;
            int most = Integer.MIN_VALUE;
            for (int i = 0; i < next.length; i++) {
                int place = positions[i][next[i]] - i;
                if (place < positions[least][next[least]] - least) {
                    least = i;
                }
                most = Math.max(most, place);
            }
            int start = positions[least][next[least]] - least;
            if (most - start <= slop && apart(positions, next)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                // A place inside the words, so that it lies in their section.
                found[size++] = positions[least][next[least]];
            }
            if (++next[least] == positions[least].length) {
                int[] places = Arrays.copyOf(found, size);
                Arrays.sort(places);
                return places;
            }
        }
    }

    /** A word that the phrase holds twice has to stand there twice. */
    private static boolean apart(int[][] positions, int[] next) {
        for (int i = 1; i < next.length; i++) {
            for (int j = 0; j < i; j++) {
                if (positions[i][next[i]] == positions[j][next[j]]) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean of(String text, List<String> words) {
        return Collections.indexOfSubList(TextWords.of(text), words) >= 0;
    }
}
