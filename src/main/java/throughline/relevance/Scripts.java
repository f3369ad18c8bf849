package throughline.relevance;

import java.util.Set;

/** Which of the lexicon's languages a text may be in, by the letters that it is written in. */
final class Scripts {

    private static final int LOOKED_AT = 400;

    private Scripts() {}

    static Set<String> languages(String text) {
        int[] counts = new int[5];
        text.codePoints().limit(LOOKED_AT).filter(Character::isLetter).forEach(c -> {
            switch (Character.UnicodeScript.of(c)) {
                case HANGUL -> counts[0]++;
                case HIRAGANA, KATAKANA -> counts[1]++;
                case HAN -> counts[2]++;
                case CYRILLIC -> counts[3]++;
                default -> counts[4]++;
            }
        });
        if (counts[0] * 4 > counts[4]) {
            return Set.of("ko");
        }
        if (counts[1] * 4 > counts[4]) {
            return Set.of("ja");
        }
        if (counts[2] * 4 > counts[4]) {
            return Set.of("zh", "ja");
        }
        return counts[3] > counts[4] ? Set.of("ru") : Set.of("en", "es", "fr", "de");
    }
}
