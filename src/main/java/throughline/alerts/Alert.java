package throughline.alerts;

import java.net.URI;
import java.time.Instant;
import throughline.beats.BeatId;
import throughline.stories.StoryId;

/**
 * One thing to tell one subscriber.
 *
 * @param occasion what makes it news
 * @param headline the headline of the article that it points to
 * @param summary a sentence or two
 * @param why why it is told
 */
public record Alert(
        AlertId id,
        SubscriptionId subscription,
        BeatId beat,
        StoryId story,
        Occasion occasion,
        String headline,
        String outlet,
        String language,
        URI link,
        String summary,
        String why,
        Instant at) {

    /** What makes an alert news. */
    public enum Occasion {
        NEW_STORY,
        CORRECTION
    }
}
