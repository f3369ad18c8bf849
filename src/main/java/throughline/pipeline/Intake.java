package throughline.pipeline;

import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;

/** The way in: takes requests from the fetch queue, has them fetched, and writes what came to the log. */
public final class Intake implements AutoCloseable {

    /** A request is small; a host with a long queue must not keep the others' from being seen. */
    private static final int MOST_IN_HAND = 20_000;

    private final LogWriter log;
    private final Function<FetchRequest, CompletableFuture<Fetched>> fetcher;
    private final InstantSource clock;
    private final QueueWorker worker;

    /**
     * A way in that is not open yet.
     *
     * @param fetcher takes a request when its host's turn has come; cancels it when it closes
     */
    public Intake(
            KafkaConnection kafka,
            LogWriter log,
            Function<FetchRequest, CompletableFuture<Fetched>> fetcher,
            InstantSource clock) {
        this.log = log;
        this.fetcher = fetcher;
        this.clock = clock;
        this.worker = new QueueWorker("fetcher", kafka, log, Topics.FETCH_QUEUE, MOST_IN_HAND, this::fetch);
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
        return fetcher.apply(request).exceptionally(bug -> bugged(request, bug)).thenCompose(this::write);
    }

    /** A fault of ours ends like one of the server's: the request is tried again and at last written off, never lost. */
    private Fetched bugged(FetchRequest request, Throwable bug) {
        if (bug instanceof CancellationException closing) {
            throw closing;
        }
        return new Fetched.Failed(request, clock.instant(), null, "It could not be fetched (" + bug + ").", null);
    }

    private CompletableFuture<Void> write(Fetched fetched) {
        return log.insist(
                Topics.FETCHED,
                fetched.request().key(),
                fetched,
                () -> new Fetched.Refused(fetched.request(), fetched.at(), "It is too large to keep."));
    }
}
