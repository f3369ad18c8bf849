package throughline.beats;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Lines of a text put together to paragraphs. */
final class Lines {

    private Lines() {}

    /** Runs of lines that stand between empty ones. */
    static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    /** Lines that were wrapped between words. */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String next = line.strip();
            if (!text.isEmpty() && !(unspaced(text.charAt(text.length() - 1)) && unspaced(next.charAt(0)))) {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString();
    }

    /** Whether a character is of a script that puts no spaces between words. */
    static boolean unspaced(char character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || (character >= '\u3000' && character <= '\u303F');
    }
}
