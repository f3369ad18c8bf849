package throughline.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Sends webhooks, behind the same guard as every fetch: a subscriber can name any address. Redirects are not followed, and what the
 * receiver says beyond the status is dropped.
 */
public final class Poster implements AutoCloseable {

    private static final BodyBound DROPPED = BodyBound.startOf(0);
    // These belong to the message itself, not to who writes it.
    private static final Set<String> OURS =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect", "upgrade", "te", "trailer");

    private final FetchSettings.Limits limits;
    private final Web web;

    public Poster(FetchSettings settings, AddressGuard guard) {
        this(settings, guard, NameService.SYSTEM);
    }

    Poster(FetchSettings settings, AddressGuard guard, NameService names) {
        this.limits = settings.limits();
        this.web = new Web(settings, guard, names);
    }

    /** Never throws for anything that the network does. */
    public Posted post(URI address, Map<String, String> headers, byte[] body) {
        long start = System.nanoTime();
        try {
            Posted posted = WholeTime.within(limits.postTime(), () -> send(address, headers, body));
            return new Posted(posted.status(), posted.outcome(), since(start));
        } catch (TimeoutException e) {
            return new Posted(null, Words.noAnswer(limits.postTime()), since(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Posted(null, "We stopped before the answer came.", since(start));
        }
    }

    private Posted send(URI address, Map<String, String> headers, byte[] body) {
        String host = String.valueOf(address.getHost());
        try {
            WebAddress there = WebAddress.of(address);
            host = there.host();
            Map<String, String> sent = new LinkedHashMap<>();
            headers.forEach((name, value) -> {
                if (!OURS.contains(name.toLowerCase(Locale.ROOT))) {
                    sent.put(name, value);
                }
            });
            int status = web.post(there, sent, body, DROPPED, null).status();
            return new Posted(status, outcome(status), Duration.ZERO);
        } catch (Refusal e) {
            return new Posted(null, String.valueOf(e.getMessage()), Duration.ZERO);
        } catch (IOException e) {
            return new Posted(null, Words.trouble(e, host, "answer", limits), Duration.ZERO);
        }
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 2 -> "Taken (" + status + ").";
            case 3 -> "The receiver sends us elsewhere (" + status + "), where webhooks do not follow.";
            case 4 ->
                status == 410
                        ? "The receiver is gone for good (410)."
                        : "The receiver did not accept it (" + status + ").";
            default -> "The receiver has trouble (" + status + ").";
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        web.close();
    }
}
