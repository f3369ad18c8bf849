package throughline.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.names.Fact.Kind;
import throughline.names.Words.Word;

/**
 * Finds persons whose names are not Korean in a text in Latin letters: a given name and a surname with capitals, where a title or an
 * age stands beside them, or the surname comes again alone, as newspapers do with a person and hardly with anything else.
 */
final class ForeignPersonReader {

    private static final int OLDEST = 110;

    private record Run(int from, int end) {}

    private final List<Word> words;
    private final Lexeme[] lexemes;
    private final Set<String> propers;
    private final FactBag facts;
    private final boolean[] korean;
    /** Words that stand with a capital and no other such word beside. */
    private final Set<String> alone = new HashSet<>();

    /**
     * @param korean which words are part of a Korean name
     */
    ForeignPersonReader(List<Word> words, Lexeme[] lexemes, Set<String> propers, FactBag facts, boolean[] korean) {
        this.words = words;
        this.lexemes = lexemes;
        this.propers = propers;
        this.facts = facts;
        this.korean = korean;
    }

    void read() {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < lexemes.length) {
            int end = end(i);
            if (end == i + 1) {
                alone.add(lexemes[i].text);
            } else if (end > i) {
                runs.add(new Run(i, end));
            }
            i = Math.max(i + 1, end);
        }
        for (Run run : runs) {
            name(run.from, run.end);
        }
    }

    /** The end of the run of capitalised words that begins here; an initial may stand between. */
    private int end(int from) {
        int i = from;
        while (i < lexemes.length && (i == from || isJoined(i)) && isPart(i, i > from)) {
            i++;
        }
        return i;
    }

    private boolean isJoined(int i) {
        return !words.get(i).broken() || lexemes[i - 1].text.length() == 1;
    }

    private boolean isPart(int i, boolean inside) {
        Word word = words.get(i);
        boolean initial = inside && word.text().length() == 1;
        return word.kind() == Words.Kind.LETTERS
                && word.capital()
                && !korean[i]
                && (initial || (lexemes[i].personal && propers.contains(word.text())));
    }

    private void name(int from, int end) {
        String surname = lexemes[end - 1].text;
        boolean full = (end - from == 2 || end - from == 3)
                && surname.length() >= 3
                && !lexemes[from].text.equals(surname)
                && !isShouted(from, end);
        boolean titled =
                full && from > 0 && lexemes[from - 1].title && !words.get(from).opens();
        if (titled || (full && (isAged(from, end) || alone.contains(surname)))) {
            String key = lexemes[from].text + " " + surname;
            if (facts.isNew(Kind.PERSON, key.hashCode())) {
                IntStream keys = IntStream.of(Keys.of("f", key));
                if (end - from == 3 && lexemes[from + 1].text.length() > 1) {
                    // the first may be an office that no list has: Superintendent Matt Grose
                    keys = IntStream.concat(keys, IntStream.of(Keys.of("f", lexemes[from + 1].text + " " + surname)));
                }
                // not prominent, so that it parts no reports: one report names the victim, the next the sheriff
                facts.add(new Fact(Kind.PERSON, KeySet.of(keys), label(from, end), false));
            }
        }
    }

    /** In a headline of capitals every word looks like a name. */
    private boolean isShouted(int from, int end) {
        for (int i = from; i < end; i++) {
            String shown = words.get(i).shown();
            if (shown.length() > 1 && Character.isLowerCase(shown.charAt(shown.length() - 1))) {
                return false;
            }
        }
        return true;
    }

    private String label(int from, int end) {
        StringBuilder label = new StringBuilder(words.get(from).shown());
        for (int i = from + 1; i < end; i++) {
            label.append(words.get(i).hyphened() ? '-' : ' ')
                    .append(words.get(i).shown());
        }
        return label.toString();
    }

    /** "Dorothy Reardean, 25," or "25-year-old Dorothy Reardean". */
    private boolean isAged(int from, int end) {
        boolean after = end < lexemes.length
                && words.get(end).broken()
                && !words.get(end).opens()
                && isAge(end);
        boolean before = from >= 3
                && lexemes[from - 1].text.equals("old")
                && words.get(from - 1).hyphened();
        return after || before;
    }

    private boolean isAge(int i) {
        String text = lexemes[i].text;
        return words.get(i).isNumber()
                && text.length() >= 1
                && text.length() <= 3
                && text.chars().allMatch(Character::isDigit)
                && Integer.parseInt(text) <= OLDEST
                && (i + 1 >= lexemes.length || words.get(i + 1).broken());
    }
}
