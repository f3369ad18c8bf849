package throughline.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sending something out ended.
 *
 * @param status the HTTP status, when there was one
 * @param outcome in plain words, for a reader
 * @param took from the first look-up to the end
 */
public record Posted(@Nullable Integer status, String outcome, Duration took) {

    /** Whether the receiver said that it took it (2xx). */
    public boolean isTaken() {
        return status != null && status / 100 == 2;
    }
}
