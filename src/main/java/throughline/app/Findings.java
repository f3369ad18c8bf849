package throughline.app;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.feeds.FoundFeed.Kind;

/**
 * What was found at an address.
 *
 * @param asked the address that answered, or was tried last
 * @param reason why nothing was found, in plain words; null when something was
 */
public record Findings(
        URI asked, Where where, List<Found> feeds, @Nullable String reason) {

    public Findings {
        feeds = List.copyOf(feeds);
    }

    /** Where feeds were found. */
    public enum Where {
        /** The address is a feed's own. */
        HERE,
        /** The page at the address names them. */
        NAMED,
        /** They stand where sites usually have one, or robots.txt names them. */
        USUAL_PLACES,
        NOWHERE
    }

    /**
     * A feed that was found.
     *
     * @param title what it calls itself, or the page calls it; may be empty
     * @param pace what one reading showed; null when it could not be read, or not in time
     * @param reason why nothing is known of its pace, in plain words
     */
    public record Found(
            URI address,
            String title,
            Kind kind,
            @Nullable Pace pace,
            @Nullable String reason) {}

    /**
     * What one reading of a feed shows of its pace.
     *
     * @param aDay entries a day, by their dates; null when they have too few
     * @param newest the date of the newest
     * @param fullText whether most hold more than a summary
     */
    public record Pace(
            int entries, @Nullable Double aDay, @Nullable Instant newest, boolean fullText) {}
}
