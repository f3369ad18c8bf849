package throughline.articles;

import org.jspecify.annotations.Nullable;

/**
 * One piece of an article's text, so that revisions can be compared and sentences numbered.
 *
 * @param text white space collapsed; a line break that the writer set stays as a newline, cells of a row are parted by tabs
 * @param language BCP 47 tag where it is another than the article's; null where it is the same
 */
public record Block(Kind kind, String text, @Nullable String language) {

    /** What a block is to the reader. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        /** One item of a list. */
        ITEM,
        QUOTE,
        /** One row of a table. */
        ROW,
        CODE,
        /** One entry of a live blog, its lines parted by newlines. */
        LIVE_ENTRY
    }

    public Block(Kind kind, String text) {
        this(kind, text, null);
    }
}
