package throughline.articles;

/** What sort of article a page holds. */
public enum ArticleKind {
    ARTICLE,
    /** Entries with their times, added while something goes on. */
    LIVE_BLOG,
    /** A film with some lines of text. */
    VIDEO,
    /** Pictures with some lines of text. */
    GALLERY,
    /** Shown in full only to subscribers. */
    PAYWALLED,
    /** A comment, column or leader. */
    OPINION
}
