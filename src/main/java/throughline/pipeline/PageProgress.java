package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.articles.PageReading;
import throughline.feeds.FeedId;
import throughline.fetch.FetchRequest;

/**
 * One step of an entry towards its article.
 *
 * @param line what the ledger says of it now
 * @param article the article, when this step made or revised it
 * @param request what to fetch next, if anything
 * @param first the announcement, when nobody had told of the article before
 * @param reading how its page was read, when this step read it for the first time
 */
record PageProgress(
        @Nullable LedgerLine line,
        @Nullable Article article,
        @Nullable FetchRequest request,
        @Nullable Announced first,
        @Nullable PageReading reading) {

    static PageProgress asked(FetchRequest request) {
        return new PageProgress(null, null, request, null, null);
    }

    static PageProgress begun(
            LedgerLine line, @Nullable Article article, @Nullable FetchRequest request, @Nullable Announced first) {
        return new PageProgress(line, article, request, first, null);
    }

    static PageProgress ended(@Nullable LedgerLine line, @Nullable Article article, @Nullable PageReading reading) {
        return new PageProgress(line, article, null, null, reading);
    }

    List<LedgerLine> ledgerLines() {
        return line == null ? List.of() : List.of(line);
    }

    List<Article> articles() {
        return article == null ? List.of() : List.of(article);
    }

    List<KeyValue<String, FetchRequest>> requests() {
        return request == null ? List.of() : List.of(KeyValue.pair(request.host(), request));
    }

    /** For each feed's account of whether its pages can be read. */
    List<KeyValue<FeedId, Boolean>> pagesRead() {
        if (line == null) {
            return List.of();
        }
        return switch (line.outcome()) {
            case Outcome.Became _ -> List.of(KeyValue.pair(line.feed(), true));
            case Outcome.Unreadable _ -> List.of(KeyValue.pair(line.feed(), false));
            default -> List.of();
        };
    }

    /** For each outlet's account of how its pages are read. */
    List<KeyValue<String, PageReading>> readings() {
        return reading == null ? List.of() : List.of(KeyValue.pair(reading.site(), reading));
    }

    /** For the account of what each site's feeds may have dropped. */
    List<KeyValue<String, SiteNews>> sightings(ArticleId article) {
        return first == null
                ? List.of()
                : List.of(KeyValue.pair(SiteNews.siteOf(first.feed()), SiteNews.Sighted.of(article, first)));
    }
}
