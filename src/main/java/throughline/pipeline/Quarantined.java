package throughline.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/**
 * A record that could not be processed, whole, so that it can be put back after a fix.
 *
 * @param stage the operator that could not process it
 * @param topic the topic it came from, with partition and offset
 * @param key its key as text
 * @param value its value as it came
 */
public record Quarantined(
        String stage,
        String reason,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Content value,
        Instant at) {

    /** Where it came from: the same record set aside twice is one record in quarantine. */
    public String id() {
        return topic + "-" + partition + "-" + offset;
    }

    /** Whether there is a record to put back: not one too large to be kept, nor a fault that came with no record. */
    boolean isWhole() {
        return value != null && partition >= 0;
    }

    Quarantined withoutValue() {
        return new Quarantined(stage, reason + " (too large to be kept here)", topic, partition, offset, key, null, at);
    }
}
