package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works through a topic as a queue, many records at a time, shared with other instances of its group. A record is worked on at least
 * once; how far the work has come is kept in Kafka. While Kafka is away it waits, and it ends only when it is closed.
 */
final class QueueWorker implements AutoCloseable {

    /** Works on one record; the stage completes when its outcome is in the log. */
    interface Work {
        CompletionStage<?> begin(ConsumerRecord<byte[], byte[]> record);

        /** Called when a partition becomes ours, before its first record. */
        default void assigned(int partition) {}

        /** Called when a partition goes to another instance; what is under way should end before this returns. */
        default void revoked(int partition) {}
    }

    private static final Logger LOG = Logger.getLogger(QueueWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Map<String, Object> settings;
    private final LogWriter log;
    private final Topic<?, ?> topic;
    private final int most;
    private final Work work;
    private final InHand inHand = new InHand();
    private volatile boolean closing;
    private @Nullable Thread thread;

    /**
     * A worker that has not begun.
     *
     * @param log takes the records that cannot be read into quarantine
     * @param most how many records may be in hand before no more are taken from the queue
     */
    QueueWorker(String name, KafkaConnection kafka, LogWriter log, Topic<?, ?> topic, int most, Work work) {
        this.name = name;
        this.log = log;
        this.topic = topic;
        this.most = most;
        this.work = work;
        this.settings = kafka.consumerSettings("throughline-" + name);
        // Only what moves to another instance is interrupted when one comes or goes.
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(CooperativeStickyAssignor.class.getName()));
    }

    void start() {
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    @Override
    public void close() {
        closing = true;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (!closing) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(topic.name()), new Partitions(consumer));
                work(consumer);
            } catch (KafkaException e) {
                LOG.warnf("The %s lost touch with Kafka (%s) and begins again where it was.", name, e.getMessage());
                inHand.forgetAll();
                rest();
            }
        }
    }

    private void work(KafkaConsumer<byte[], byte[]> consumer) {
        while (!closing) {
            boolean full = inHand.size() >= most;
            if (full) {
                consumer.pause(consumer.assignment());
            } else {
                consumer.resume(consumer.paused());
            }
            consumer.poll(Duration.ofMillis(full ? 50 : 100)).forEach(this::begin);
            keepPlace(consumer);
        }
        keepPlace(consumer);
    }

    private void begin(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        inHand.take(partition, record.offset());
        CompletionStage<?> outcome;
        try {
            outcome = work.begin(record);
        } catch (RuntimeException e) {
            outcome = setAside(record, e);
        }
        outcome.whenComplete((_, trouble) -> {
            if (trouble == null) {
                inHand.done(partition, record.offset());
            } else if (!closing) {
                // Left in hand: its place is not passed, so the next start works on it again.
                LOG.errorf(trouble, "The %s could not finish record %d of %s", name, record.offset(), partition);
            }
        });
    }

    private CompletableFuture<Void> setAside(ConsumerRecord<byte[], byte[]> record, RuntimeException reason) {
        return log.setAside(Quarantine.of(
                "read " + record.topic(),
                reason,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value(),
                Instant.ofEpochMilli(record.timestamp())));
    }

    private void keepPlace(KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, OffsetAndMetadata> places = inHand.toKeep();
        if (!places.isEmpty()) {
            try {
                consumer.commitSync(places);
                inHand.kept(places);
            } catch (KafkaException e) {
                LOG.debugf("The %s keeps its place later (%s).", name, e.getMessage());
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private final class Partitions implements ConsumerRebalanceListener {

        private final KafkaConsumer<byte[], byte[]> consumer;

        Partitions(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> work.assigned(partition.partition()));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> work.revoked(partition.partition()));
            keepPlace(consumer);
            partitions.forEach(inHand::forget);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> work.revoked(partition.partition()));
            partitions.forEach(inHand::forget);
        }
    }
}
