package throughline.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Hangul syllables a Latin spelling can stand for. Newspapers spell one name under Revised Romanization, McCune-Reischauer
 * without its marks, the North Korean way or as its bearer likes it, so a spelling stands for a small set, never for one string.
 */
final class HangulSpellings {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int VOWELS = 21;
    private static final int CODAS = 28;
    private static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";

    private static final Map<String, String> ONSET =
            table("- ㅇ, g ㄱ, k ㄱㅋ, kk ㄲ, c ㄱ, kh ㅋ, n ㄴ, d ㄷ, t ㄷㅌ, tt ㄸ, th ㅌ, r ㄹ, l ㄹ, m ㅁ, b ㅂ, p ㅂㅍ, pp ㅃ, ph ㅍ,"
                    + " s ㅅ, sh ㅅ, ss ㅆ, j ㅈ, ch ㅈㅊ, jj ㅉ, h ㅎ");
    private static final Map<String, String> NUCLEUS =
            table("a ㅏ, ah ㅏ, ae ㅐ, ya ㅑ, yae ㅒ, eo ㅓ, e ㅔ, yeo ㅕ, you ㅕㅠ, ye ㅖ,"
                    + " o ㅗㅓ, oh ㅗ, wa ㅘ, wae ㅙ, oe ㅚ, oi ㅚ, yo ㅛㅕ, u ㅜㅓㅡ, oo ㅜ, woo ㅜ, wu ㅜ, wo ㅝ, weo ㅝ, we ㅞ, wi ㅟ,"
                    + " yu ㅠㅕ, yoo ㅠ, eu ㅡ, ui ㅢ, eui ㅢ, i ㅣㅢ, ee ㅣㅢ, ie ㅣ");
    private static final Map<String, Integer> CODA =
            Map.of("", 0, "k", 1, "g", 1, "ck", 1, "n", 4, "l", 8, "m", 16, "p", 17, "b", 17, "ng", 21);
    private static final int LONGEST_SYLLABLE = 7;

    private HangulSpellings() {}

    /**
     * Every Hangul string of {@code least} to {@code most} syllables that the whole word can stand for; empty if it is no Korean
     * spelling. The word is in lower case and has no hyphen.
     */
    static Set<String> of(String word, int least, int most) {
        Set<String> found = new TreeSet<>();
        if (word.length() <= most * LONGEST_SYLLABLE && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            extend("", word, least, most, found);
        }
        return found;
    }

    private static void extend(String done, String rest, int least, int most, Set<String> found) {
        if (rest.isEmpty()) {
            if (done.length() >= least) {
                found.add(done);
            }
            return;
        }
        if (done.length() == most) {
            return;
        }
        for (int end = 1; end <= Math.min(LONGEST_SYLLABLE, rest.length()); end++) {
            for (String syllable : syllables(rest.substring(0, end))) {
                extend(done + syllable, rest.substring(end), least, most, found);
            }
        }
    }

    /** The single syllables that a spelling can stand for. */
    private static List<String> syllables(String spelling) {
        List<String> syllables = new ArrayList<>();
        for (int onset = 0; onset <= Math.min(2, spelling.length()); onset++) {
            String onsets = ONSET.get(onset == 0 ? "-" : spelling.substring(0, onset));
            if (onsets == null) {
                continue;
            }
            for (int coda = Math.max(onset + 1, spelling.length() - 2); coda <= spelling.length(); coda++) {
                String nuclei = NUCLEUS.get(spelling.substring(onset, coda));
                Integer last = CODA.get(spelling.substring(coda));
                if (nuclei != null && last != null) {
                    combine(onsets, nuclei, last, syllables);
                }
            }
        }
        return syllables;
    }

    private static void combine(String onsets, String nuclei, int coda, List<String> syllables) {
        for (int i = 0; i < onsets.length(); i++) {
            for (int j = 0; j < nuclei.length(); j++) {
                char onset = onsets.charAt(i);
                char nucleus = nuclei.charAt(j);
                // "i" writes ㅢ only in 희 and 의; "u" writes ㅓ and ㅡ only in a closed syllable ("sung", "chul", "kum")
                boolean never = (nucleus == 'ㅢ' && (coda != 0 || (onset != 'ㅎ' && onset != 'ㅇ')))
                        || ((nucleus == 'ㅓ' || nucleus == 'ㅡ') && nuclei.startsWith("ㅜ") && coda == 0);
                if (!never) {
                    int code = (ONSETS.indexOf(onset) * VOWELS + NUCLEI.indexOf(nucleus)) * CODAS + coda;
                    syllables.add(String.valueOf((char) (FIRST_SYLLABLE + code)));
                }
            }
        }
    }

    static boolean isHangul(int codePoint) {
        return codePoint >= FIRST_SYLLABLE && codePoint <= 0xD7A3;
    }

    /**
     * The South Korean form of a name: the head-sound rule (리 to 이, 로 to 노, 류 to 유) for the surname, and 렬, 률 to 열, 율 after it, where the
     * North keeps ㄹ. Two Hangul spellings of one name have one folded form.
     */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder(Normalizer.normalize(name, Normalizer.Form.NFC));
        for (int i = 0; i < folded.length(); i++) {
            char syllable = folded.charAt(i);
            if (!isHangul(syllable)) {
                continue;
            }
            int code = syllable - FIRST_SYLLABLE;
            int onset = code / (VOWELS * CODAS);
            char nucleus = NUCLEI.charAt(code / CODAS % VOWELS);
            boolean soft = "ㅑㅒㅕㅖㅛㅠㅣ".indexOf(nucleus) >= 0;
            int to = onset;
            if (ONSETS.charAt(onset) == 'ㄹ' && (i == 0 || syllable == '렬' || syllable == '률')) {
                to = ONSETS.indexOf(soft ? 'ㅇ' : 'ㄴ');
            } else if (ONSETS.charAt(onset) == 'ㄴ' && i == 0 && soft) {
                to = ONSETS.indexOf('ㅇ');
            }
            folded.setCharAt(i, (char) (syllable + (to - onset) * VOWELS * CODAS));
        }
        return folded.toString();
    }

    /** Onset and coda consonants of a Hangul word, one letter for each group of sounds that loan words mix up. */
    static String skeleton(String hangul) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < hangul.length(); i++) {
            char syllable = hangul.charAt(i);
            if (!isHangul(syllable)) {
                return "";
            }
            int code = syllable - FIRST_SYLLABLE;
            append(consonants, "kknttlmppssxjjjktph".charAt(code / (VOWELS * CODAS)));
            append(consonants, "xkkknnntllllllllmppttnjjktpx".charAt(code % CODAS));
        }
        return consonants.toString();
    }

    /** The same for a Latin word in lower case: "vladivostok" and 블라디보스토크 meet. */
    static String latinSkeleton(String word) {
        StringBuilder consonants = new StringBuilder();
        String spelled = word.replace("sh", "s")
                .replace("ch", "j")
                .replace("ph", "p")
                .replace("th", "s")
                .replace("ng", "n")
                .replace("ck", "k")
                .replace("ce", "s")
                .replace("ci", "s");
        for (int i = 0; i < spelled.length(); i++) {
            char letter = spelled.charAt(i);
            if (letter < 'a' || letter > 'z') {
                return "";
            }
            boolean silent =
                    letter == 'r' && (i + 1 == spelled.length() || "aeiouy".indexOf(spelled.charAt(i + 1)) < 0);
            append(consonants, silent ? 'x' : "xpktxpkhxjklmnxpklstxpxsxj".charAt(letter - 'a'));
        }
        return consonants.toString();
    }

    private static void append(StringBuilder consonants, char sound) {
        boolean doubled = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == sound;
        if (sound != 'x' && !doubled) {
            consonants.append(sound);
        }
    }

    private static Map<String, String> table(String rows) {
        Map<String, String> table = new HashMap<>();
        for (String row : rows.split(",", -1)) {
            String[] cells = row.strip().split(" ", -1);
            table.put(cells[0].toLowerCase(Locale.ROOT), cells[1]);
        }
        return Map.copyOf(table);
    }
}
