package throughline.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import throughline.pipeline.KafkaConnection;

/** Reads how Kafka is reached from all that begins with {@code kafka.} in the settings. */
final class KafkaSettings {

    private static final String KAFKA = "kafka.";
    private static final String SERVERS = "kafka.bootstrap.servers";
    private static final Set<String> NOT_FOR_CLIENTS = Set.of(SERVERS);

    private KafkaSettings() {}

    /** The cluster that is named, if one is. */
    static Optional<String> cluster(Config config) {
        return config.getOptionalValue(SERVERS, String.class);
    }

    static KafkaConnection connection(Config config, String servers, @Nullable String instance) {
        Map<String, String> more = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(KAFKA) && !NOT_FOR_CLIENTS.contains(name)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> more.put(name.substring(KAFKA.length()), value));
            }
        }
        return new KafkaConnection(servers, more, instance);
    }
}
