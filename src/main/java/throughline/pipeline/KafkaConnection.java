package throughline.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jspecify.annotations.Nullable;

/**
 * How Kafka is reached.
 *
 * @param bootstrapServers {@code host:port}, several parted by commas
 * @param more further client settings as Kafka names them, such as {@code security.protocol}
 * @param instance this instance's lasting name in its groups, when it has one: after a crash it then goes on at once, where the group
 *     would first wait for the dead member
 */
public record KafkaConnection(
        String bootstrapServers,
        Map<String, String> more,
        @Nullable String instance) {

    public KafkaConnection {
        more = Map.copyOf(more);
    }

    public Map<String, Object> adminSettings() {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return settings;
    }

    /** Reads what was committed, from the beginning where the group has no place yet; places are kept by hand. */
    Map<String, Object> consumerSettings(@Nullable String group) {
        Map<String, Object> settings = adminSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        if (group != null) {
            settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
            if (instance != null) {
                settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
            }
        }
        return settings;
    }

    /** Writes once (idempotent) to every replica, compressed, and a few records together: many small requests cost more than all else. */
    Map<String, Object> producerSettings() {
        Map<String, Object> settings = adminSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.LARGEST_RECORD);
        return settings;
    }
}
