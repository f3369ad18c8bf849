package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a line into the numbers and words that dates are made of. */
final class DateTokens {

    /**
     * A number or a word.
     *
     * @param text in lower case
     * @param value of a number of up to nine digits; else 0
     * @param sign the character right before it
     * @param joint the character right after it
     */
    record Token(String text, boolean number, int value, char sign, char joint) {
        int digits() {
            return number ? text.length() : 0;
        }
    }

    private DateTokens() {}

    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int start = i;
            if (Character.isDigit(c)) {
                while (i < line.length() && Character.isDigit(line.charAt(i))) {
                    i++;
                }
                add(tokens, line, start, i, true);
                // The T between day and time, and the letter for hours, are joints and not words.
                if (i + 1 < line.length()
                        && "Tth年月日時时분시년월일".indexOf(line.charAt(i)) >= 0
                        && !Character.isLetter(line.charAt(i + 1))) {
                    i++;
                }
            } else if (Character.isLetter(c)) {
                while (i < line.length() && (isOfWord(line.charAt(i)) || isStopWithin(line, i))) {
                    i++;
                }
                add(tokens, line, start, i, false);
            } else {
                i++;
            }
        }
        return tokens;
    }

    /** Whether a character is a letter, or a mark upon one. */
    static boolean isOfWord(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Thai months are shortened to letters with stops between them. */
    private static boolean isStopWithin(String line, int i) {
        return line.charAt(i) == '.'
                && i + 1 < line.length()
                && Letters.isUnspaced(line.charAt(i - 1))
                && Letters.isUnspaced(line.charAt(i + 1));
    }

    private static void add(List<Token> tokens, String line, int from, int to, boolean number) {
        String text = line.substring(from, to);
        if (number) {
            StringBuilder plain = new StringBuilder();
            text.chars().forEach(c -> plain.append(Character.digit(c, 10)));
            text = plain.toString();
        }
        int value = number && text.length() <= 9 ? Integer.parseInt(text) : 0;
        char sign = from > 0 ? line.charAt(from - 1) : ' ';
        char joint = to < line.length() ? line.charAt(to) : ' ';
        tokens.add(
                new Token(number ? text : text.toLowerCase(Locale.ROOT).replace(".", ""), number, value, sign, joint));
    }
}
