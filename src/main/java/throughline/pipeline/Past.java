package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.Utils;

/** What stands in a topic now, read once from its beginning to its end. */
final class Past {

    private final KafkaConnection kafka;

    Past(KafkaConnection kafka) {
        this.kafka = kafka;
    }

    void ofTopic(Topic<?, ?> topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            read(consumer, partitions, consumer.beginningOffsets(partitions), reader);
        }
    }

    /** Only what was written since then. */
    void ofTopic(Topic<?, ?> topic, Instant since, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> then = new HashMap<>();
            partitions.forEach(partition -> then.put(partition, since.toEpochMilli()));
            Map<TopicPartition, Long> from = new HashMap<>();
            consumer.offsetsForTimes(then).forEach((partition, found) -> {
                if (found != null) { // nothing so new lies in the others
                    from.put(partition, found.offset());
                }
            });
            read(consumer, List.copyOf(from.keySet()), from, reader);
        }
    }

    void ofPartition(Topic<?, ?> topic, int partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> one = List.of(new TopicPartition(topic.name(), partition));
            read(consumer, one, consumer.beginningOffsets(one), reader);
        }
    }

    /** Only the records of one key, which lie in the partition that Kafka chooses for it. */
    <K> void ofKey(Topic<K, ?> topic, K key, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        byte[] wanted = topic.keys().serializer().serialize(topic.name(), key);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            int partitions = partitions(consumer, topic).size();
            int partition = Utils.toPositive(Utils.murmur2(wanted)) % partitions;
            List<TopicPartition> one = List.of(new TopicPartition(topic.name(), partition));
            read(consumer, one, consumer.beginningOffsets(one), record -> {
                if (Arrays.equals(wanted, record.key())) {
                    reader.accept(record);
                }
            });
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Topic<?, ?> topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                kafka.consumerSettings(null), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.assign(partitions);
        from.forEach(consumer::seek);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(reader);
        }
    }
}
