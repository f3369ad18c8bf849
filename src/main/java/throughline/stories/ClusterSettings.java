package throughline.stories;

import java.time.Duration;

/**
 * How a {@link Clusterer} works.
 *
 * @param activeWindow how long a report is compared in full, and its text found again as a copy
 * @param memory how long a story can still be joined by the persons and places that it names
 */
public record ClusterSettings(Duration activeWindow, Duration memory) {

    public static ClusterSettings ofDefaults() {
        return new ClusterSettings(Duration.ofDays(30), Duration.ofDays(730));
    }
}
