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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows topics from their beginning until it is closed and hands each record on: what is derived from the log is filled by it.
 * Reads only what was committed. When the log cannot be read it says so and tries again, going on where it was.
 */
public final class LogReader implements AutoCloseable {

    /** Takes the records of one topic; a null value is a deletion. */
    public interface Taker<K, V> {
        void take(K key, @Nullable V value);
    }

    private static final Logger LOG = Logger.getLogger(LogReader.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private record Followed<K, V>(Topic<K, V> topic, Taker<K, V> taker) {
        void hand(ConsumerRecord<byte[], byte[]> record) {
            K key = topic.keys().deserializer().deserialize(topic.name(), record.key());
            V value = record.value() == null
                    ? null
                    : topic.values().deserializer().deserialize(topic.name(), record.value());
            taker.take(key, value);
        }
    }

    private final KafkaConnection kafka;
    private final Map<String, Followed<?, ?>> followed = new HashMap<>();
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Where the next record of each partition lies; what was handed on once is not handed on again after trouble. */
    private final Map<TopicPartition, Long> places = new HashMap<>();

    private Duration pause = FIRST_PAUSE;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> open;
    private volatile @Nullable Thread thread;

    public LogReader(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    public <K, V> LogReader follow(Topic<K, V> topic, Taker<K, V> taker) {
        followed.put(topic.name(), new Followed<>(topic, taker));
        return this;
    }

    public LogReader start() {
        thread = Thread.ofPlatform().name("log-reader").start(this::readUntilClosed);
        return this;
    }

    /** Waits until everything that stood in the log at the start has been handed on. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether it was started and still reads, or tries to. */
    public boolean isAlive() {
        Thread reading = thread;
        return reading != null && reading.isAlive();
    }

    @Override
    public void close() {
        closing.countDown();
        KafkaConsumer<byte[], byte[]> consumer = open;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread reading = thread;
        if (reading != null) {
            try {
                reading.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void readUntilClosed() {
        while (!isClosing()) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    kafka.consumerSettings(null), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                open = consumer; // close() wakes it from here on
                read(consumer);
            } catch (RuntimeException e) {
                open = null;
                rest(e);
            }
        }
        LOG.debug("The log reader stops.");
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            Long place = places.get(partition);
            if (place == null) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, place);
            }
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!isClosing()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
            for (ConsumerRecord<byte[], byte[]> record : records) {
                hand(record);
                places.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
            if (!records.isEmpty()) {
                pause = FIRST_PAUSE;
            }
            if (caughtUp.getCount() > 0
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : followed.keySet()) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            if (known == null || known.isEmpty()) { // a broker may hear of a topic a little after it was made
                throw new KafkaException("the topic " + topic + " is not there yet");
            }
            known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        return partitions;
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

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Whatever went wrong, the pages would stand still without a reader: after a pause it tries again. */
    private void rest(RuntimeException trouble) {
        if (isClosing()) {
            return;
        }
        Throwable reason = trouble.getCause() == null ? trouble : trouble.getCause();
        LOG.warnf(
                "The pages cannot read the log just now (%s); trying again in %d s.",
                reason.getMessage(), pause.toSeconds());
        LOG.debug("What went wrong while reading the log", trouble);
        try {
            if (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                Duration longer = pause.multipliedBy(2);
                pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
            }
        } catch (InterruptedException e) {
            LOG.debug("The log reader goes on; close() ends it.");
        }
    }
}
