package throughline.web;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters of one language within a line, so that fonts and voices can switch.
 *
 * @param lang BCP 47 tag, null for the page's own language
 */
public record Run(String text, @Nullable String lang) {

    /** Parts a name such as "Ri Il-gyu 리일규" where its script changes. Only Hangul tells its language by itself. */
    public static List<Run> split(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        boolean korean = false;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                boolean hangul = UnicodeScript.of(letter) == UnicodeScript.HANGUL;
                if (hangul != korean && (hangul || Character.isLetter(letter))) {
                    if (at > start) {
                        runs.add(new Run(text.substring(start, at), korean ? "ko" : null));
                    }
                    start = at;
                    korean = hangul;
                }
            }
            at += Character.charCount(letter);
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), korean ? "ko" : null));
        }
        return List.copyOf(runs);
    }
}
