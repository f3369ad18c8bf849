package throughline.alerts;

import java.net.URI;
import java.time.Instant;
import throughline.beats.BeatId;

/**
 * A reader's standing request.
 *
 * @param query what a story must say, in Lucene's query syntax; empty for every story of the beat
 * @param webhook where alerts are posted
 * @param secret signs each post, so that the receiver can tell it is ours
 * @param active whether it tells; a paused one keeps quiet
 */
public record Subscription(
        SubscriptionId id,
        BeatId beat,
        String name,
        String query,
        URI webhook,
        String secret,
        boolean active,
        Instant created) {}
