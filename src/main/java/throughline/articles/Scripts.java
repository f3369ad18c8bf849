package throughline.articles;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;

/** Tells in which script a text is written, and its language where a script has but one. */
final class Scripts {

    /** Scripts that are written for one language before all others. */
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("hangul", "ko"),
            Map.entry("greek", "el"),
            Map.entry("hebrew", "he"),
            Map.entry("thai", "th"),
            Map.entry("bengali", "bn"),
            Map.entry("tamil", "ta"),
            Map.entry("telugu", "te"),
            Map.entry("kannada", "kn"),
            Map.entry("malayalam", "ml"),
            Map.entry("gujarati", "gu"),
            Map.entry("gurmukhi", "pa"),
            Map.entry("sinhala", "si"),
            Map.entry("myanmar", "my"),
            Map.entry("khmer", "km"),
            Map.entry("lao", "lo"),
            Map.entry("georgian", "ka"),
            Map.entry("armenian", "hy"),
            Map.entry("ethiopic", "am"),
            Map.entry("tibetan", "bo"));

    private static final int LATIN = 0;
    private static final int CYRILLIC = 1;
    private static final int ARABIC = 2;
    private static final int HAN = 3;
    private static final int KANA = 4;
    private static final int HANGUL = 5;
    private static final int OTHER = 6;
    private static final String[] NAMES = {"latin", "cyrillic", "arabic", "zh", "ja", "ko"};

    private Scripts() {}

    /**
     * The language of a script that only one is written in, else the script's name in lower case, by the first {@code most} letters;
     * empty for a text without letters.
     */
    static String of(String text, int most) {
        int[] counts = new int[OTHER + 1];
        UnicodeScript other = UnicodeScript.COMMON;
        int letters = 0;
        for (int i = 0; i < text.length() && letters < most; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c)) {
                continue;
            }
            letters++;
            int script = script(c);
            // One sign of Chinese, Japanese or Korean writing says as much as three letters.
            counts[script] += script == HAN || script == KANA || script == HANGUL ? 3 : 1;
            if (script == OTHER && counts[OTHER] % 8 == 1) {
                other = UnicodeScript.of(c);
            }
        }
        int best = LATIN;
        for (int script = 1; script < counts.length; script++) {
            best = counts[script] > counts[best] ? script : best;
        }
        if (counts[best] == 0) {
            return "";
        }
        if (best == HAN || best == KANA) {
            return counts[KANA] * 12 > counts[HAN] ? "ja" : "zh";
        }
        if (best != OTHER) {
            return NAMES[best];
        }
        String name = other.name().toLowerCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(name, name);
    }

    private static int script(char c) {
        if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
            return LATIN;
        }
        if (c >= 0x400 && c < 0x530) {
            return CYRILLIC;
        }
        if ((c >= 0x600 && c < 0x780) || (c >= 0xFB50 && c < 0xFE00)) {
            return ARABIC;
        }
        if (c >= 0x3040 && c < 0x3100) {
            return KANA;
        }
        if ((c >= 0x3400 && c < 0xA000) || (c >= 0xF900 && c < 0xFB00)) {
            return HAN;
        }
        return (c >= 0xAC00 && c < 0xD7B0) || (c >= 0x1100 && c < 0x1200) ? HANGUL : OTHER;
    }
}
