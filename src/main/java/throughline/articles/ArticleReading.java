package throughline.articles;

/** What a fetched page means for an article. */
public sealed interface ArticleReading {

    /** The first text of an article. */
    record Fresh(Article article) implements ArticleReading {}

    /** Its text or headline changed. */
    record Revised(Article article, Article before) implements ArticleReading {}

    /** Fetched again, and nothing that a reader would notice changed. */
    record Same(Article article) implements ArticleReading {}

    /** Neither the page nor the feed held a text, and why, as a word to count by and in plain words. */
    record Unreadable(Extraction.Cause cause, String reason) implements ArticleReading {}
}
