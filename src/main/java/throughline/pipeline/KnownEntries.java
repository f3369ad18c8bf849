package throughline.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.articles.Recognition;
import throughline.articles.Recognition.Known;
import throughline.feeds.FeedId;

/**
 * What each feed has announced so far. That an entry was announced is never forgotten; its texts are, once many have come after it.
 */
final class KnownEntries {

    /** Entries of a feed whose texts are kept after it has stopped to list them. */
    private static final int PAST = 200;

    private final KeyValueStore<FeedId, Stores.Listing> listings;
    private final KeyValueStore<String, Known> entries;
    private final KeyValueStore<String, String> names;

    KnownEntries(ProcessorContext<?, ?> context) {
        this.listings = Stores.LISTINGS.in(context);
        this.entries = Stores.KNOWN_ENTRIES.in(context);
        this.names = Stores.ENTRY_NAMES.in(context);
    }

    Recognition.Memory of(FeedId feed) {
        return new Recognition.Memory() {
            @Override
            public @Nullable ArticleId findNamed(String name) {
                String article = names.get(key(feed, ArticleId.ofText(name)));
                return article == null ? null : new ArticleId(article);
            }

            @Override
            public void name(String name, ArticleId article) {
                names.put(key(feed, ArticleId.ofText(name)), article.value());
            }

            @Override
            public @Nullable Known findEntry(ArticleId article) {
                return entries.get(key(feed, article));
            }

            @Override
            public void keep(ArticleId article, Known known) {
                entries.put(key(feed, article), known);
            }
        };
    }

    /** How many of these articles the feed listed in the document before. */
    int countListed(FeedId feed, Set<String> articles) {
        Stores.Listing before = listings.get(feed);
        return before == null
                ? 0
                : (int) before.listed().stream().filter(articles::contains).count();
    }

    /** Notes what the feed lists now. A feed that comes back empty has not forgotten what it announced. */
    void list(FeedId feed, Set<String> articles) {
        Stores.Listing before = listings.get(feed);
        if (articles.isEmpty() || (before != null && articles.equals(Set.copyOf(before.listed())))) {
            return;
        }
        Set<String> past = new LinkedHashSet<>(before == null ? List.of() : before.past());
        past.addAll(before == null ? List.of() : before.listed());
        past.removeAll(articles);
        List<String> kept = new ArrayList<>(past);
        List<String> forgotten = kept.subList(0, Math.max(0, kept.size() - PAST));
        forgotten.forEach(article -> forgetTexts(key(feed, new ArticleId(article))));
        forgotten.clear();
        listings.put(feed, new Stores.Listing(List.copyOf(articles), kept));
    }

    private void forgetTexts(String key) {
        Known known = entries.get(key);
        if (known != null) {
            entries.put(key, known.withoutTexts());
        }
    }

    private static String key(FeedId feed, ArticleId article) {
        return prefix(feed) + article;
    }

    /** A line break stands in no address. */
    static String prefix(FeedId feed) {
        return feed + "\n";
    }
}
