package throughline.names;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.names.Fact.Kind;
import throughline.names.Words.Word;

/** Finds the persons with Korean names in a text of any script. */
final class PersonReader {

    private static final int MOST_PARTS = 4;
    /** Surnames that are also small words of English and part of a name only if a hyphen joins the given name. */
    private static final Set<String> SMALL_WORDS =
            Set.of("do", "go", "he", "her", "i", "in", "no", "on", "so", "to", "you");

    private static final String COMMON_SURNAMES = "金李朴崔鄭郑姜趙赵尹張张林韓韩吳吴徐申權权黃黄安宋柳洪全梁孫孙裵裴白許许沈盧卢太玄池";

    private final FactFinder finder;
    private final List<Word> words;
    private final Lexeme[] lexemes;
    private final int prominent;
    private final FactBag facts;
    /** Which words are part of a name. */
    private final boolean[] taken;

    private boolean found;

    PersonReader(FactFinder finder, List<Word> words, Lexeme[] lexemes, int prominent, FactBag facts) {
        this.finder = finder;
        this.words = words;
        this.lexemes = lexemes;
        this.prominent = prominent;
        this.facts = facts;
        this.taken = new boolean[lexemes.length];
    }

    /** Gathers the persons; tells which words are theirs. */
    boolean[] read() {
        int i = 0;
        while (i < lexemes.length) {
            Lexeme lexeme = lexemes[i];
            int length = switch (lexeme.kind) {
                case LETTERS -> lexeme.surname || lexeme.syllabic ? letters(i) : 0;
                case HANGUL -> hangul(i, lexeme.name);
                case HAN -> lexeme.endsInKatakana ? katakana(i) : characters(i);
                case NUMBER -> 0;
            };
            Arrays.fill(taken, i, i + length, true);
            i += Math.max(1, length);
        }
        return taken;
    }

    /** A run of capitalised words that can all be Korean syllables, with a surname at its beginning or end. */
    private int letters(int from) {
        boolean small = SMALL_WORDS.contains(lexemes[from].text);
        if (!words.get(from).capital() || lexemes[from].title) {
            return 0;
        }
        int most = 1;
        boolean hyphen = false;
        while (most < MOST_PARTS && from + most < lexemes.length) {
            Word word = words.get(from + most);
            Lexeme lexeme = lexemes[from + most];
            boolean joins = lexeme.kind == Words.Kind.LETTERS
                    && (word.hyphened() || (!word.broken() && word.capital()))
                    && (lexeme.surname || lexeme.syllabic);
            if (!joins) {
                break;
            }
            hyphen |= word.hyphened();
            most++;
        }
        for (int length = Math.min(3, most); length >= 2; length--) {
            boolean may =
                    hyphen ? isSurname(from) || isSurname(from + length - 1) : !small && isUnhyphened(from, length);
            // what a hyphen joins is not cut
            boolean whole =
                    from + length == lexemes.length || !words.get(from + length).hyphened();
            if (whole && may && person(joined(from, length), from, false)) {
                return length;
            }
        }
        return most == MOST_PARTS && (hyphen || !small) && person(joined(from, MOST_PARTS), from, false)
                ? MOST_PARTS
                : 0;
    }

    private boolean isSurname(int i) {
        return lexemes[i].surname;
    }

    /** Ri Il Kyu, Yeonmi Park; Lake Park has no given name that Koreans have, Shooting In no surname. */
    private boolean isUnhyphened(int from, int length) {
        boolean first = isSurname(from);
        boolean last = isSurname(from + length - 1) && !SMALL_WORDS.contains(lexemes[from + length - 1].text);
        for (int i = from + 1; i < from + length - 1; i++) {
            first &= lexemes[i].given;
            last &= lexemes[i].given;
        }
        return (first && lexemes[from + length - 1].given) || (last && lexemes[from].given);
    }

    private String joined(int from, int length) {
        StringBuilder joined = new StringBuilder(words.get(from).shown());
        for (int i = from + 1; i < from + length; i++) {
            joined.append(words.get(i).hyphened() ? '-' : ' ')
                    .append(words.get(i).shown());
        }
        return joined.toString();
    }

    private int hangul(int i, KoreanGrammar.@Nullable Name name) {
        if (name != null) {
            boolean titled = name.titled()
                    || (i + 1 < lexemes.length && KoreanGrammar.isTitle(lexemes[i + 1].text))
                    || (i > 0 && Titles.isKoreanBefore(lexemes[i - 1].text))
                    || isInCharacters(i + 1, name.text());
            if (titled) {
                person(name.text(), i, true);
            }
        }
        return 0;
    }

    /** 리일규(李日奎): the name again in Chinese characters. */
    private boolean isInCharacters(int i, String name) {
        if (i + 1 >= lexemes.length || !goesOn(i + 1) || lexemes[i].text.length() != 2) {
            return false;
        }
        return finder.readings(lexemes[i].text + lexemes[i + 1].text.charAt(1)).common(finder.readings(name)) > 0;
    }

    /** Two runs of katakana with a dot between: キム・ジョンウン氏, 北朝鮮のリ・イルギュ. */
    private int katakana(int last) {
        int next = last + 1;
        boolean goesOn = next < lexemes.length
                && lexemes[next].katakana
                && words.get(next).broken()
                && !words.get(next).opens();
        if (!goesOn) {
            return 0;
        }
        StringBuilder surname = new StringBuilder();
        surname.append(lexemes[last].text.charAt(lexemes[last].text.length() - 1));
        // pairs overlap: the first character of this one ends the one before
        for (int i = last;
                i >= 0 && surname.length() < 4 && lexemes[i].katakana && lexemes[i].text.length() == 2;
                i--) {
            surname.insert(0, lexemes[i].text.charAt(0));
            if (words.get(i).broken()) {
                break;
            }
        }
        String given = run(next);
        int end = next + Math.max(1, given.length() - 1);
        return given.length() <= 8 && person(surname + "・" + given, last, false) ? end - last : 0;
    }

    /** The katakana from a word on; pairs overlap by a character. */
    private String run(int from) {
        StringBuilder run = new StringBuilder(lexemes[from].text);
        for (int i = from + 1; i < lexemes.length && !words.get(i).broken() && lexemes[i].katakana; i++) {
            run.append(lexemes[i].text.substring(1));
        }
        return run.toString();
    }

    /** Three characters that begin with a surname: a person if a title stands beside, else perhaps one. */
    private int characters(int from) {
        String begin = lexemes[from].text;
        if (begin.length() < 2
                || from + 1 >= lexemes.length
                || COMMON_SURNAMES.indexOf(begin.charAt(0)) < 0
                || !goesOn(from + 1)) {
            return 0;
        }
        String name = begin + lexemes[from + 1].text.charAt(1);
        if (isTitled(from)) {
            return person(name, from, true) ? 2 : 0;
        }
        KeySet keys = finder.readings(name);
        if (keys.size() > 0 && facts.isNew(Kind.LOOSE, name.hashCode())) {
            facts.add(new Fact(Kind.LOOSE, keys, name, false));
        }
        return 0;
    }

    private boolean isTitled(int from) {
        StringBuilder after = new StringBuilder();
        for (int i = from + 2; i < lexemes.length && i < from + 7 && goesOn(i); i++) {
            after.append(lexemes[i].text.charAt(1));
            if (Titles.isHanAfter(after.toString())) {
                return true;
            }
        }
        StringBuilder before = new StringBuilder();
        for (int i = from - 1; i >= 0 && i > from - 6 && lexemes[i].kind == Words.Kind.HAN && goesOn(i + 1); i--) {
            before.insert(0, lexemes[i].text.charAt(0));
            if (Titles.isHanBefore(before.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(int i) {
        return lexemes[i].kind == Words.Kind.HAN
                && lexemes[i].text.length() == 2
                && !words.get(i).broken();
    }

    private boolean person(String name, int from, boolean prominentAnyway) {
        KeySet keys = finder.readings(name);
        if (keys.size() == 0) {
            return false;
        }
        Kind kind = finder.isPublicFigure(keys) ? Kind.PUBLIC_FIGURE : Kind.PERSON;
        if (facts.isNew(Kind.PERSON, keys.hashCode())) {
            // who is named first is who the report is about, however late
            facts.add(new Fact(kind, keys, name, prominentAnyway || from < prominent || !found));
        }
        found |= kind == Kind.PERSON;
        return true;
    }
}
