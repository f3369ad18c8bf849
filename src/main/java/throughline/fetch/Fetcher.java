package throughline.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gets feeds and pages and asks hubs, one call each, blocking; safe for many virtual threads at once. Whatever the network does
 * ends as a {@link Fetched}. When whose turn it is, is not its matter: see {@link HostTurns}.
 */
public final class Fetcher implements AutoCloseable {

    private static final BodyBound HUB_REASON = BodyBound.startOf(4_096);

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

    /**
     * From the first hop to the last, whoever's turn it is. Never throws for anything that the network does. Interrupting the caller
     * ends the fetch as failed.
     */
    public Fetched fetch(FetchRequest request) {
        Errand errand = Errand.of(request);
        while (true) {
            switch (walk(errand)) {
                case Errand.Leg.Ended ended -> {
                    return ended.fetched();
                }
                case Errand.Leg.Onward onward -> errand = onward.errand();
            }
        }
    }

    /** One leg: to the end, or to where another host must be asked. */
    Errand.Leg walk(Errand errand) {
        long start = System.nanoTime();
        FetchRequest request = errand.request();
        try {
            Duration left = limits.wholeTime().minus(errand.spent());
            return WholeTime.within(left, () -> follow(errand, start));
        } catch (TimeoutException e) {
            return failed(request, Words.noAnswer(limits.wholeTime()), null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(request, "We stopped before the answer came.", null);
        }
    }

    /** The pause that robots.txt of the host that is asked next wishes for, as far as it was read already and within our bound. */
    Duration crawlDelay(Errand errand) {
        return errand.way() == null
                ? Duration.ZERO
                : robots.crawlDelay(errand.way().here());
    }

    private Errand.Leg follow(Errand errand, long start) {
        FetchRequest request = errand.request();
        String asked = request.host();
        try {
            WebAddress home = WebAddress.of(request.address());
            Asking asking = Asking.of(request, home);
            Way way = errand.way() == null ? Way.to(home) : errand.way();
            while (true) {
                asked = asking.proxy() == null
                        ? way.here().host()
                        : asking.proxy().getHostName();
                Answer answer = ask(request, way.here(), asking);
                Way on = isFollowed(request, answer) ? way.onward(answer, limits.redirects()) : null;
                if (on == null) {
                    return new Errand.Leg.Ended(Ending.of(request, way, answer, clock.instant()));
                }
                if (!on.here().turn().equals(way.here().turn())) {
                    Duration spent = errand.spent().plusNanos(System.nanoTime() - start);
                    return new Errand.Leg.Onward(new Errand(request, on, spent));
                }
                way = on;
            }
        } catch (RobotsUnknown e) {
            return failed(request, String.valueOf(e.getMessage()), e.until);
        } catch (Refusal e) {
            return new Errand.Leg.Ended(new Fetched.Refused(request, clock.instant(), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return failed(request, Words.trouble(e, asked, noun(request.subject()), limits), null);
        }
    }

    /** What is posted may only be sent on where the server says that it is to be sent the same again (RFC 9110, 15.4.8 and 15.4.9). */
    private static boolean isFollowed(FetchRequest request, Answer answer) {
        return request.subject() != Subject.HUB || answer.status() == 307 || answer.status() == 308;
    }

    private Answer ask(FetchRequest request, WebAddress address, Asking asking) throws IOException {
        if (request.subject() == Subject.HUB) {
            byte[] form = Objects.requireNonNullElse(request.form(), "").getBytes(StandardCharsets.UTF_8);
            return web.post(address, asking.headers(address), form, HUB_REASON, asking.proxy());
        }
        if (Objects.requireNonNullElse(request.terms().obeyRobots(), request.subject() == Subject.PAGE)) {
            switch (robots.verdict(address, asking.proxy())) {
                case Robots.Verdict.Allowed allowed -> {}
                case Robots.Verdict.Forbidden forbidden -> throw new Refusal(forbidden.reason());
                case Robots.Verdict.Unknown unknown -> throw new RobotsUnknown(unknown);
            }
        }
        BodyBound bound = BodyBound.whole(limits.bytes(request.subject()));
        return web.get(address, asking.headers(address), bound, asking.proxy());
    }

    private static final class RobotsUnknown extends IOException {
        private final Instant until;

        RobotsUnknown(Robots.Verdict.Unknown unknown) {
            super(unknown.reason());
            this.until = unknown.until();
        }
    }

    private static String noun(Subject subject) {
        return switch (subject) {
            case FEED, PART, PUSH -> "feed";
            case PAGE -> "page";
            case HUB -> "hub's answer";
        };
    }

    private Errand.Leg failed(FetchRequest request, String reason, @Nullable Instant retryAt) {
        return new Errand.Leg.Ended(new Fetched.Failed(request, clock.instant(), null, reason, retryAt));
    }

    @Override
    public void close() {
        web.close();
    }
}
