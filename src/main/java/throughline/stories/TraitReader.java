package throughline.stories;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.names.FactFinder;
import throughline.names.Facts;
import throughline.names.Keys;
import throughline.names.KoreanGrammar;
import throughline.names.ResourceLines;
import throughline.names.Words;
import throughline.names.Words.Word;

/** Reads from a report's text what clustering compares. Looks at nothing but the report. */
final class TraitReader {

    private static final int LEAD_WORDS = 60;
    private static final int MOST_WORDS = 3000;
    private static final float IN_THE_TITLE = 3;
    private static final float IN_THE_LEAD = 2;

    private final FactFinder facts = new FactFinder();
    private final Map<String, Set<String>> stopWords = stopWords();

    Traits read(Report report) {
        List<Word> title = Words.of(report.headline());
        List<Word> body = Words.of(report.text());
        int length = body.size();
        body = body.subList(0, Math.min(MOST_WORDS, length));
        List<Word> all = new ArrayList<>(title.size() + body.size());
        all.addAll(title);
        all.addAll(body);
        int lead = title.size() + Math.min(LEAD_WORDS, body.size());
        String language = Report.primary(report.language());
        Set<String> stop = stopWords.getOrDefault(language, Set.of());
        TermCounter words = new TermCounter();
        TermCounter titleWords = new TermCounter();
        TermCounter leadWords = new TermCounter();
        for (int i = 0; i < all.size(); i++) {
            Word word = all.get(i);
            if (!tells(stop, word)) {
                continue;
            }
            int key = Keys.of(language, term(word));
            words.add(key, i < title.size() ? IN_THE_TITLE : i < lead ? IN_THE_LEAD : 1);
            if (i < title.size()) {
                titleWords.add(key, 1);
            } else if (i < lead) {
                leadWords.add(key, 1);
            }
        }
        int[] keys = words.keys();
        float[] counts = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            counts[i] = (float) (1 + Math.log(words.count(keys[i])));
        }
        Facts named = new Facts(facts.find(all, lead, propers(stop, title, body), report.at()));
        return new Traits(language, keys, counts, titleWords.keys(), leadWords.keys(), named, length);
    }

    private static boolean tells(Set<String> stopWords, Word word) {
        return (word.text().length() > 1 || word.kind() == Words.Kind.HAN) && !stopWords.contains(word.text());
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
