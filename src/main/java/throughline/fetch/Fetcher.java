package throughline.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gets feeds and pages, one call each, blocking; safe for many virtual threads at once. Whatever the network does ends as a
 * {@link Fetched}. When whose turn it is, is not its matter: see {@link HostTurns}.
 */
public final class Fetcher implements AutoCloseable {

    private static final String ACCEPT_FEED = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    private final FetchSettings.Limits limits;
    private final InstantSource clock;
    private final Web web;
    private final Robots robots;

    public Fetcher(FetchSettings settings, AddressGuard guard, InstantSource clock) {
        this(settings, guard, clock, NameService.SYSTEM);
    }

    Fetcher(FetchSettings settings, AddressGuard guard, InstantSource clock, NameService names) {
        this.limits = settings.limits();
        this.clock = clock;
        this.web = new Web(settings, guard, names);
        this.robots = new Robots(settings, web, clock);
    }

    /** Never throws for anything that the network does. Interrupting the caller ends the fetch as failed. */
    public Fetched fetch(FetchRequest request) {
        try {
            return WholeTime.within(limits.wholeTime(), () -> follow(request));
        } catch (TimeoutException e) {
            return failed(request, Words.noAnswer(limits.wholeTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, "We stopped before the answer came.");
        }
    }

    /** The pause that robots.txt of the request's host asks for, as far as it was read already and within our bound. */
    public Duration crawlDelay(FetchRequest request) {
        try {
            return robots.crawlDelay(WebAddress.of(request.address()));
        } catch (Refusal e) {
            return Duration.ZERO;
        }
    }

    private Fetched follow(FetchRequest request) {
        String[] asked = {request.host()};
        try {
            Map<String, String> headers = headers(request);
            BodyBound bound = new BodyBound(limits.bytes(request.subject()), false);
            Redirects.End end = Redirects.follow(WebAddress.of(request.address()), limits.redirects(), address -> {
                asked[0] = address.host();
                if (request.subject() == Subject.PAGE) {
                    obeyRobots(address);
                }
                return web.get(address, headers, bound);
            });
            return ended(request, end);
        } catch (RobotsUnknown e) {
            return new Fetched.Failed(request, clock.instant(), null, String.valueOf(e.getMessage()), e.until);
        } catch (Refusal e) {
            return new Fetched.Refused(request, clock.instant(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(request, Words.trouble(e, asked[0], noun(request.subject()), limits));
        }
    }

    private void obeyRobots(WebAddress address) throws IOException {
        switch (robots.verdict(address)) {
            case Robots.Verdict.Allowed allowed -> {}
            case Robots.Verdict.Forbidden forbidden -> throw new Refusal(forbidden.reason());
            case Robots.Verdict.Unknown unknown -> throw new RobotsUnknown(unknown);
        }
    }

    private static final class RobotsUnknown extends IOException {
        private final Instant until;

        RobotsUnknown(Robots.Verdict.Unknown unknown) {
            super(unknown.reason());
            this.until = unknown.until();
        }
    }

    private static Map<String, String> headers(FetchRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", request.subject() == Subject.FEED ? ACCEPT_FEED : ACCEPT_PAGE);
        Validators validators = request.validators();
        if (validators.etag() != null) {
            headers.put("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            headers.put("If-Modified-Since", validators.lastModified());
        }
        return headers;
    }

    private Fetched ended(FetchRequest request, Redirects.End end) {
        Answer answer = end.answer();
        Instant now = clock.instant();
        int status = answer.status();
        Validators asked = request.validators();
        return switch (status) {
            case 200, 203, 226 ->
                new Fetched.Found(
                        request,
                        now,
                        end.address().uri(),
                        uri(end.movedTo()),
                        new Validators(answer.header("etag"), answer.header("last-modified")),
                        answer.headers(),
                        answer.content(),
                        status == 226);
            case 304 ->
                asked.equals(Validators.NONE)
                        ? new Fetched.Failed(request, now, status, Words.status(status), null)
                        : new Fetched.NotModified(request, now, renewed(asked, answer), answer.headers());
            case 404, 410 -> new Fetched.Gone(request, now, status);
            case 429, 503 ->
                new Fetched.Failed(
                        request, now, status, Words.status(status), RetryAfter.read(answer.header("retry-after"), now));
            default -> new Fetched.Failed(request, now, status, Words.status(status), null);
        };
    }

    private static String noun(Subject subject) {
        return switch (subject) {
            case FEED -> "feed";
            case PAGE -> "page";
            case HUB -> "hub";
        };
    }

    private static @Nullable URI uri(@Nullable WebAddress address) {
        return address == null ? null : address.uri();
    }

    /** A 304 may bring newer validators; where it brings none, those that we sent still hold (RFC 9111, 4.3.4). */
    private static Validators renewed(Validators sent, Answer answer) {
        String etag = answer.header("etag");
        String lastModified = answer.header("last-modified");
        return new Validators(
                etag == null ? sent.etag() : etag, lastModified == null ? sent.lastModified() : lastModified);
    }

    private Fetched failed(FetchRequest request, String reason) {
        return new Fetched.Failed(request, clock.instant(), null, reason, null);
    }

    @Override
    public void close() {
        web.close();
    }
}
