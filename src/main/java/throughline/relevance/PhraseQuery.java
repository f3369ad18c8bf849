package throughline.relevance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a query of short phrases that say what a beat is about: the words of one of them must stand near each other. */
public final class PhraseQuery {

    /** A phrase of more words is a sentence, and no article holds all its words. */
    public static final int MOST_WORDS = 6;

    /** How many other words may stand between two of a phrase. */
    private static final int BETWEEN = 3;

    private PhraseQuery() {}

    /** The phrases, parted by commas, semicolons or line ends of any script. */
    public static List<String> phrases(String about) {
        return Stream.of(about.split("[,;\\n\\r、，；]+", -1))
                .map(phrase ->
                        phrase.replaceAll("[\"\\\\\\p{Punct}&&[^'-]]+", " ").strip())
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a phrase is short enough for its words to stand near each other. */
    public static boolean isShort(String phrase) {
        return words(phrase).size() <= MOST_WORDS;
    }

    /** The query; empty when nothing is said. */
    public static String of(String about) {
        return phrases(about).stream().map(PhraseQuery::clause).collect(Collectors.joining(" OR "));
    }

    private static String clause(String phrase) {
        int words = words(phrase).size();
        return "\"" + phrase + "\"" + (words == 1 ? "" : "~" + BETWEEN * (words - 1));
    }

    private static List<String> words(String phrase) {
        return Arrays.asList(phrase.split("\\s+", -1));
    }
}
