package throughline.names;

/** Hangul syllables and the letters that they are made of, by the arithmetic of the Unicode Standard (section 3.12). */
final class Hangul {

    static final String ONSETS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    static final String NUCLEI = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    /** The first stands for none. */
    static final String CODAS = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int PER_ONSET = NUCLEI.length() * CODAS.length();

    private Hangul() {}

    static boolean isHangul(int codePoint) {
        return codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE;
    }

    static boolean isHangul(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHangul(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static char syllable(char onset, char nucleus, char coda) {
        return (char) (FIRST_SYLLABLE
                + ONSETS.indexOf(onset) * PER_ONSET
                + NUCLEI.indexOf(nucleus) * CODAS.length()
                + CODAS.indexOf(coda));
    }

    static char onset(char syllable) {
        return ONSETS.charAt((syllable - FIRST_SYLLABLE) / PER_ONSET);
    }

    static char nucleus(char syllable) {
        return NUCLEI.charAt((syllable - FIRST_SYLLABLE) / CODAS.length() % NUCLEI.length());
    }

    /** The closing consonant, - if the syllable is open. */
    static char coda(char syllable) {
        return CODAS.charAt((syllable - FIRST_SYLLABLE) % CODAS.length());
    }

    static boolean isClosed(char syllable) {
        return (syllable - FIRST_SYLLABLE) % CODAS.length() != 0;
    }

    /**
     * A surname or a given name as the South writes it: by the head-sound rule its first syllable has no ㄹ (리 to 이, 로 to 노), nor ㄴ before
     * a soft vowel (녀 to 여), and 렬, 률 further on lose theirs. The North keeps them all.
     */
    static String folded(String part) {
        StringBuilder folded = null;
        for (int i = 0; i < part.length(); i++) {
            char syllable = part.charAt(i);
            char to = isHangul(syllable) ? folded(syllable, i == 0) : syllable;
            if (to != syllable) {
                folded = folded == null ? new StringBuilder(part) : folded;
                folded.setCharAt(i, to);
            }
        }
        return folded == null ? part : folded.toString();
    }

    private static char folded(char syllable, boolean head) {
        char onset = onset(syllable);
        if (onset != 'ㄹ' && onset != 'ㄴ') {
            return syllable;
        }
        boolean soft = "ㅑㅒㅕㅖㅛㅠㅣ".indexOf(nucleus(syllable)) >= 0;
        char to = onset;
        if (onset == 'ㄹ' && (head || syllable == '렬' || syllable == '률')) {
            to = soft ? 'ㅇ' : 'ㄴ';
        } else if (onset == 'ㄴ' && head && soft) {
            to = 'ㅇ';
        }
        return to == onset ? syllable : syllable(to, nucleus(syllable), coda(syllable));
    }
}
