package throughline.relevance;

import java.util.List;

/** A name as texts are searched for it: what it means, and its words in a row. */
record Term(String meaning, List<String> words) {

    private static final int[] NOWHERE = {};

    Term {
        words = List.copyOf(words);
    }

    static Term of(String meaning, String written) {
        return new Term(meaning, TextWords.of(written));
    }

    int[] places(QueryText text) {
        int[][] places = new int[words.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] = text.positions(words.get(i));
            if (places[i].length == 0) {
                return NOWHERE;
            }
        }
        return switch (places.length) {
            case 0 -> NOWHERE;
            case 1 -> places[0];
            default -> Phrase.places(places, 0);
        };
    }
}
