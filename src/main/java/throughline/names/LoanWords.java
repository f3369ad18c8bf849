package throughline.names;

/**
 * Words that one script took from another, by their consonants alone: "vladivostok" and 블라디보스토크 meet. One letter stands for each
 * group of sounds that loans mix up.
 */
final class LoanWords {

    private static final String ONSET_SOUNDS = "kknttlmppssxjjjktph";
    private static final String CODA_SOUNDS = "xkkknnntllllllllmppttnjjktpx";
    private static final String LETTER_SOUNDS = "xpktxpkhxjklmnxpklstxpxsxj";

    private LoanWords() {}

    /** Onset and coda consonants of a Hangul word; empty if it is none. */
    static String skeleton(String hangul) {
        StringBuilder consonants = new StringBuilder(hangul.length() * 2);
        for (int i = 0; i < hangul.length(); i++) {
            char syllable = hangul.charAt(i);
            if (!Hangul.isHangul(syllable)) {
                return "";
            }
            append(consonants, ONSET_SOUNDS.charAt(Hangul.ONSETS.indexOf(Hangul.onset(syllable))));
            append(consonants, CODA_SOUNDS.charAt(Hangul.CODAS.indexOf(Hangul.coda(syllable))));
        }
        return consonants.toString();
    }

    /** The same for a Latin word in lower case; empty if it is none. */
    static String latinSkeleton(String word) {
        StringBuilder consonants = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            char letter = word.charAt(i);
            if (letter < 'a' || letter > 'z') {
                return "";
            }
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            switch (letter) {
                case 's', 't' -> {
                    append(consonants, letter == 't' && next != 'h' ? 't' : 's');
                    i += next == 'h' ? 1 : 0;
                }
                case 'c' -> {
                    append(consonants, next == 'h' ? 'j' : next == 'e' || next == 'i' ? 's' : 'k');
                    i += next == 'h' || next == 'k' ? 1 : 0;
                }
                case 'p', 'n' -> {
                    append(consonants, letter);
                    i += (letter == 'p' && next == 'h') || (letter == 'n' && next == 'g') ? 1 : 0;
                }
                // before a consonant and at the end nobody hears it
                case 'r' -> append(consonants, "aeiouy".indexOf(next) < 0 ? 'x' : 'l');
                default -> append(consonants, LETTER_SOUNDS.charAt(letter - 'a'));
            }
            i++;
        }
        return consonants.toString();
    }

    private static void append(StringBuilder consonants, char sound) {
        boolean doubled = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == sound;
        if (sound != 'x' && !doubled) {
            consonants.append(sound);
        }
    }
}
