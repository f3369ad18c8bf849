package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a feed's subscription at its hub stands. {@link HubPlan} makes each state from the one before.
 *
 * @param since when this phase began
 * @param asked when the hub was last asked for something
 * @param attempts requests that the hub has not confirmed
 * @param next when something is to be done about it
 * @param leaseEnd until when the hub pushes; null when it never confirmed
 * @param sentence how it stands in plain words, for a reader
 */
public record HubState(
        FeedId feed,
        Pact pact,
        Phase phase,
        Instant since,
        Instant asked,
        int attempts,
        Instant next,
        @Nullable Instant leaseEnd,
        Trust trust,
        String sentence) {

    /** How a subscription is, in one word. */
    public enum Phase {
        /** Asked for, and not confirmed yet. */
        ASKED,
        VERIFIED,
        /** The hub will not. */
        DENIED,
        /** The lease ended before the hub renewed it. */
        LAPSED,
        /** The hub did not push what polls found, and is left alone for a while. */
        DEMOTED,
        /** To be ended, and the hub has not confirmed it yet. */
        LEAVING,
        LEFT
    }

    /**
     * What was asked for, and how we know that a push answers it.
     *
     * @param callback where the hub reaches us; its last part, the token, is known to the hub alone
     * @param secret what pushes are signed with
     */
    public record Pact(URI hub, URI topic, URI callback, String secret) {}

    /**
     * What speaks for the hub and against it.
     *
     * @param missed polls in a row that found what it should have pushed
     * @param unsigned pushes that did not carry its signature, and were ignored
     */
    public record Trust(
            @Nullable Instant lastPush,
            long pushes,
            @Nullable Instant lastMiss,
            int missed,
            long unsigned) {
        static final Trust NEW = new Trust(null, 0, null, 0, 0);

        Trust afterPush(Instant at) {
            return new Trust(at, pushes + 1, lastMiss, missed, unsigned);
        }

        Trust afterMiss(Instant at) {
            return new Trust(lastPush, pushes, at, missed + 1, unsigned);
        }

        /** Nothing was missed: a hub that has pushed since it last missed something is trusted as before. */
        Trust afterNoMiss() {
            boolean pushedSince = lastPush != null && lastMiss != null && lastPush.isAfter(lastMiss);
            return pushedSince ? new Trust(lastPush, pushes, null, 0, unsigned) : this;
        }

        Trust afterUnsigned() {
            return new Trust(lastPush, pushes, lastMiss, missed, unsigned + 1);
        }

        Trust restored() {
            return new Trust(lastPush, pushes, null, 0, unsigned);
        }
    }

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{40}");

    /** How much longer a feed waits for its poll while its hub pushes. */
    private static final int SLOWER = 4;

    /** A hub whose question got a yes that was lost on the way asks once more. */
    private static final Duration ASKS_AGAIN = Duration.ofMinutes(10);

    /** Whether {@code text} has the form of a callback's token. */
    public static boolean isToken(String text) {
        return TOKEN.matcher(text).matches();
    }

    public String token() {
        String callback = pact.callback().toString();
        return callback.substring(callback.lastIndexOf('/') + 1);
    }

    /** Whether we have asked the hub for this, so that its question is answered with yes. */
    public boolean awaits(HubMode mode, String topic, Instant now) {
        boolean open = switch (phase) {
            case ASKED, LAPSED -> mode == HubMode.SUBSCRIBE;
            case VERIFIED -> mode == HubMode.SUBSCRIBE && (attempts > 0 || now.isBefore(asked.plus(ASKS_AGAIN)));
            case LEAVING, LEFT -> mode == HubMode.UNSUBSCRIBE;
            case DENIED, DEMOTED -> false;
        };
        return open && pact.topic().toString().equals(topic);
    }

    /** Whether the hub pushes all that is new, as far as we know. */
    public boolean pushes(Instant now) {
        return phase == Phase.VERIFIED && leaseEnd != null && now.isBefore(leaseEnd);
    }

    /** How long a feed waits for its next poll whose hub pushes. */
    public Duration slowed(Duration interval) {
        return interval.multipliedBy(SLOWER);
    }
}
