package throughline.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * A Kafka topic: its name, how keys and values are written, and how long records stay.
 *
 * @param stays how long; {@link #LATEST} keeps the newest record of each key for good, {@link #FOR_EVER} keeps every record
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, Duration stays) {

    /** The newest record of each key, for good (log compaction). */
    static final Duration LATEST = Duration.ofMillis(-2);

    static final Duration FOR_EVER = Duration.ofMillis(-1);

    static final String RETENTION = "retention.ms";

    /** Only what lies in closed segments is compacted; all that is not is read again at each start. */
    static final Duration OPEN = Duration.ofMinutes(10);

    Consumed<K, V> consumedAs(String operator) {
        return Consumed.with(keys, values).withName(operator);
    }

    Produced<K, V> producedAs(String operator) {
        return Produced.with(keys, values).withName(operator);
    }

    NewTopic toCreate(int partitions, short replication) {
        Map<String, String> settings = new HashMap<>();
        if (stays.equals(LATEST)) {
            settings.put("cleanup.policy", "compact");
            settings.put("segment.ms", String.valueOf(OPEN.toMillis()));
        } else {
            settings.put("cleanup.policy", "delete");
            settings.put(RETENTION, String.valueOf(stays.toMillis()));
        }
        settings.put("max.message.bytes", String.valueOf(Topics.LARGEST_RECORD));
        if (replication >= 3) {
            settings.put("min.insync.replicas", "2");
        }
        return new NewTopic(name, Optional.of(partitions), Optional.of(replication)).configs(settings);
    }
}
