package throughline.beats;

import java.lang.Character.UnicodeScript;

/** Tells a text's language by its script alone: enough for a seed that says nothing of it, and wrong for most Latin ones. */
final class Script {

    private Script() {}

    static String language(String text) {
        int hangul = 0;
        int kana = 0;
        int han = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (UnicodeScript.of(text.charAt(i))) {
                case HANGUL -> hangul++;
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case CYRILLIC -> cyrillic++;
                case LATIN -> latin++;
                default -> {
                    // Digits and punctuation are of every language.
                }
            }
        }
        int most = Math.max(Math.max(hangul, kana + han), Math.max(cyrillic, latin));
        if (most == latin) {
            return "en";
        }
        if (most == hangul) {
            return "ko";
        }
        if (most == cyrillic) {
            return "ru";
        }
        return kana * 10 > han ? "ja" : "zh";
    }
}
