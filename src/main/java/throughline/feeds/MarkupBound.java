package throughline.feeds;

/**
 * How much markup is read, escaped markup included: what has more tags than any honest feed, or a name longer than any, is read as far as
 * it goes. A tree takes far more memory than its text, markup far more time than words, and the parser's time for a name grows with its square.
 */
public final class MarkupBound {

    private static final int MOST_TAGS = 400_000;
    private static final int LONGEST_NAME = 1_000;
    private static final String ENDS_OF_NAMES = "/>< \t\r\n\f&\"'";

    private MarkupBound() {}

    /** The text up to there. */
    public static String within(String text) {
        int tag = text.indexOf('<');
        int escaped = text.indexOf("&lt;");
        for (int tags = 0; tag >= 0 || escaped >= 0; tags++) {
            boolean first = escaped < 0 || (tag >= 0 && tag < escaped);
            int at = first ? tag : escaped;
            if (tags == MOST_TAGS || hasEndlessName(text, first ? at + 1 : at + 4)) {
                return text.substring(0, at);
            } else if (first) {
                tag = text.indexOf('<', at + 1);
            } else {
                escaped = text.indexOf("&lt;", at + 1);
            }
        }
        return text;
    }

    /** Whether what stands behind an opening bracket is a name longer than any. */
    public static boolean hasEndlessName(String text, int start) {
        int end = start;
        if (text.length() - start > LONGEST_NAME && isMarkup(text, start)) {
            end++;
            while (end < text.length() && end - start <= LONGEST_NAME && ENDS_OF_NAMES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
        }
        return end - start > LONGEST_NAME;
    }

    /** Comments and sections hold text, which some languages write without a space. */
    private static boolean isMarkup(String text, int start) {
        char first = text.charAt(start);
        return first == '!'
                ? !text.startsWith("!--", start) && !text.startsWith("![CDATA[", start)
                : first == '/' || Character.isLetter(first);
    }
}
