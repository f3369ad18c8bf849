package throughline.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.names.Words.Word;

/**
 * Finds who, where and when a text names, in forms that can be compared across languages. Keeps what it worked out about single words
 * and names, up to a bound; what it finds never depends on that. Safe for use by several threads.
 */
public final class FactFinder {

    /** The months in English, in small letters. */
    public static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final int KEPT = 1 << 16;
    private static final int SHORTEST_NAME = 3;

    private record Readings(String name, KeySet keys) {}

    private final Gazetteer places = Gazetteer.ofPlaces();
    private final Gazetteer concepts = Gazetteer.ofConcepts();
    private final PhraseTree<DateWords.Meaning> dates = DateWords.tree();
    private final Set<Integer> publicFigures = publicFigures();
    /** By hash; what comes later takes the place of what was there. Racing threads at worst work something out twice. */
    private final @Nullable Lexeme[] lexemes = new Lexeme[KEPT];

    private final @Nullable Readings[] readings = new Readings[KEPT];

    /**
     * All that the words name, in order.
     *
     * @param prominent how many of the words are headline and lead
     * @param propers the words that are proper names
     */
    public Collection<Fact> find(List<Word> all, int prominent, Set<String> propers, Instant at) {
        return new FactReader(this, all, prominent, propers, at).read();
    }

    /** The days, months and years that the words name, against the day of publication. */
    public List<NamedDate> findDates(List<Word> all, Instant at) {
        Lexeme[] parts = new Lexeme[all.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = lexeme(all.get(i));
        }
        return new TextDates(all, parts, LocalDate.ofInstant(at, ZoneOffset.UTC)).find();
    }

    Lexeme lexeme(Word word) {
        String text = word.text();
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (KEPT - 1);
        Lexeme lexeme = lexemes[slot];
        if (lexeme == null || lexeme.kind != word.kind() || !lexeme.text.equals(text)) {
            lexeme = new Lexeme(word, places, concepts, dates);
            lexemes[slot] = lexeme;
        }
        return lexeme;
    }

    /** The Hangul strings that a full name can stand for, as keys. */
    KeySet readings(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (KEPT - 1);
        Readings known = readings[slot];
        if (known == null || !known.name.equals(name)) {
            TreeSet<Integer> keys = new TreeSet<>();
            for (String reading : KoreanNames.readings(name)) {
                if (reading.length() >= SHORTEST_NAME) {
                    keys.add(Keys.of("h", reading));
                }
            }
            known = new Readings(name, KeySet.of(keys));
            readings[slot] = known;
        }
        return known.keys;
    }

    boolean isPublicFigure(KeySet keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (publicFigures.contains(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> publicFigures() {
        Set<Integer> names = new HashSet<>();
        ResourceLines.of(FactFinder.class, "public-figures.txt")
                .forEach(name -> KoreanNames.readings(name).forEach(reading -> names.add(Keys.of("h", reading))));
        return names;
    }
}
