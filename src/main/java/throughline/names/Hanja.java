package throughline.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The Korean sounds of Chinese characters, in their traditional, simplified and Japanese shapes. */
final class Hanja {

    private static final Map<Character, String> SOUNDS = sounds();

    private Hanja() {}

    /** One character a sound; empty if names have no such character. */
    static String sounds(char character) {
        return SOUNDS.getOrDefault(character, "");
    }

    /** The surnames that the characters can stand for: 李 is 이, 金 is 김. */
    static List<String> surnames(String characters) {
        List<String> found = new ArrayList<>();
        for (String sound : readings(characters)) {
            String folded = Hangul.folded(sound);
            if (Surnames.isSurname(folded) && !found.contains(folded)) {
                found.add(folded);
            }
        }
        if (found.size() > 1 && characters.equals("金")) {
            // 금 is 琴
            found.remove("금");
        }
        return found;
    }

    /** Every Hangul string that the characters can be read as. */
    static List<String> readings(String characters) {
        TreeSet<String> readings = new TreeSet<>();
        readings.add("");
        for (int i = 0; i < characters.length(); i++) {
            TreeSet<String> longer = new TreeSet<>();
            String sounds = sounds(characters.charAt(i));
            for (String begin : readings) {
                for (int j = 0; j < sounds.length(); j++) {
                    longer.add(begin + sounds.charAt(j));
                }
            }
            readings = longer;
        }
        return readings.size() > SyllableSpellings.MOST_READINGS ? List.of() : List.copyOf(readings);
    }

    private static Map<Character, String> sounds() {
        Map<Character, String> sounds = new HashMap<>();
        for (String line : ResourceLines.of(Hanja.class, "hanja.tsv")) {
            int tab = line.indexOf('\t');
            for (int i = tab + 1; i < line.length(); i++) {
                sounds.merge(line.charAt(i), line.substring(0, tab), String::concat);
            }
        }
        return Map.copyOf(sounds);
    }
}
