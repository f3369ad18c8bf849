package throughline.names;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import throughline.names.Fact.Kind;
import throughline.names.Words.Word;

/** Goes through the words of one text once and gathers what they name. */
final class FactReader {

    private final FactFinder finder;
    private final List<Word> words;
    private final Lexeme[] lexemes;
    private final int prominent;
    private final Set<String> propers;
    private final Instant at;
    private final FactBag facts = new FactBag();
    private final Set<String> countries = new HashSet<>();
    private final List<Weak> weak = new ArrayList<>();

    /** A place by a name that needs more than itself. */
    private record Weak(Gazetteer.Thing place, int from, int length) {}

    FactReader(FactFinder finder, List<Word> words, int prominent, Set<String> propers, Instant at) {
        this.finder = finder;
        this.words = words;
        this.prominent = prominent;
        this.propers = propers;
        this.at = at;
        this.lexemes = new Lexeme[words.size()];
        for (int i = 0; i < lexemes.length; i++) {
            lexemes[i] = finder.lexeme(words.get(i));
        }
    }

    List<Fact> read() {
        boolean[] korean = new PersonReader(finder, words, lexemes, prominent, facts).read();
        new ForeignPersonReader(words, lexemes, propers, facts, korean).read();
        places();
        things();
        dates();
        for (int i = 0; i < lexemes.length; i++) {
            Word word = words.get(i);
            switch (word.kind()) {
                case NUMBER -> number(word, i);
                case LETTERS -> proper(word, i);
                case HANGUL -> loose(lexemes[i]);
                case HAN -> {}
            }
        }
        return facts.list();
    }

    private void number(Word word, int i) {
        if (word.text().length() > 1 && facts.isNew(Kind.NUMBER, word.text().hashCode())) {
            facts.add(lexemes[i].number(i < prominent, word.shown()));
        }
    }

    private void proper(Word word, int i) {
        if (word.capital()
                && propers.contains(word.text())
                && facts.isNew(Kind.NAME, word.text().hashCode())) {
            facts.add(lexemes[i].proper(i < prominent, word.shown()));
            Fact romanized = lexemes[i].romanized();
            if (romanized.keys().size() > 0) {
                facts.add(romanized);
            }
        }
    }

    private void loose(Lexeme lexeme) {
        Fact loose = lexeme.loose;
        if (loose != null && facts.isNew(Kind.LOOSE, loose.label().hashCode())) {
            facts.add(loose);
        }
    }

    private void places() {
        int i = 0;
        while (i < lexemes.length) {
            Lexeme lexeme = lexemes[i];
            Gazetteer.Named named = null;
            int length = 1;
            PhraseTree.Node<Gazetteer.Named> node = lexeme.place;
            for (int end = i + 1; node != null; end++) {
                Gazetteer.Named here = node.meaning();
                if (here != null
                        && (!here.proper()
                                || lexeme.kind != Words.Kind.LETTERS
                                || words.get(i).capital())) {
                    named = here;
                    length = end - i;
                }
                node = end < lexemes.length && isJoined(end) ? node.next(lexemes[end].text) : null;
            }
            if (named == null
                    && (lexeme.kind != Words.Kind.LETTERS || words.get(i).capital())) {
                named = lexeme.placeWithin;
            }
            if (named != null) {
                place(named, i, length);
            }
            i += length;
        }
        for (Weak name : weak) {
            String country = name.place.country();
            boolean within = name.place.kind() == Kind.TOWN && isSomewhere(name.from, name.length);
            if (within || (country != null && countries.contains(country))) {
                add(name.place, name.from, name.length);
            }
        }
    }

    /** In Reading, but not in Reading Festival. */
    private boolean isSomewhere(int from, int length) {
        int end = from + length;
        boolean alone = end >= lexemes.length
                || words.get(end).broken()
                || !words.get(end).capital();
        return from > 0 && alone && (lexemes[from - 1].text.equals("in") || lexemes[from - 1].text.equals("near"));
    }

    private void place(Gazetteer.Named named, int from, int length) {
        if (named.weak()) {
            weak.add(new Weak(named.thing(), from, length));
            return;
        }
        if (named.thing().country() != null) {
            countries.add(named.thing().country());
        }
        add(named.thing(), from, length);
    }

    private void add(Gazetteer.Thing place, int from, int length) {
        if (facts.isNew(place.kind(), place.key())) {
            facts.add(new Fact(place.kind(), KeySet.of(place.key()), shown(from, length), from < prominent));
        }
    }

    private void things() {
        int i = 0;
        while (i < lexemes.length) {
            Gazetteer.Named named = null;
            int length = 1;
            PhraseTree.Node<Gazetteer.Named> node = lexemes[i].thing;
            for (int end = i + 1; node != null; end++) {
                if (node.meaning() != null) {
                    named = node.meaning();
                    length = end - i;
                }
                node = end < lexemes.length && isJoined(end) ? node.next(lexemes[end].text) : null;
            }
            named = named == null ? lexemes[i].thingWithin : named;
            if (named != null && facts.isNew(Kind.THING, named.thing().key())) {
                facts.add(new Fact(
                        Kind.THING,
                        KeySet.of(named.thing().key()),
                        named.thing().id(),
                        false));
            }
            i += length;
        }
    }

    /** Whether the word goes on with what the word before it began: the dots of U.S. and St. part nothing. */
    private boolean isJoined(int i) {
        Word word = words.get(i);
        return !word.broken() || (words.get(i - 1).text().length() <= 2 && word.kind() == Words.Kind.LETTERS);
    }

    private String shown(int from, int length) {
        Word first = words.get(from);
        if (first.kind() == Words.Kind.HANGUL) {
            boolean whole = lexemes[from].place != null && lexemes[from].place.meaning() != null;
            return whole ? first.shown() : lexemes[from].stem;
        }
        if (length == 1) {
            return first.shown();
        }
        StringBuilder shown = new StringBuilder(first.shown());
        for (int i = from + 1; i < from + length; i++) {
            String next = words.get(i).shown();
            shown.append(first.kind() == Words.Kind.HAN ? next.substring(1) : " " + next);
        }
        return shown.toString();
    }

    /** A year by itself says little, the month of publication nothing. */
    private void dates() {
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        for (NamedDate date : new TextDates(words, lexemes, today).find()) {
            boolean tells = switch (date.grain()) {
                case DAY -> true;
                case MONTH -> !date.from().equals(today.withDayOfMonth(1));
                case YEAR -> false;
            };
            int key = tells ? Keys.of("d", date.iso()) : 0;
            if (tells && facts.isNew(Kind.DATE, key)) {
                facts.add(new Fact(Kind.DATE, KeySet.of(key), date.label(), false));
            }
        }
    }
}
