package throughline.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import throughline.fetch.Fetched;
import throughline.fetch.WarcFiles;

/**
 * Keeps what was fetched as WARC files too. Its place in the log moves on only over what is on the disk; while the disk takes nothing
 * it waits, and nothing else waits with it.
 */
public final class WarcKeeper implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(WarcKeeper.class);
    private static final int MOST_IN_HAND = 200;
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private record Waiting(Fetched.Found found, CompletableFuture<Void> kept) {}

    private final WarcFiles files;
    private final InstantSource clock;
    private final QueueWorker worker;
    private final Queue<Waiting> arrived = new ConcurrentLinkedQueue<>();
    private final List<Waiting> batch = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("warc-rounds").factory());
    private Instant notBefore = Instant.MIN;

    public WarcKeeper(KafkaConnection kafka, LogWriter log, WarcFiles files, InstantSource clock) {
        this.files = files;
        this.clock = clock;
        this.worker = new QueueWorker("warc-keeper", kafka, log, Topics.FETCHED, MOST_IN_HAND, this::keep);
    }

    public WarcKeeper start() {
        worker.start();
        var _ = rounds.scheduleWithFixedDelay(this::round, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private CompletionStage<?> keep(ConsumerRecord<byte[], byte[]> record) {
        Fetched fetched = Topics.FETCHED.values().deserializer().deserialize(record.topic(), record.value());
        if (!(fetched instanceof Fetched.Found found)) {
            return CompletableFuture.completedFuture(null);
        }
        Waiting waiting = new Waiting(found, new CompletableFuture<>());
        arrived.add(waiting);
        return waiting.kept();
    }

    /** Writes all that has come, and says that it is done when it is on the disk. */
    private void round() {
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        for (Waiting one = arrived.poll(); one != null; one = arrived.poll()) {
            batch.add(one);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            writeAll();
            files.flush();
            batch.forEach(one -> one.kept().complete(null));
            batch.clear();
            notBefore = Instant.MIN;
        } catch (IOException e) {
            LOG.warnf(
                    "The WARC files cannot be written (%s). Is the disk full? It is tried again every %d s, and nothing is lost"
                            + " meanwhile.",
                    e, AGAIN.toSeconds());
            notBefore = clock.instant().plus(AGAIN);
        }
    }

    private void writeAll() throws IOException {
        for (Iterator<Waiting> all = batch.iterator(); all.hasNext(); ) {
            Waiting one = all.next();
            try {
                files.write(one.found());
            } catch (RuntimeException e) {
                // It would fail each time; the log has it. What was written before it in this round is written again.
                LOG.errorf(
                        e,
                        "The answer from %s cannot be kept as WARC",
                        one.found().address());
                all.remove();
                one.kept().complete(null);
                throw new IOException("an answer that cannot be written", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        rounds.close(); // what is not written yet comes again at the next start
        worker.close();
        files.close();
    }
}
