package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.PRIVATE_TOO;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private FakeHost host;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        host = new FakeHost().onOk("/news/1", "one").onOk("/private/1", "two");
        fetcher = new Fetcher(QUICK, PRIVATE_TOO, now::get);
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        host.close();
    }

    @Test
    void aPageThatRobotsForbidIsNotAskedFor() {
        host.onOk("/robots.txt", "User-agent: *\nDisallow: /private/\n");

        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
        Fetched forbidden = fetcher.fetch(page(host.at("/private/1")));

        assertThat(((Fetched.Refused) forbidden).reason()).isEqualTo("robots.txt of 127.0.0.1 forbids this page.");
        assertThat(host.askedPaths()).containsExactly("/robots.txt", "/news/1");
    }

    @Test
    void rulesForUsByNameGoBeforeRulesForAll() {
        host.onOk(
                "/robots.txt", "User-agent: *\nDisallow: /\n\nUser-Agent: throughline\nDisallow: /private\nAllow: /\n");

        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
        assertThat(fetcher.fetch(page(host.at("/private/1")))).isInstanceOf(Fetched.Refused.class);
    }

    @Test
    void feedsWereChosenByTheOperator() {
        host.onOk("/robots.txt", "User-agent: *\nDisallow: /\n");

        assertThat(fetcher.fetch(feed(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
        assertThat(host.askedPaths()).containsExactly("/news/1");
    }

    @Test
    void aRedirectToAForbiddenPageIsNotFollowed() throws IOException {
        try (FakeHost other = new FakeHost()) {
            other.onOk("/robots.txt", "User-agent: *\nDisallow: /\n").onOk("/page", "x");
            host.onRedirect("/away", 302, other.at("/page").toString());

            assertThat(fetcher.fetch(page(host.at("/away")))).isInstanceOf(Fetched.Refused.class);
            assertThat(other.askedPaths()).containsExactly("/robots.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aHostWithoutRobotsAllowsEverything(int status) {
        host.on("/robots.txt", "HTTP/1.1 " + status + " No\nContent-Length: 0", "");

        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aHostWhoseRobotsCannotBeReadIsTriedLater(int status) {
        host.on("/robots.txt", "HTTP/1.1 " + status + " Not now\nContent-Length: 0", "");

        Fetched.Failed failed = (Fetched.Failed) fetcher.fetch(page(host.at("/news/1")));

        assertThat(failed.reason())
                .isEqualTo(
                        "robots.txt of 127.0.0.1 is not given out now (" + status + "), so its pages are left alone.");
        assertThat(failed.retryAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        fetcher.fetch(page(host.at("/news/1")));
        assertThat(host.askedPaths()).containsExactly("/robots.txt");

        host.on("/robots.txt", "HTTP/1.1 404 No\nContent-Length: 0", "");
        now.set(NOON.plus(Duration.ofMinutes(11)));
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void aHostThatAsksRobotsReadersToWaitIsWaitedFor() {
        host.on("/robots.txt", "HTTP/1.1 503 Not now\nContent-Length: 0\nRetry-After: 3600", "");

        assertThat(((Fetched.Failed) fetcher.fetch(page(host.at("/news/1")))).retryAt())
                .isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aHostThatDoesNotAnswerForRobotsIsTriedLater() {
        host.on("/robots.txt", (asked, out) -> {});

        assertThat(((Fetched.Failed) fetcher.fetch(page(host.at("/news/1")))).reason())
                .isEqualTo("robots.txt of 127.0.0.1 does not come, so its pages are left alone.");
    }

    @Test
    void robotsAreReadAgainAfterADayAndTheOldOnesServeWhileTheyCannotBe() {
        host.onOk("/robots.txt", "User-agent: *\nDisallow: /private/\n");
        fetcher.fetch(page(host.at("/news/1")));
        now.set(NOON.plus(Duration.ofHours(23)));
        fetcher.fetch(page(host.at("/news/1")));
        assertThat(Collections.frequency(host.askedPaths(), "/robots.txt")).isEqualTo(1);

        host.on("/robots.txt", "HTTP/1.1 500 Oh\nContent-Length: 0", "");
        now.set(NOON.plus(Duration.ofHours(25)));
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
        assertThat(fetcher.fetch(page(host.at("/private/1")))).isInstanceOf(Fetched.Refused.class);
        assertThat(Collections.frequency(host.askedPaths(), "/robots.txt")).isEqualTo(2);

        host.onOk("/robots.txt", "");
        now.set(NOON.plus(Duration.ofHours(26)));
        assertThat(fetcher.fetch(page(host.at("/private/1")))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void robotsAreFollowedOverFiveRedirectsAndNotMore() {
        for (int i = 0; i < 6; i++) {
            host.onRedirect(i == 0 ? "/robots.txt" : "/r" + i, 302, "/r" + (i + 1));
        }
        host.onOk("/r5", "User-agent: *\nDisallow: /\n");
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Refused.class);

        now.set(NOON.plus(Duration.ofDays(2)));
        host.onRedirect("/r5", 302, "/r6").onOk("/r6", "User-agent: *\nDisallow: /\n");
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void onlyTheStartOfHugeRobotsIsRead() {
        host.onOk("/robots.txt", "User-agent: *\nDisallow: /private\n" + "#".repeat(600_000) + "\nDisallow: /news\n");

        assertThat(fetcher.fetch(page(host.at("/private/1")))).isInstanceOf(Fetched.Refused.class);
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
    }

    @Test
    void robotsAreAskedForOnceWhenManyPagesWait() throws InterruptedException, ExecutionException {
        host.on("/robots.txt", (asked, out) -> {
            Thread.sleep(150);
            out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        });
        List<Future<Fetched>> waiting = new ArrayList<>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                waiting.add(callers.submit(() -> fetcher.fetch(page(host.at("/news/1")))));
            }
            for (Future<Fetched> fetched : waiting) {
                assertThat(fetched.get()).isInstanceOf(Fetched.Found.class);
            }
        }
        assertThat(Collections.frequency(host.askedPaths(), "/robots.txt")).isEqualTo(1);
    }

    @Test
    void aCrawlDelayIsKnownOnceReadAndHasABound() {
        host.onOk("/robots.txt", "User-agent: *\nCrawl-delay: 0.2\n");
        assertThat(fetcher.crawlDelay(Errand.of(page(host.at("/news/1"))))).isZero();
        fetcher.fetch(page(host.at("/news/1")));
        assertThat(fetcher.crawlDelay(Errand.of(page(host.at("/news/1"))))).isEqualTo(Duration.ofMillis(200));

        now.set(NOON.plus(Duration.ofDays(2)));
        host.onOk("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
        assertThat(fetcher.crawlDelay(Errand.of(page(host.at("/news/1"))))).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void rulesMadeToBeSlowDoNotStopUs() {
        StringBuilder rules = new StringBuilder("User-agent: *\n");
        while (rules.length() < 480_000) {
            rules.append("Disallow: /*a").append(rules.length()).append("*b$\n");
        }
        host.onOk("/robots.txt", rules.toString());
        long start = System.nanoTime();

        Fetched fetched = fetcher.fetch(page(host.at("/" + "a".repeat(7_000))));

        assertThat(((Fetched.Refused) fetched).reason())
                .isEqualTo("robots.txt of 127.0.0.1 has too many rules for so long an address.");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(fetcher.fetch(page(host.at("/news/1")))).isInstanceOf(Fetched.Found.class);
    }
}
