package throughline.pipeline;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;

/** The texts of articles, which nothing but the log keeps: one by its id, or all since a time. */
public final class ArticleTexts {

    private final KafkaConnection kafka;
    private final Supplier<@Nullable KafkaStreams> flow;

    /**
     * Finds texts.
     *
     * @param flow the flow of this instance; null until it is started
     */
    public ArticleTexts(KafkaConnection kafka, Supplier<@Nullable KafkaStreams> flow) {
        this.kafka = kafka;
        this.flow = flow;
    }

    /** The newest text of an article, from the flow if it has the article here, or else from the log, which takes longer. */
    public Optional<Article> find(ArticleId id) {
        Article here = inFlow(id);
        return here != null ? Optional.of(here) : Optional.ofNullable(inLog(id));
    }

    /** Every revision of every article that has come in since then, in the order of the log's partitions. */
    public void readSince(Instant then, Consumer<Article> reader) {
        new Past(kafka).ofTopic(Topics.ARTICLES, then, record -> {
            Article article = article(record);
            if (article != null) {
                reader.accept(article);
            }
        });
    }

    private @Nullable Article inFlow(ArticleId id) {
        KafkaStreams streams = flow.get();
        if (streams == null) {
            return null;
        }
        try {
            PageState page = streams.store(StoreQueryParameters.fromNameAndType(
                            Stores.PAGES.name(), QueryableStoreTypes.<ArticleId, PageState>keyValueStore()))
                    .get(id);
            return page == null ? null : page.article();
        } catch (InvalidStateStoreException e) {
            return null; // starting, or its pages move to another instance
        }
    }

    private @Nullable Article inLog(ArticleId id) {
        AtomicReference<@Nullable Article> found = new AtomicReference<>();
        new Past(kafka).ofKey(Topics.ARTICLES, id, record -> found.set(article(record)));
        return found.get();
    }

    private static @Nullable Article article(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null
                ? null
                : Topics.ARTICLES.values().deserializer().deserialize(record.topic(), record.value());
    }
}
