package throughline.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.articles.Article;

/**
 * A text that stored queries are asked about. It is cut into words once, however many queries follow; unchangeable and
 * thread-safe.
 *
 * <p>Every word has a position. Headline and paragraphs stand {@link #GAP} positions apart, so that no phrase reaches from one
 * into the next, and a part of the text is a range of positions.
 */
public final class QueryText {

    static final int GAP = 100;
    private static final int[] NOWHERE = {};

    /** The words from position {@code from} to before {@code to}: the headline, or a paragraph. */
    record Section(int from, int to, String text, List<Word> words) {}

    /** A word as it is compared, with the place in its section's text where it begins. */
    record Word(String text, int start) {}

    private final List<Section> sections;
    private final Map<String, int[]> positions;
    private final String[] sorted;
    private final String outlet;
    private final String language;

    public QueryText(String headline, List<String> paragraphs, String outlet, String language) {
        Map<String, Positions> found = new HashMap<>();
        List<Section> read = new ArrayList<>(paragraphs.size() + 1);
        read.add(section(headline, 0, found));
        for (String paragraph : paragraphs) {
            read.add(section(paragraph, read.getLast().to + GAP, found));
        }
        sections = List.copyOf(read);
        positions = HashMap.newHashMap(found.size());
        found.forEach((word, places) -> positions.put(word, places.toArray()));
        sorted = positions.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        this.outlet = outlet;
        this.language = language.toLowerCase(Locale.ROOT);
    }

    public static QueryText of(Article article) {
        return new QueryText(article.headline(), article.paragraphs(), article.outlet(), article.language());
    }

    private static Section section(String written, int from, Map<String, Positions> found) {
        String text = TextWords.composed(written);
        String spaced = TextWords.spaced(text);
        List<Word> words = new ArrayList<>(text.length() / 5);
        int[] at = {from - 1};
        int[] ahead = {0, 0};
        TextWords.read(spaced, (word, step, spacedStart) -> {
            at[0] += step;
            String stem = TextWords.stem(word);
            found.computeIfAbsent(stem, _ -> new Positions()).add(at[0]);
            if (!stem.equals(word)) {
                // Kept as written too, so that "escapees*" finds what the reader sees.
                found.computeIfAbsent(word, _ -> new Positions()).add(at[0]);
            }
            words.add(new Word(stem, original(text, spaced, spacedStart, ahead)));
        });
        return new Section(from, at[0] + 1, text, words);
    }

    /** Where a character of the spaced text stands in the text; {@code ahead} holds how far both were followed. */
    private static int original(String text, String spaced, int place, int[] ahead) {
        while (ahead[1] < place) {
            ahead[0] += spaced.charAt(ahead[1]) == text.charAt(ahead[0]) ? 1 : 0;
            ahead[1]++;
        }
        return ahead[0];
    }

    /** The headline, then the paragraphs. */
    List<Section> sections() {
        return sections;
    }

    Section headline() {
        return sections.getFirst();
    }

    int end() {
        return sections.getLast().to;
    }

    String outlet() {
        return outlet;
    }

    String language() {
        return language;
    }

    /** Where a word stands, in rising order; empty where it does not. */
    int[] positions(String word) {
        return positions.getOrDefault(word, NOWHERE);
    }

    /** The text's words that begin so. */
    List<String> wordsFrom(String beginning) {
        int from = Arrays.binarySearch(sorted, beginning);
        int first = from < 0 ? -from - 1 : from;
        int last = first;
        while (last < sorted.length && sorted[last].startsWith(beginning)) {
            last++;
        }
        return Arrays.asList(sorted).subList(first, last);
    }

    private static final class Positions {
        private int[] places = new int[2];
        private int size;

        void add(int place) {
            if (size > 0 && places[size - 1] == place) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }

        int[] toArray() {
            return Arrays.copyOf(places, size);
        }
    }
}
