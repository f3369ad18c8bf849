package throughline.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works through a topic as a queue, many records at a time, shared with other instances of its group. A record is worked on at least
 * once; how far the work has come is kept in Kafka.
 */
final class QueueWorker implements AutoCloseable {

    /** Works on one record; the stage completes when its outcome is in the log. */
    interface Work {
        CompletionStage<?> begin(ConsumerRecord<byte[], byte[]> record);

        /** Called when partitions become ours, before their first record. */
        default void assigned(Collection<TopicPartition> partitions) {}
    }

    private static final Logger LOG = Logger.getLogger(QueueWorker.class);

    private final String name;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final int most;
    private final Work work;
    private final InHand inHand = new InHand();
    private volatile boolean closing;
    private @Nullable Thread thread;

    /** @param most how many records may be in hand before no more are taken from the queue */
    QueueWorker(String name, KafkaConnection kafka, Topic<?, ?> topic, int most, Work work) {
        this.name = name;
        this.topic = topic.name();
        this.most = most;
        this.work = work;
        Map<String, Object> settings = kafka.consumerSettings("throughline-" + name);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
        try (consumer) {
            consumer.subscribe(java.util.List.of(topic), new Partitions());
            while (!closing) {
                boolean full = inHand.size() >= most;
                if (full) {
                    consumer.pause(consumer.assignment());
                } else {
                    consumer.resume(consumer.paused());
                }
                consumer.poll(Duration.ofMillis(full ? 50 : 100)).forEach(this::begin);
                keepPlace();
            }
            keepPlace();
        } catch (WakeupException e) {
            LOG.debugf("%s stops.", name);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The %s stopped. Start Throughline again; it goes on where it was.", name);
        }
    }

    private void begin(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        inHand.take(partition, record.offset());
        work.begin(record).whenComplete((_, trouble) -> {
            if (trouble == null) {
                inHand.done(partition, record.offset());
            } else {
                // Left in hand: its place is not passed, so the next start works on it again.
                LOG.errorf(trouble, "The %s could not finish record %d of %s", name, record.offset(), partition);
            }
        });
    }

    private void keepPlace() {
        Map<TopicPartition, org.apache.kafka.clients.consumer.OffsetAndMetadata> places = inHand.toKeep();
        if (places.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(places);
        } catch (RebalanceInProgressException e) {
            LOG.debugf("%s keeps its place after the rebalance.", name);
        }
    }

    private final class Partitions implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            work.assigned(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            keepPlace();
            partitions.forEach(inHand::forget);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(inHand::forget);
        }
    }
}
