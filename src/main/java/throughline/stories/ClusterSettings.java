package throughline.stories;

import java.time.Duration;

/**
 * How a {@link Clusterer} works.
 *
 * @param activeWindow how long a report is remembered, and so how far apart two reports of one story can be
 */
public record ClusterSettings(Duration activeWindow) {

    public static ClusterSettings ofDefaults() {
        return new ClusterSettings(Duration.ofDays(30));
    }
}
