package throughline.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * What the hosts' robots.txt let us read (RFC 9309). A file is asked for once, also when many pages of a host wait for it, and is
 * known for a day. A host without one (4xx) allows everything; one whose file cannot be got (5xx, no answer) allows nothing for now,
 * unless an older copy is at hand.
 */
final class Robots {

    /** Whether a page may be asked for. */
    sealed interface Verdict {
        record Allowed() implements Verdict {}

        record Forbidden(String reason) implements Verdict {}

        /** The file could not be got; no sense in asking again before {@code until}. */
        record Unknown(String reason, Instant until) implements Verdict {}
    }

    private record Known(@Nullable RobotsTxt rules, String trouble, Instant until, long weight) {}

    private static final Duration FRESH = Duration.ofDays(1);
    private static final BodyBound LONGEST = BodyBound.startOf(RobotsTxt.LONGEST);
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 32_000_000;

    private final FetchSettings settings;
    private final Web web;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<String, CompletableFuture<Known>> files = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    Robots(FetchSettings settings, Web web, InstantSource clock) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
    }

    /** @param proxy through which the page will be asked, and so its robots.txt, unless it is known already */
    Verdict verdict(WebAddress page, @Nullable HttpHost proxy) throws IOException {
        Known known;
        try {
            known = file(page, proxy).get();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("stopped while waiting for robots.txt");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (known.rules() == null) {
            return new Verdict.Unknown(known.trouble(), known.until());
        }
        if (known.rules().isTooLongToJudge(page.uri())) {
            return new Verdict.Forbidden(
                    "robots.txt of " + page.host() + " has too many rules for so long an address.");
        }
        return known.rules().allows(page.uri())
                ? new Verdict.Allowed()
                : new Verdict.Forbidden("robots.txt of " + page.host() + " forbids this page.");
    }

    /** The Crawl-delay of a host whose file was read, within the bound of the settings. */
    Duration crawlDelay(WebAddress page) {
        CompletableFuture<Known> file;
        lock.lock();
        try {
            file = files.get(page.site());
        } finally {
            lock.unlock();
        }
        if (file == null || file.state() != java.util.concurrent.Future.State.SUCCESS) {
            return Duration.ZERO;
        }
        RobotsTxt rules = file.resultNow().rules();
        if (rules == null || rules.crawlDelay().isEmpty()) {
            return Duration.ZERO;
        }
        long longest = settings.manners().longestCrawlDelay().toMillis();
        return Duration.ofMillis(Math.clamp(rules.crawlDelay().getAsLong(), 0, longest));
    }

    private CompletableFuture<Known> file(WebAddress page, @Nullable HttpHost proxy) {
        lock.lock();
        try {
            CompletableFuture<Known> file = files.get(page.site());
            Known old = file != null && file.isDone() ? file.resultNow() : null;
            if (file != null && (old == null || old.until().isAfter(clock.instant()))) {
                return file;
            }
            CompletableFuture<Known> asked = new CompletableFuture<>();
            files.put(page.site(), asked);
            weight -= old == null ? 0 : old.weight();
            // On a thread of its own: a page whose time runs out must not take the file from the others that wait for
            // it.
            Thread.ofVirtual()
                    .name("robots " + page.host())
                    .start(() -> bring(page.withPath("/robots.txt"), proxy, old, asked));
            return asked;
        } finally {
            lock.unlock();
        }
    }

    private void bring(
            WebAddress address, @Nullable HttpHost proxy, @Nullable Known old, CompletableFuture<Known> asked) {
        Known known;
        try {
            Duration limit = settings.limits().wholeTime();
            known = WholeTime.within(limit, () -> ask(address, proxy, old));
        } catch (TimeoutException | InterruptedException e) {
            known = unreachable(address, old, null);
        } catch (RuntimeException e) {
            known = unreachable(address, old, null);
        }
        lock.lock();
        try {
            weight += known.weight();
            asked.complete(known);
            trim();
        } finally {
            lock.unlock();
        }
    }

    private Known ask(WebAddress address, @Nullable HttpHost proxy, @Nullable Known old) {
        try {
            Map<String, String> headers = Map.of("Accept", "text/plain, */*;q=0.1");
            Answer answer = Way.follow(address, MOST_REDIRECTS, hop -> web.get(hop, headers, LONGEST, proxy))
                    .answer();
            return switch (answer.status() / 100) {
                case 2 -> parsed(address, answer);
                case 3, 4 -> answer.status() == 429 ? unreachable(address, old, answer) : everything();
                default -> unreachable(address, old, answer);
            };
        } catch (Refusal | Way.Astray e) {
            // No file to be had: the page itself is guarded when it is asked for.
            return everything();
        } catch (IOException e) {
            return unreachable(address, old, null);
        }
    }

    private Known parsed(WebAddress address, Answer answer) {
        RobotsTxt rules = RobotsTxt.parse(
                answer.content(), address.uri(), settings.agent().product());
        return new Known(rules, "", clock.instant().plus(FRESH), rules.weight());
    }

    private Known everything() {
        return new Known(RobotsTxt.EVERYTHING, "", clock.instant().plus(FRESH), 0);
    }

    private Known unreachable(WebAddress address, @Nullable Known old, @Nullable Answer answer) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.manners().robotsTrouble());
        Instant named = answer == null ? null : RetryAfter.read(answer.header("retry-after"), now);
        if (named != null && named.isAfter(until)) {
            until = named;
        }
        if (old != null && old.rules() != null) {
            return new Known(old.rules(), "", until, old.weight());
        }
        String why = answer == null ? "does not come" : "is not given out now (" + answer.status() + ")";
        return new Known(
                null, "robots.txt of " + address.host() + " " + why + ", so its pages are left alone.", until, 0);
    }

    /** Forgets the files that were longest not asked about, under the lock. */
    private void trim() {
        Iterator<CompletableFuture<Known>> oldest = files.values().iterator();
        while (oldest.hasNext() && (files.size() > MOST_FILES || weight > MOST_BYTES)) {
            CompletableFuture<Known> file = oldest.next();
            if (file.isDone()) {
                weight -= file.resultNow().weight();
                oldest.remove();
            }
        }
    }
}
