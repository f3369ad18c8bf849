package throughline.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows topics from their beginning for as long as it lives and hands each record on: what is derived from the log is filled by
 * it. Reads only what was committed.
 */
public final class LogReader implements AutoCloseable {

    /** Takes the records of one topic; a null value is a deletion. */
    public interface Taker<K, V> {
        void take(K key, @Nullable V value);
    }

    private static final Logger LOG = Logger.getLogger(LogReader.class);

    private record Followed<K, V>(Topic<K, V> topic, Taker<K, V> taker) {
        void hand(ConsumerRecord<byte[], byte[]> record) {
            K key = topic.keys().deserializer().deserialize(topic.name(), record.key());
            V value = record.value() == null
                    ? null
                    : topic.values().deserializer().deserialize(topic.name(), record.value());
            taker.take(key, value);
        }
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Followed<?, ?>> followed = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private @Nullable Thread thread;

    public LogReader(KafkaConnection kafka) {
        this.consumer = new KafkaConsumer<>(
                kafka.consumerSettings(null), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public <K, V> LogReader follow(Topic<K, V> topic, Taker<K, V> taker) {
        followed.put(topic.name(), new Followed<>(topic, taker));
        return this;
    }

    public LogReader start() {
        thread = Thread.ofPlatform().name("log-reader").start(this::read);
        return this;
    }

    /** Waits until everything that stood in the log at the start has been handed on. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        consumer.wakeup();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read() {
        try (consumer) {
            List<TopicPartition> partitions = new ArrayList<>();
            followed.keySet()
                    .forEach(topic -> consumer.partitionsFor(topic)
                            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (true) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
                records.forEach(this::hand);
                if (caughtUp.getCount() > 0
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    caughtUp.countDown();
                }
            }
        } catch (WakeupException closing) {
            LOG.debug("The log reader stops.");
        }
    }

    private void hand(ConsumerRecord<byte[], byte[]> record) {
        Followed<?, ?> taker = followed.get(record.topic());
        if (taker == null) {
            return;
        }
        try {
            taker.hand(record);
        } catch (RuntimeException e) {
            // The pages can do without one record; the log keeps it.
            LOG.warnf(e, "Cannot show record %d of %s-%d", record.offset(), record.topic(), record.partition());
        }
    }
}
