package throughline.articles;

import java.util.Locale;

/** What can be said of characters in any script. */
final class Letters {

    private static final String CLOSERS = "\"'”’»›)]）」』】〉》“*†";
    private static final String STOPS = ".!?…。！？؟।։︒․።";

    private static final int SENTENCE = 40;

    private Letters() {}

    /** 2 for a character of Chinese, Japanese or Korean writing, 1 for other letters, digits and signs, 0 for spaces. */
    static int units(int c) {
        if (c < 0x1100) {
            return c <= ' ' || c == 0xA0 ? 0 : 1;
        }
        boolean dense = c <= 0x11FF
                || (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF);
        return dense ? 2 : Character.isWhitespace(c) ? 0 : 1;
    }

    static int units(CharSequence text) {
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            units += units(text.charAt(i));
        }
        return units;
    }

    /** Whether a letter is of a script that sets no spaces between words and no stop behind sentences: Thai, Lao, Burmese, Khmer. */
    static boolean isUnspaced(int c) {
        return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF);
    }

    static boolean hasDigit(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Scripts that set no stop behind sentences are told by length. */
    static boolean endsAsSentence(String text) {
        int end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        if (end > 0 && isUnspaced(text.charAt(end - 1))) {
            return end >= SENTENCE;
        }
        return end > 0 && STOPS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Spaces of all kinds become one space, invisible and control characters go. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(out, text.charAt(i));
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        return whole(out.toString());
    }

    /** Adds a character of a page's text in the way of {@link #clean}. */
    static void append(StringBuilder out, char c) {
        if (c > ' ' && c < 0x7F) {
            out.append(c);
        } else if (isSpace(c)) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ' && out.charAt(out.length() - 1) != '\n') {
                out.append(' ');
            }
        } else if (!isInvisible(c)) {
            out.append(c);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A);
    }

    /** Control characters, soft hyphens, joiners and marks of direction. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202E)
                || c == 0x2060
                || c == 0xFEFF;
    }

    /** The text with half surrogate pairs, which no encoding can carry, replaced. */
    static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    StringBuilder fixed = new StringBuilder(text.length());
                    text.codePoints().forEach(c -> fixed.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c));
                    return fixed.toString();
                }
                i++;
            }
        }
        return text;
    }

    /** Only letters and digits, in lower case: for comparing lines that differ in punctuation. */
    static String bare(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
