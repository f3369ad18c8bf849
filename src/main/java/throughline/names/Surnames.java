package throughline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Korean surnames, in their South Korean form: the few syllables that a name can begin with, whatever script it is written in. */
final class Surnames {

    private static final Map<String, List<String>> BY_SPELLING = new HashMap<>();
    private static final Set<String> ALL = new HashSet<>();

    static {
        for (String line : ResourceLines.of(Surnames.class, "surnames.tsv")) {
            String[] cells = line.split("\t", -1);
            ALL.add(cells[0]);
            for (String spelling : cells[1].split(" ", -1)) {
                BY_SPELLING.computeIfAbsent(spelling, s -> new ArrayList<>()).add(cells[0]);
            }
        }
    }

    private Surnames() {}

    /** Whether a Latin word in lower case is how a surname is spelled. */
    static boolean isSpelling(String word) {
        return BY_SPELLING.containsKey(word);
    }

    static List<String> ofLatin(String word) {
        return BY_SPELLING.getOrDefault(word, List.of());
    }

    /** The surnames that a word in another script can stand for. */
    static List<String> of(SyllableSpellings script, String word) {
        List<String> found = new ArrayList<>();
        for (String reading : script.of(word, 1, 2)) {
            String folded = Hangul.folded(reading);
            if (ALL.contains(folded) && !found.contains(folded)) {
                found.add(folded);
            }
        }
        return found;
    }

    /** Whether a Hangul string, in Northern or Southern form, is a surname. */
    static boolean isSurname(String hangul) {
        return ALL.contains(Hangul.folded(hangul));
    }
}
