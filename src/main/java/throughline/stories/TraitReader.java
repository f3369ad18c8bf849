package throughline.stories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import throughline.names.FactFinder;
import throughline.names.Facts;
import throughline.names.KeySet;
import throughline.names.Keys;
import throughline.names.KoreanGrammar;
import throughline.names.ResourceLines;
import throughline.names.Words;
import throughline.names.Words.Word;

/** Reads from a report's text what clustering compares. Looks at nothing but the report. */
final class TraitReader {

    private static final int LEAD_WORDS = 60;
    private static final int MOST_WORDS = 3000;
    private static final int RUN = 3;
    private static final int RUN_LETTERS = 4;

    private final FactFinder facts = new FactFinder();
    private final Map<String, Set<String>> stopWords = stopWords();

    Traits read(Report report) {
        List<Word> title = Words.of(report.headline());
        List<Word> body = Words.of(report.text());
        body = body.subList(0, Math.min(MOST_WORDS, body.size()));
        List<Word> lead = body.subList(0, Math.min(LEAD_WORDS, body.size()));
        List<Word> all = new ArrayList<>(title);
        all.addAll(body);
        String language = primary(report.language());

        TreeMap<Integer, Float> terms = new TreeMap<>();
        Set<Integer> titleTerms = new HashSet<>();
        count(language, title, 3, terms);
        count(language, lead, 2, terms);
        count(language, body.subList(lead.size(), body.size()), 1, terms);
        title.stream()
                .filter(word -> tells(language, word))
                .forEach(word -> titleTerms.add(Keys.of(language, term(word))));
        Set<String> propers = propers(stopWords.getOrDefault(language, Set.of()), title, body);
        return new Traits(
                language,
                isLatin(all),
                new WordCounts(terms),
                keys(titleTerms),
                runs(body.size() < RUN * 4 ? all : body),
                KeySet.of(all.stream().filter(Word::isNumber).mapToInt(word -> Keys.of("n", word.text()))),
                KeySet.of(propers.stream().mapToInt(word -> Keys.of("x", word))),
                new Facts(facts.find(all, title.size() + lead.size(), propers, report.at())));
    }

    private static boolean isLatin(List<Word> words) {
        long latin = words.stream()
                .filter(word -> word.kind() == Words.Kind.LETTERS
                        && Character.UnicodeScript.of(word.text().codePointAt(0)) == Character.UnicodeScript.LATIN)
                .count();
        return latin * 2 > words.stream().filter(word -> !word.isNumber()).count();
    }

    /** The primary subtag: en for en-GB. */
    private static String primary(String language) {
        String plain = language.toLowerCase(Locale.ROOT).replace('_', '-');
        int dash = plain.indexOf('-');
        return dash < 0 ? plain : plain.substring(0, dash);
    }

    private void count(String language, List<Word> words, float weight, Map<Integer, Float> terms) {
        for (Word word : words) {
            if (tells(language, word)) {
                terms.merge(Keys.of(language, term(word)), weight, Float::sum);
            }
        }
    }

    private boolean tells(String language, Word word) {
        return !stopWords.getOrDefault(language, Set.of()).contains(word.text())
                && (word.text().length() > 1 || word.kind() == Words.Kind.HAN);
    }

    /** A word as it is counted: without particle or plural. */
    private static String term(Word word) {
        String text = word.text();
        return switch (word.kind()) {
            case HANGUL -> KoreanGrammar.stem(text);
            case LETTERS ->
                text.length() > 3 && text.endsWith("s") && !text.endsWith("ss")
                        ? text.substring(0, text.length() - 1)
                        : text;
            default -> text;
        };
    }

    /** Three words in a row, each by its first letters only, so that other spellings and broken letters leave most of them whole. */
    private static KeySet runs(List<Word> words) {
        int[] begins = words.stream()
                .mapToInt(word -> {
                    String text = word.text();
                    return text.substring(
                                    0,
                                    text.offsetByCodePoints(
                                            0, Math.min(RUN_LETTERS, text.codePointCount(0, text.length()))))
                            .hashCode();
                })
                .toArray();
        return KeySet.of(IntStream.rangeClosed(0, begins.length - RUN)
                .map(i -> Keys.of(begins[i], begins[i + 1], begins[i + 2])));
    }

    /** Words with a capital where none is due, and never without one. */
    private static Set<String> propers(Set<String> stopWords, List<Word> title, List<Word> body) {
        Set<String> small = new HashSet<>();
        Set<String> capital = new HashSet<>();
        for (Word word : body) {
            if (word.kind() == Words.Kind.LETTERS) {
                if (!word.capital()) {
                    small.add(word.text());
                } else if (!word.opens()) {
                    capital.add(word.text());
                }
            }
        }
        long capitals = title.stream().filter(Word::capital).count();
        if (capitals * 2 < title.size() || body.isEmpty()) {
            title.stream().filter(word -> word.capital() && !word.opens()).forEach(word -> capital.add(word.text()));
        }
        capital.removeIf(word -> small.contains(word)
                || stopWords.contains(word)
                || word.length() < 2
                || FactFinder.MONTHS.contains(word));
        return capital;
    }

    private static KeySet keys(Collection<Integer> keys) {
        return KeySet.of(keys.stream().mapToInt(Integer::intValue));
    }

    private static Map<String, Set<String>> stopWords() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String line : ResourceLines.of(TraitReader.class, "stopwords.txt")) {
            words.put(
                    line.substring(0, 2),
                    new HashSet<>(List.of(line.substring(3).split(" ", -1))));
        }
        return words;
    }
}
