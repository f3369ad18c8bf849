package throughline.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/** Takes a record out of quarantine and sends it through its stage once more. */
public final class PutBack {

    private final KafkaConnection kafka;
    private final LogWriter log;

    public PutBack(KafkaConnection kafka, LogWriter log) {
        this.kafka = kafka;
        this.log = log;
    }

    /** Puts the record back; false when there is none of that id, or not the whole of it. */
    public boolean run(String id) {
        Quarantined record = find(id);
        if (record == null || !record.isWhole()) {
            return false;
        }
        String key = record.key();
        Content value = record.value();
        log.send(
                        record.topic(),
                        record.partition(),
                        key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                        value == null ? null : value.bytes())
                .join();
        log.write(Topics.QUARANTINE, id, null).join();
        return true;
    }

    private @Nullable Quarantined find(String id) {
        AtomicReference<@Nullable Quarantined> found = new AtomicReference<>();
        new Past(kafka).ofTopic(Topics.QUARANTINE, record -> {
            String key = Topics.QUARANTINE.keys().deserializer().deserialize(record.topic(), record.key());
            if (id.equals(key)) {
                found.set(
                        record.value() == null
                                ? null
                                : Topics.QUARANTINE
                                        .values()
                                        .deserializer()
                                        .deserialize(record.topic(), record.value()));
            }
        });
        return found.get();
    }
}
