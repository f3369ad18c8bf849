package throughline.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Korean personal names in any spelling. A name is read as the set of Hangul strings it can stand for; two names are possibly the
 * same when the sets meet. That is a hint and never a decision: different people share spellings.
 */
public final class KoreanNames {

    private static final Map<String, List<String>> SURNAMES = surnames();
    private static final int LONGEST = 40;

    private KoreanNames() {}

    /** Whether both names can be spellings of one Korean name. Names that are not Korean are the same only letter by letter. */
    public static boolean possiblySame(String one, String other) {
        Set<String> readings = readings(one);
        Set<String> others = readings(other);
        if (readings.isEmpty() && others.isEmpty()) {
            return parts(one).equals(parts(other));
        }
        return readings.stream().anyMatch(others::contains);
    }

    /**
     * The Hangul strings, in their South Korean form, that a full name can stand for: one for a name in Hangul, some tens for
     * "Ri Il Gyu", none for "Lee Ann".
     */
    public static Set<String> readings(String name) {
        if (name.length() > LONGEST) {
            return Set.of();
        }
        String joined = Normalizer.normalize(name, Normalizer.Form.NFC).replace(" ", "");
        if (!joined.isEmpty() && joined.codePoints().allMatch(HangulSpellings::isHangul)) {
            return joined.length() < 2 || joined.length() > 5 ? Set.of() : Set.of(HangulSpellings.folded(joined));
        }
        return readings(parts(name));
    }

    /** The same for the parts of a Latin name in lower case: surname first, or last as in the West. */
    static Set<String> readings(List<String> parts) {
        Set<String> found = new TreeSet<>();
        int last = parts.size() - 1;
        if (last >= 1) {
            join(parts.getFirst(), parts.subList(1, last + 1), found);
            join(parts.getLast(), parts.subList(0, last), found);
        }
        return found;
    }

    static boolean isSurname(String part) {
        return SURNAMES.containsKey(part);
    }

    private static void join(String surname, List<String> given, Set<String> found) {
        List<String> surnames = SURNAMES.get(surname);
        if (surnames == null || given.size() > 2) {
            return;
        }
        Set<String> names = given.size() == 1
                ? HangulSpellings.of(given.getFirst(), 1, 2)
                : HangulSpellings.of(given.getFirst(), 1, 1);
        Set<String> seconds = given.size() == 1 ? Set.of("") : HangulSpellings.of(given.getLast(), 1, 1);
        for (String family : surnames) {
            for (String first : names) {
                for (String second : seconds) {
                    found.add(HangulSpellings.folded(family + first + second));
                }
            }
        }
    }

    private static List<String> parts(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= plain.length(); i++) {
            char c = i < plain.length() ? plain.charAt(i) : ' ';
            boolean border =
                    Character.isWhitespace(c) || Character.getType(c) == Character.DASH_PUNCTUATION || c == ',';
            if (border && !part.isEmpty()) {
                parts.add(part.toString());
                part.setLength(0);
            } else if (!border && Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '’') {
                part.append(c);
            }
        }
        return parts;
    }

    private static Map<String, List<String>> surnames() {
        Map<String, List<String>> surnames = new HashMap<>();
        for (String line : ResourceLines.of(KoreanNames.class, "surnames.tsv")) {
            String[] cells = line.split("\t", -1);
            for (String spelling : cells[1].split(" ", -1)) {
                surnames.computeIfAbsent(spelling, s -> new ArrayList<>())
                        .addAll(Arrays.asList(cells[0].split(" ", -1)));
            }
        }
        surnames.replaceAll((spelling, hangul) -> List.copyOf(hangul));
        return Map.copyOf(surnames);
    }
}
