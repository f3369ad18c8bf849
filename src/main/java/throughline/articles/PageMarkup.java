package throughline.articles;

import throughline.feeds.MarkupBound;

/**
 * How much of a page is parsed. No article lies behind as much markup as this; pages that have more are broken or mean harm, and are
 * read as far as it goes.
 */
final class PageMarkup {

    private static final int MOST_TAGS = 60_000;
    private static final int MOST_BRACKETS = 400_000;
    private static final int LONG_NAME = 1_000;
    private static final int LONG_TAG = 20_000;
    private static final int MOST_ATTRIBUTES = 1_000;

    private static final int LONGEST_NUMBER = 8;
    private static final String SECTION = "<![CDATA[";

    private PageMarkup() {}

    /** The page up to where it grows too much, without references to halves of characters, which the parser would take for whole. */
    static String within(String html) {
        return bounded(withoutHalves(withoutSections(html)));
    }

    /** Marks of XML's character data are none of HTML's: what stands between them is markup like all else. */
    private static String withoutSections(String html) {
        return html.contains(SECTION) ? html.replace(SECTION, "").replace("]]>", "") : html;
    }

    /** Halves that follow each other stay: some editors write signs beyond the first plane so. */
    private static String withoutHalves(String html) {
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int at = html.indexOf("&#");
        while (at >= 0) {
            int end = endOfNumber(html, at);
            int value = value(html, at, end);
            int next = end;
            if (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE) {
                int further = endOfNumber(html, end);
                boolean pair = value < Character.MIN_LOW_SURROGATE
                        && html.startsWith("&#", end)
                        && value(html, end, further) >= Character.MIN_LOW_SURROGATE
                        && value(html, end, further) <= Character.MAX_SURROGATE;
                if (pair) {
                    next = further;
                } else {
                    out.append(html, copied, at).append('\uFFFD');
                    copied = end;
                }
            }
            at = html.indexOf("&#", Math.max(next, at + 2));
        }
        return copied == 0 ? html : out.append(html, copied, html.length()).toString();
    }

    /** Where a reference that begins with an ampersand and a hash ends, with its semicolon if it has one. */
    private static int endOfNumber(String html, int at) {
        int end = Math.min(html.length(), at + 2);
        while (end < html.length() && end < at + 2 + LONGEST_NUMBER && isOfNumber(html.charAt(end))) {
            end++;
        }
        return end < html.length() && html.charAt(end) == ';' ? end + 1 : end;
    }

    private static boolean isOfNumber(char c) {
        return c == 'x' || c == 'X' || Character.digit(c, 16) >= 0;
    }

    private static int value(String html, int at, int end) {
        String digits = html.substring(Math.min(at + 2, end), end).replace(";", "");
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            return hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String bounded(String html) {
        int tags = 0;
        int brackets = 0;
        int tag = html.indexOf('<');
        while (tag >= 0 && tag + 1 < html.length()) {
            char first = html.charAt(tag + 1);
            boolean opens = (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
            tags += opens ? 1 : 0;
            brackets++;
            int next = html.indexOf('<', tag + 1);
            int length = (next < 0 ? html.length() : next) - tag;
            if (tags > MOST_TAGS
                    || brackets > MOST_BRACKETS
                    || (length > LONG_NAME && MarkupBound.hasEndlessName(html, tag + 1))
                    || (opens && length > LONG_TAG && hasTooManyAttributes(html, tag))) {
                return html.substring(0, tag);
            }
            tag = next;
        }
        return html;
    }

    /** The parser's time for a tag grows faster than the number of its attributes. */
    private static boolean hasTooManyAttributes(String text, int tag) {
        char quote = 0;
        int attributes = 0;
        for (int i = tag + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return false;
            } else if (c <= ' ' && ++attributes > MOST_ATTRIBUTES) {
                return true;
            }
        }
        return false;
    }
}
