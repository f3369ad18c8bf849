package throughline.relevance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;

/**
 * What sentences are compared by: words without their endings, and, meaning the same in every language, numbers, countries and
 * the alternatives of the beat's query ("whoever writes {@code (Havana OR 아바나)} says that these are one thing").
 */
final class Features {

    /** A sentence, or a whole section, as a set of features in order of appearance. */
    record Sentence(int section, String text, List<String> features) {}

    /** Begins the features that mean the same in every language. */
    private static final char NEUTRAL = '\u0001';

    private static final int LONGEST_STEM = 6;
    private static final Set<String> FREQUENT = frequent();

    private final List<Term> countries;
    private final StoredQuery query;
    private final List<List<Clause.Placed>> alternatives = new ArrayList<>();

    Features(StoredQuery query, Map<String, Set<String>> countries) {
        this.query = query;
        this.countries = countries.entrySet().stream()
                .flatMap(country ->
                        country.getValue().stream().map(name -> Term.of(NEUTRAL + "country " + country.getKey(), name)))
                .toList();
        gather(query.whole());
    }

    private void gather(Clause clause) {
        if (clause instanceof Clause.Group group) {
            List<Clause.Placed> leaves = group.optional().stream()
                    .filter(Clause.Placed.class::isInstance)
                    .map(Clause.Placed.class::cast)
                    .toList();
            if (leaves.size() > 1) {
                alternatives.add(leaves);
            }
            Stream.concat(group.required().stream(), group.optional().stream()).forEach(this::gather);
        }
    }

    static boolean isNeutral(String feature) {
        return feature.charAt(0) == NEUTRAL || Character.isDigit(feature.charAt(0));
    }

    /** Words that every text has count little, numbers and neutral features more than words. */
    static float importance(String feature) {
        return isNeutral(feature) ? 1.3f : FREQUENT.contains(feature) ? 0.1f : 1;
    }

    static boolean isFrequent(String stem) {
        return FREQUENT.contains(stem);
    }

    static List<String> union(Collection<String> one, Collection<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return List.copyOf(both);
    }

    /** Each section as a whole: the headline, then the paragraphs. */
    List<Sentence> ofSections(QueryText text) {
        Map<Integer, List<String>> placed = placed(query.ask(text));
        List<Sentence> whole = new ArrayList<>();
        for (QueryText.Section section : text.sections()) {
            whole.add(sentence(section, whole.size(), 0, section.words().size(), section.text(), placed));
        }
        return whole;
    }

    List<Sentence> ofSentences(Clause.Asked asked) {
        QueryText text = asked.text();
        Map<Integer, List<String>> placed = placed(asked);
        List<Sentence> sentences = new ArrayList<>();
        List<QueryText.Section> sections = text.sections();
        for (int i = 0; i < sections.size(); i++) {
            QueryText.Section section = sections.get(i);
            int word = 0;
            int begin = 0;
            for (int end : Sentences.ends(section.text())) {
                int first = word;
                while (word < section.words().size()
                        && section.words().get(word).start() < end) {
                    word++;
                }
                if (word > first) {
                    String own = section.text().substring(begin, end).strip();
                    sentences.add(sentence(section, i, first, word, own, placed));
                }
                begin = end;
            }
        }
        return sentences;
    }

    private static Sentence sentence(
            QueryText.Section section,
            int number,
            int first,
            int last,
            String text,
            Map<Integer, List<String>> placed) {
        Set<String> features = new LinkedHashSet<>();
        for (int i = first; i < last; i++) {
            features.add(stem(section.words().get(i).text()));
            features.addAll(placed.getOrDefault(section.from() + i, List.of()));
        }
        return new Sentence(number, text, List.copyOf(features));
    }

    /** Words of one stem mostly share their first letters: defector, defected, defection. */
    static String stem(String word) {
        return word.length() > LONGEST_STEM && !Character.isDigit(word.charAt(0))
                ? word.substring(0, LONGEST_STEM)
                : word;
    }

    private Map<Integer, List<String>> placed(Clause.Asked asked) {
        Map<Integer, List<String>> placed = new HashMap<>();
        for (Term country : countries) {
            place(placed, country.meaning(), country.places(asked.text()));
        }
        for (int i = 0; i < alternatives.size(); i++) {
            for (Clause.Placed leaf : alternatives.get(i)) {
                place(placed, NEUTRAL + "any of " + i, asked.places(leaf));
            }
        }
        return placed;
    }

    private static void place(Map<Integer, List<String>> placed, String feature, int[] places) {
        for (int at : places) {
            placed.computeIfAbsent(at, _ -> new ArrayList<>()).add(feature);
        }
    }

    private static Set<String> frequent() {
        Set<String> words = new TreeSet<>();
        for (CharArraySet set : List.of(
                EnglishAnalyzer.getDefaultStopSet(),
                SpanishAnalyzer.getDefaultStopSet(),
                FrenchAnalyzer.getDefaultStopSet(),
                GermanAnalyzer.getDefaultStopSet(),
                RussianAnalyzer.getDefaultStopSet())) {
            set.forEach(word -> words.add(stem(new String((char[]) word))));
        }
        words.addAll(List.of(
                "ha", "had", "have", "said", "say", "he", "she", "his", "her", "who", "him", "from", "were", "which",
                "after", "also", "been", "about", "more", "than", "its", "over", "when", "one"));
        return Set.copyOf(words);
    }
}
