package throughline.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import throughline.beats.BeatId;

/** Writes to topics from outside the flow: what was fetched, what was delivered, what readers did. Safe for many threads. */
public final class LogWriter implements AutoCloseable {

    private static final Executor LATER = CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS);

    private final KafkaProducer<byte[], byte[]> producer;
    private volatile boolean closing;

    public LogWriter(KafkaConnection kafka) {
        this.producer =
                new KafkaProducer<>(kafka.producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Completes when the record is on every replica; a null value deletes the key. */
    public <K, V> CompletableFuture<Void> write(Topic<K, V> topic, K key, @Nullable V value) {
        return send(topic, null, key, value);
    }

    /** The same, into the partition of a beat. */
    public <V> CompletableFuture<Void> write(Topic<InBeat, V> topic, BeatId beat, String id, @Nullable V value) {
        int partitions = producer.partitionsFor(topic.name()).size();
        return send(topic, Topics.partitionOf(beat, partitions), new InBeat(beat, id), value);
    }

    /** The same, into a named partition, or the one that Kafka chooses for the key. */
    <K, V> CompletableFuture<Void> send(Topic<K, V> topic, @Nullable Integer partition, K key, @Nullable V value) {
        byte[] keyBytes = topic.keys().serializer().serialize(topic.name(), key);
        byte[] valueBytes = value == null ? null : topic.values().serializer().serialize(topic.name(), value);
        return send(topic.name(), partition, keyBytes, valueBytes);
    }

    /** Writes a record as it came; used to put one back that was set aside. */
    CompletableFuture<Void> send(
            String topic, @Nullable Integer partition, byte @Nullable [] key, byte @Nullable [] value) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        try {
            var _ = producer.send(new ProducerRecord<>(topic, partition, key, value), (_, trouble) -> {
                if (trouble == null) {
                    written.complete(null);
                } else {
                    written.completeExceptionally(trouble);
                }
            });
        } catch (KafkaException | IllegalStateException e) { // the writer is closed
            written.completeExceptionally(e);
        }
        return written;
    }

    /** Like {@link #send}, but tried again while Kafka is away; fails only for what can never be written, and on closing. */
    <K, V> CompletableFuture<Void> insist(Topic<K, V> topic, @Nullable Integer partition, K key, @Nullable V value) {
        return send(topic, partition, key, value)
                .exceptionallyCompose(trouble -> trouble instanceof RetriableException && !closing
                        ? CompletableFuture.runAsync(() -> {}, LATER)
                                .thenCompose(_ -> insist(topic, partition, key, value))
                        : CompletableFuture.failedFuture(trouble));
    }

    /** The same, into the partition that Kafka chooses for the key. */
    public <K, V> CompletableFuture<Void> insist(Topic<K, V> topic, K key, V value) {
        return insist(topic, null, key, value);
    }

    /** Like {@link #insist}; what is too large to be written gives way to {@code instead}. */
    <K, V> CompletableFuture<Void> insist(Topic<K, V> topic, K key, V value, Supplier<V> instead) {
        return insist(topic, null, key, value)
                .exceptionallyCompose(trouble -> trouble instanceof RecordTooLargeException
                                || trouble.getCause() instanceof RecordTooLargeException
                        ? insist(topic, null, key, instead.get())
                        : CompletableFuture.failedFuture(trouble));
    }

    /** Puts a record into quarantine; one that is too large to be kept twice, without its value. */
    public CompletableFuture<Void> setAside(Quarantined record) {
        return insist(Topics.QUARANTINE, record.id(), record, record::withoutValue);
    }

    @Override
    public void close() {
        closing = true;
        producer.close();
    }
}
