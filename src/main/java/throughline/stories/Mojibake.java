package throughline.stories;

/** Text whose UTF-8 was read as Windows-1252: it turns quotation marks and accented letters into two or three odd characters. */
final class Mojibake {

    private static final String HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private Mojibake() {}

    static String repaired(String text) {
        int length = text.length();
        for (int i = 0; i + 1 < length; i++) {
            char c = text.charAt(i);
            if (c >= '\u00C2' && c <= '\u00ED' && follows(c) > 0 && continued(text.charAt(i + 1)) >= 0) {
                return repairedFrom(text, i);
            }
        }
        return text;
    }

    private static String repairedFrom(String text, int first) {
        StringBuilder repaired = new StringBuilder(text.length()).append(text, 0, first);
        int i = first;
        while (i < text.length()) {
            char c = text.charAt(i);
            int follows = c >= '\u00C2' && c <= '\u00ED' ? follows(c) : 0;
            int code = c & (follows == 2 ? 0x0F : 0x1F);
            int read = 0;
            while (read < follows && i + read + 1 < text.length() && continued(text.charAt(i + read + 1)) >= 0) {
                code = (code << 6) | continued(text.charAt(i + read + 1));
                read++;
            }
            if (follows > 0 && read == follows) {
                repaired.append((char) code);
                i += follows + 1;
            } else if (c == '\u00E2' && read == 1) {
                // half a dash or quotation mark, whose last byte stands for no character and was lost
                repaired.append(' ');
                i += 2;
            } else {
                repaired.append(c);
                i++;
            }
        }
        return repaired.toString();
    }

    /** How many characters follow the first one of a letter; two-byte letters begin so often in German or Spanish that few are believed. */
    private static int follows(char c) {
        return c >= '\u00E2' ? 2 : c == '\u00C2' || c == '\u00C3' || c == '\u00D0' || c == '\u00D1' ? 1 : 0;
    }

    /** The six bits of a following byte, or -1. */
    private static int continued(char c) {
        if (c >= '\u0080' && c <= '\u00BF') {
            return c & 0x3F;
        }
        int high = c < '\u0152' ? -1 : HIGH.indexOf(c);
        return high;
    }
}
