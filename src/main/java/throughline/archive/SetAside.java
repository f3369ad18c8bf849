package throughline.archive;

import java.time.Instant;

/**
 * A record in quarantine, as a reader sees it.
 *
 * @param id where it came from: topic, partition and offset, such as {@code entries-0-17}
 * @param stage the step that could not process it
 * @param reason why not, in the words of the trouble
 * @param topic the Kafka topic it came from
 * @param key its key as text, empty when it had none
 * @param bytes how large its value is
 * @param at when it was set aside
 */
public record SetAside(String id, String stage, String reason, String topic, String key, int bytes, Instant at) {}
