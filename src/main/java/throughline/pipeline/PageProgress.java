package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.LedgerLine;
import throughline.fetch.FetchRequest;

/**
 * One step of an entry towards its article.
 *
 * @param line what the ledger says of it now
 * @param article the article, when this step made or revised it
 * @param request what to fetch next, if anything
 */
record PageProgress(
        @Nullable LedgerLine line,
        @Nullable Article article,
        @Nullable FetchRequest request) {

    List<LedgerLine> ledgerLines() {
        return line == null ? List.of() : List.of(line);
    }

    List<Article> articles() {
        return article == null ? List.of() : List.of(article);
    }

    List<KeyValue<String, FetchRequest>> requests() {
        return request == null ? List.of() : List.of(KeyValue.pair(request.host(), request));
    }
}
