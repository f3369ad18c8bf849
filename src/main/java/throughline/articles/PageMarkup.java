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

    private PageMarkup() {}

    static String within(String html) {
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
