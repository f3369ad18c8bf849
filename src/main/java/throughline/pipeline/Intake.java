package throughline.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;

/** The way in: takes requests from the fetch queue, has them fetched, and writes what came to the log. */
public final class Intake implements AutoCloseable {

    private static final int MOST_IN_HAND = 1_000;

    private final LogWriter log;
    private final Function<FetchRequest, ? extends CompletionStage<Fetched>> fetcher;
    private final QueueWorker worker;

    /**
     * A way in that is not open yet.
     *
     * @param fetcher takes a request when its host's turn has come; its stage never fails
     */
    public Intake(
            KafkaConnection kafka, LogWriter log, Function<FetchRequest, ? extends CompletionStage<Fetched>> fetcher) {
        this.log = log;
        this.fetcher = fetcher;
        this.worker = new QueueWorker("fetcher", kafka, Topics.FETCH_QUEUE, MOST_IN_HAND, this::fetch);
    }

    public Intake start() {
        worker.start();
        return this;
    }

    @Override
    public void close() {
        worker.close();
    }

    private CompletionStage<?> fetch(ConsumerRecord<byte[], byte[]> record) {
        FetchRequest request = Topics.FETCH_QUEUE.values().deserializer().deserialize(record.topic(), record.value());
        return fetcher.apply(request).thenCompose(this::write);
    }

    private CompletionStage<?> write(Fetched fetched) {
        String key = fetched.request().key();
        return log.write(Topics.FETCHED, key, fetched)
                .handle((_, trouble) -> trouble)
                .thenCompose(trouble -> {
                    if (trouble == null) {
                        return CompletableFuture.completedFuture(null);
                    }
                    if (trouble instanceof RecordTooLargeException) {
                        return log.write(
                                Topics.FETCHED,
                                key,
                                new Fetched.Refused(fetched.request(), fetched.at(), "It is too large to keep."));
                    }
                    return CompletableFuture.failedFuture(trouble);
                });
    }
}
