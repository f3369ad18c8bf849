package throughline.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Korean personal names in any spelling: Hangul of North and South, Latin, Cyrillic, katakana, Chinese characters. A name is read as
 * the set of Hangul strings it can stand for; two names are possibly the same when the sets meet. That is a hint and never a
 * decision: different people share spellings.
 */
public final class KoreanNames {

    private static final int LONGEST = 60;
    private static final Set<String> GIVEN =
            Set.of(String.join(" ", ResourceLines.of(KoreanNames.class, "given-syllables.txt"))
                    .split(" ", -1));

    private KoreanNames() {}

    /** Whether both names can be spellings of one name. Names that are not Korean are compared by {@link ForeignNames}. */
    public static boolean possiblySame(String one, String other) {
        Set<String> readings = readings(one);
        Set<String> others = readings(other);
        if (readings.isEmpty() && others.isEmpty()) {
            return ForeignNames.same(one, other);
        }
        return readings.stream().anyMatch(others::contains);
    }

    /**
     * The Hangul strings, in their South Korean form, that a full name can stand for: one for a name in Hangul, some tens for
     * "Ri Il Gyu", none for "Lee Ann" and for a surname with a title.
     */
    public static Set<String> readings(String name) {
        if (name.length() > LONGEST) {
            return Set.of();
        }
        String bare = Titles.without(Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", " ")
                .strip());
        String joined = bare.replaceAll("[\\s·‧]", "");
        Set<String> found = new TreeSet<>();
        if (Hangul.isHangul(joined)) {
            hangul(joined, found);
        } else if (isAll(joined, Character.UnicodeScript.HAN)) {
            characters(joined, found);
        } else if (!bare.isEmpty()
                && Character.UnicodeScript.of(bare.codePointAt(0)) == Character.UnicodeScript.KATAKANA) {
            katakana(List.of(bare.replace("ー", "").split("[・=＝\\s]+", -1)), found);
        } else {
            alphabetic(NameParts.of(bare), found);
        }
        return found;
    }

    /** A name in Latin or Cyrillic letters: surname first, or last as in the West; what a hyphen joins is the given name. */
    static void alphabetic(NameParts name, Set<String> found) {
        List<List<String>> groups = name.groups();
        int last = groups.size() - 1;
        if (last < 1 || last > 3) {
            return;
        }
        boolean cyrillic = name.isCyrillic();
        SyllableSpellings script = cyrillic ? SyllableSpellings.CYRILLIC : SyllableSpellings.LATIN;
        Function<String, List<String>> surnames =
                word -> cyrillic ? Surnames.of(SyllableSpellings.CYRILLIC, word) : Surnames.ofLatin(word);
        for (int size = 1; size <= Math.min(2, last); size++) {
            List<String> head = flat(groups.subList(0, size));
            List<String> tail = flat(groups.subList(last + 1 - size, last + 1));
            if (head.size() <= 2 && name.mayBeginWithSurname()) {
                join(
                        surnames.apply(String.join("", head)),
                        head.size(),
                        flat(groups.subList(size, last + 1)),
                        script,
                        found);
            }
            if (tail.size() <= 2 && name.mayEndWithSurname()) {
                join(
                        surnames.apply(String.join("", tail)),
                        tail.size(),
                        flat(groups.subList(0, last + 1 - size)),
                        script,
                        found);
            }
        }
    }

    private static void join(
            List<String> surnames, int parts, List<String> given, SyllableSpellings script, Set<String> found) {
        for (String surname : surnames) {
            if (surname.length() >= parts) {
                for (String name : given(given, script)) {
                    found.add(surname + Hangul.folded(name));
                }
            }
        }
    }

    /** Whether one of the readings has nothing but syllables of given names. */
    static boolean isGiven(List<String> readings) {
        for (String reading : readings) {
            boolean all = true;
            for (int i = 0; i < reading.length(); i++) {
                all &= GIVEN.contains(reading.substring(i, i + 1));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static List<String> given(List<String> parts, SyllableSpellings script) {
        if (parts.size() == 1) {
            return undeclined(parts.getFirst(), 2, script);
        }
        List<String> names = List.of("");
        for (int i = 0; i < parts.size() && !names.isEmpty() && parts.size() <= 3; i++) {
            List<String> longer = new ArrayList<>();
            List<String> syllables =
                    i + 1 < parts.size() ? script.of(parts.get(i), 1, 1) : undeclined(parts.get(i), 1, script);
            for (String begin : names) {
                syllables.forEach(syllable -> longer.add(begin + syllable));
            }
            names = longer;
        }
        return parts.size() > 3 ? List.of() : names;
    }

    /** In Russian the last part of a man's name is declined: Ким Чен Ына. */
    private static List<String> undeclined(String part, int most, SyllableSpellings script) {
        List<String> found = script.of(part, 1, most);
        for (String ending : script == SyllableSpellings.CYRILLIC
                ? List.of("ом", "ем", "а", "у", "е", "я", "ю")
                : List.<String>of()) {
            if (found.isEmpty() && part.endsWith(ending)) {
                found = script.of(part.substring(0, part.length() - ending.length()), 1, most);
            }
        }
        return found;
    }

    private static void hangul(String name, Set<String> found) {
        for (int size = 1; size <= 2; size++) {
            boolean fits = name.length() > size && name.length() <= size + 3;
            if (fits && Surnames.isSurname(name.substring(0, size))) {
                found.add(Hangul.folded(name.substring(0, size)) + Hangul.folded(name.substring(size)));
            }
        }
    }

    /** A name in Chinese characters, whole. */
    static void characters(String name, Set<String> found) {
        for (int size = 1; size <= 2; size++) {
            if (name.length() > size && name.length() <= size + 2) {
                for (String surname : Hanja.surnames(name.substring(0, size))) {
                    Hanja.readings(name.substring(size)).forEach(given -> found.add(surname + Hangul.folded(given)));
                }
            }
        }
    }

    /** A name in katakana, parted at its dots. */
    static void katakana(List<String> parts, Set<String> found) {
        if (parts.size() < 2 || parts.size() > 3) {
            return;
        }
        for (String surname : Surnames.of(SyllableSpellings.KATAKANA, parts.getFirst())) {
            for (String given : given(parts.subList(1, parts.size()), SyllableSpellings.KATAKANA)) {
                found.add(surname + Hangul.folded(given));
                if (given.length() == 2) {
                    linked(given).forEach(other -> found.add(surname + Hangul.folded(other)));
                }
            }
        }
    }

    /** Sound runs over from a closed syllable into one that begins with none or with ㅎ: 선희 is ソニ, 석윤 is ソギュン. */
    private static List<String> linked(String given) {
        char first = given.charAt(0);
        char second = given.charAt(1);
        char sound = Hangul.onset(second);
        if (Hangul.isClosed(first) || "ㄴㄹㅁㄱㅂ".indexOf(sound) < 0) {
            return List.of();
        }
        char closed = Hangul.syllable(Hangul.onset(first), Hangul.nucleus(first), sound);
        List<String> linked = new ArrayList<>();
        for (char onset : (sound == 'ㄱ' || sound == 'ㅂ' ? "ㅇ" : "ㅇㅎ").toCharArray()) {
            linked.add("" + closed + Hangul.syllable(onset, Hangul.nucleus(second), Hangul.coda(second)));
        }
        return linked;
    }

    private static List<String> flat(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static boolean isAll(String text, Character.UnicodeScript script) {
        return !text.isEmpty() && text.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == script);
    }
}
