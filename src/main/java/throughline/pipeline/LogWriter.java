package throughline.pipeline;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import throughline.beats.BeatId;

/** Writes to topics from outside the flow: what was fetched, what was delivered, what readers did. Safe for many threads. */
public final class LogWriter implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

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
        var _ = producer.send(new ProducerRecord<>(topic, partition, key, value), (_, trouble) -> {
            if (trouble == null) {
                written.complete(null);
            } else {
                written.completeExceptionally(trouble);
            }
        });
        return written;
    }

    @Override
    public void close() {
        producer.close();
    }
}
