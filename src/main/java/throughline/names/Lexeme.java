package throughline.names;

import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that one word may tell by itself, worked out once and kept: texts use the same words again and again. */
final class Lexeme {

    private static final int SHORTEST_ROMANIZED = 4;
    private static final int LONGEST_NAME = 4;
    private static final int SHORTEST_SKELETON = 4;

    final String text;
    final Words.Kind kind;
    final String stem;
    final PhraseTree.@Nullable Node<Gazetteer.Named> place;
    final PhraseTree.@Nullable Node<Gazetteer.Named> thing;
    final PhraseTree.@Nullable Node<DateWords.Meaning> date;
    final Gazetteer.@Nullable Named placeWithin;
    final Gazetteer.@Nullable Named thingWithin;
    /** The full Korean name that a Hangul word begins with. */
    final KoreanGrammar.@Nullable Name name;
    /** The Hangul word as one that may be written in Latin letters elsewhere. */
    final @Nullable Fact loose;
    /** Whether a Latin or Cyrillic word is how a Korean surname is spelled. */
    final boolean surname;
    /** Whether a Latin or Cyrillic word can be read as one or two Korean syllables. */
    final boolean syllabic;
    /** Whether a syllabic word can be read as a given name, or a part of one, that Koreans have. */
    final boolean given;
    /** Whether a Latin or Cyrillic word stands before names and says who it is. */
    final boolean title;
    /** Whether a person who is not Korean may have the Latin word as part of the name: no place, month or office. */
    final boolean personal;
    /** Whether all characters are katakana, or the last one is. */
    final boolean katakana;

    final boolean endsInKatakana;

    private @Nullable Fact number;
    private @Nullable Fact proper;
    private @Nullable Fact romanized;

    Lexeme(Words.Word word, Gazetteer places, Gazetteer concepts, PhraseTree<DateWords.Meaning> dates) {
        text = word.text();
        kind = word.kind();
        boolean hangul = kind == Words.Kind.HANGUL;
        stem = hangul ? KoreanGrammar.stem(text) : text;
        place = places.begin(text);
        thing = concepts.begin(text);
        PhraseTree.Node<DateWords.Meaning> exact = dates.begin(text);
        date = exact == null && hangul ? dates.begin(stem) : exact;
        placeWithin = places.within(kind, text, stem);
        thingWithin = concepts.within(kind, text, stem);
        name = hangul ? KoreanGrammar.name(text) : null;
        loose = hangul && stem.length() >= 2 ? loose(stem) : null;
        boolean letters = kind == Words.Kind.LETTERS;
        char first = text.charAt(0);
        boolean latin = letters && first >= 'a' && first <= 'z';
        boolean cyrillic = letters && first >= 'а' && first <= 'я';
        surname = latin
                ? Surnames.isSpelling(text)
                : cyrillic
                        && text.length() <= 6
                        && !Surnames.of(SyllableSpellings.CYRILLIC, text).isEmpty();
        syllabic = latin
                ? SyllableSpellings.LATIN.reads(text, 1, 2)
                : cyrillic && SyllableSpellings.CYRILLIC.reads(text, 1, 3);
        given = syllabic && (cyrillic || KoreanNames.isGiven(SyllableSpellings.LATIN.of(text, 1, 2)));
        boolean named = (place != null && place.meaning() != null) || (thing != null && thing.meaning() != null);
        boolean dated = date != null && date.meaning() != null;
        personal = latin
                && text.length() > 1
                && !named
                && !dated
                && !Titles.isTitle(text)
                && !ForeignNames.isNeverIn(text);
        title = letters && Titles.isTitle(text);
        endsInKatakana = kind == Words.Kind.HAN && isKatakana(text.charAt(text.length() - 1));
        katakana = endsInKatakana && isKatakana(first);
    }

    private static boolean isKatakana(char c) {
        return c >= 'ァ' && c <= 'ー' && c != '・';
    }

    Fact number(boolean prominent, String shown) {
        Fact fact = number;
        if (fact == null || fact.prominent() != prominent) {
            fact = new Fact(Fact.Kind.NUMBER, KeySet.of(Keys.of("n", text)), shown, prominent);
            number = fact;
        }
        return fact;
    }

    Fact proper(boolean prominent, String shown) {
        Fact fact = proper;
        if (fact == null || fact.prominent() != prominent || !fact.label().equals(shown)) {
            fact = new Fact(Fact.Kind.NAME, KeySet.of(Keys.of("x", text)), shown, prominent);
            proper = fact;
        }
        return fact;
    }

    /** The word as one that may be written in Hangul elsewhere; one without keys if it cannot be. */
    Fact romanized() {
        Fact fact = romanized;
        if (fact == null) {
            TreeSet<Integer> keys = new TreeSet<>();
            if (text.length() >= SHORTEST_ROMANIZED) {
                for (String reading : SyllableSpellings.LATIN.of(text, 2, LONGEST_NAME)) {
                    keys.add(Keys.of("h", reading));
                }
                String skeleton = LoanWords.latinSkeleton(text);
                if (skeleton.length() >= SHORTEST_SKELETON) {
                    keys.add(Keys.of("k", skeleton));
                }
            }
            fact = new Fact(Fact.Kind.ROMANIZED, KeySet.of(keys), text, false);
            romanized = fact;
        }
        return fact;
    }

    private static @Nullable Fact loose(String stem) {
        TreeSet<Integer> keys = new TreeSet<>();
        if (stem.length() <= LONGEST_NAME) {
            keys.add(Keys.of("h", stem));
            keys.add(Keys.of("h", Hangul.folded(stem)));
            KoreanNames.readings(stem).forEach(reading -> keys.add(Keys.of("h", reading)));
        }
        String skeleton = stem.length() >= 3 ? LoanWords.skeleton(stem) : "";
        if (skeleton.length() >= SHORTEST_SKELETON) {
            keys.add(Keys.of("k", skeleton));
        }
        return keys.isEmpty() ? null : new Fact(Fact.Kind.LOOSE, KeySet.of(keys), stem, false);
    }

    static KeySet keys(Iterable<String> readings) {
        TreeSet<Integer> keys = new TreeSet<>();
        readings.forEach(reading -> keys.add(Keys.of("h", reading)));
        return KeySet.of(keys);
    }
}
