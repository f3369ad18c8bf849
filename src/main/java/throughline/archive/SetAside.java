package throughline.archive;

import java.time.Instant;

/**
 * A record in quarantine, as a reader sees it.
 *
 * @param id where it lies: partition and offset, such as {@code 0-17}
 * @param stage the step that could not process it
 * @param topic the Kafka topic it came from
 */
public record SetAside(String id, String stage, String reason, String topic, String key, int bytes, Instant at) {}
