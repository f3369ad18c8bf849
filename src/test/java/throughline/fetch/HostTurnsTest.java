package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.PRIVATE_TOO;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;
import static throughline.fetch.Fetching.page;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class HostTurnsTest {

    private static final FetchSettings.Manners MANNERS = QUICK.manners();

    @Test
    void aHostIsAskedOneThingAtATimeWithAPauseBetween() throws IOException {
        try (FakeHost host = new FakeHost();
                Fetcher fetcher = new Fetcher(QUICK, PRIVATE_TOO, InstantSource.system());
                HostTurns turns = new HostTurns(fetcher, QUICK, InstantSource.system())) {
            host.on("/feed", (asked, out) -> {
                Thread.sleep(20);
                out.write(FakeHost.bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            });
            List<CompletableFuture<Fetched>> outcomes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                outcomes.add(turns.take(feed(host.at("/feed"))));
            }
            assertThat(turns.inHand()).isEqualTo(5);
            outcomes.forEach(outcome -> assertThat(outcome.join()).isInstanceOf(Fetched.Found.class));

            assertThat(turns.inHand()).isZero();
            assertThat(host.mostAtOnce()).isEqualTo(1);
            List<Instant> times = host.asked().stream().map(FakeHost.Asked::at).toList();
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i))).isGreaterThanOrEqualTo(MANNERS.pause());
            }
        }
    }

    @Test
    void aSlowHostHoldsUpNobodyElse() throws InterruptedException {
        CyclicBarrier together = new CyclicBarrier(3);
        try (HostTurns turns = turns(request -> {
            try {
                // Passes only when three hosts are asked at the same time.
                together.await(5, TimeUnit.SECONDS);
                return found(request);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        })) {
            var a = turns.take(at("http://a.example/"));
            var b = turns.take(at("http://b.example/"));
            var c = turns.take(at("http://a.example:8080/"));

            assertThat(List.of(a.join(), b.join(), c.join())).allMatch(Fetched.Found.class::isInstance);
        }
    }

    @Test
    void neverMoreThanTheBoundAreAskedAtOnce() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        FetchSettings.Manners three =
                new FetchSettings.Manners(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 3);
        try (HostTurns turns = turns(
                request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    sleep(10);
                    now.decrementAndGet();
                    return found(request);
                },
                Duration.ZERO,
                three,
                InstantSource.system())) {
            List<CompletableFuture<Fetched>> outcomes = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                outcomes.add(turns.take(at("http://h" + i + ".example/")));
            }
            outcomes.forEach(CompletableFuture::join);
        }
        assertThat(most).hasValue(3);
    }

    @Test
    void aCrawlDelayStretchesThePause() {
        List<Long> times = new ArrayList<>();
        try (HostTurns turns = turns(
                request -> {
                    times.add(System.nanoTime());
                    return found(request);
                },
                Duration.ofMillis(200),
                MANNERS,
                InstantSource.system())) {
            var first = turns.take(at("http://a.example/1"));
            turns.take(at("http://a.example/2")).join();
            assertThat(first).isCompleted();
        }
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aHostThatAsksUsToWaitIsLeftAloneWhole() {
        Instant later = NOON.plusSeconds(600);
        AtomicInteger asked = new AtomicInteger();
        List<Instant> now = new ArrayList<>(List.of(NOON));
        try (HostTurns turns = turns(
                request -> {
                    asked.incrementAndGet();
                    return new Fetched.Failed(request, NOON, 429, "Too often.", later);
                },
                Duration.ZERO,
                MANNERS,
                now::getLast)) {
            Fetched first = turns.take(at("http://a.example/1")).join();
            Fetched second = turns.take(at("http://a.example/2")).join();

            assertThat(((Fetched.Failed) first).status()).isEqualTo(429);
            assertThat(second)
                    .isEqualTo(new Fetched.Failed(
                            at("http://a.example/2"), NOON, null, "a.example asked us to wait.", later));
            assertThat(asked).hasValue(1);

            turns.take(at("http://b.example/1")).join();
            assertThat(asked).hasValue(2);

            now.add(later);
            turns.take(at("http://a.example/3")).join();
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void aShortWaitIsWaited() {
        InstantSource clock = InstantSource.system();
        List<Instant> times = new ArrayList<>();
        try (HostTurns turns = turns(request -> {
            times.add(clock.instant());
            return times.size() == 1
                    ? new Fetched.Failed(
                            request,
                            clock.instant(),
                            503,
                            "Not now.",
                            clock.instant().plusMillis(180))
                    : found(request);
        })) {
            var first = turns.take(at("http://a.example/1"));
            assertThat(turns.take(at("http://a.example/2")).join()).isInstanceOf(Fetched.Found.class);
            assertThat(first).isCompleted();
        }
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(180));
    }

    @Test
    void aBugInOneFetchDoesNotStopTheHost() {
        try (HostTurns turns = turns(request -> {
            if (request.address().getPath().equals("/1")) {
                throw new IllegalStateException("a bug");
            }
            return found(request);
        })) {
            var first = turns.take(at("http://a.example/1"));
            var second = turns.take(at("http://a.example/2"));

            assertThatThrownBy(first::join).hasRootCauseMessage("a bug");
            assertThat(second.join()).isInstanceOf(Fetched.Found.class);
            assertThat(turns.inHand()).isZero();
        }
    }

    @Test
    void closingBreaksOffWhatIsUnderWayAndCancelsTheRest() throws InterruptedException, IOException {
        try (FakeHost host = new FakeHost();
                Fetcher fetcher = new Fetcher(FetchSettings.STANDARD, PRIVATE_TOO, InstantSource.system())) {
            CountDownLatch begun = new CountDownLatch(1);
            host.on("/feed", (asked, out) -> {
                begun.countDown();
                Thread.sleep(20_000);
            });
            HostTurns turns = new HostTurns(fetcher, QUICK, InstantSource.system());
            var underWay = turns.take(feed(host.at("/feed")));
            var waiting = turns.take(feed(host.at("/feed")));
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            long start = System.nanoTime();

            turns.close();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(underWay).isCancelled();
            assertThat(waiting).isCancelled();
            assertThat(turns.take(feed(host.at("/feed")))).isCancelled();
            assertThat(turns.inHand()).isZero();
            assertThat(host.asked()).hasSize(1);
        }
    }

    @Test
    void whatFollowsAnOutcomeMayTakeTheNextTurn() {
        try (HostTurns turns = turns(HostTurnsTest::found)) {
            Fetched second = turns.take(at("http://a.example/1"))
                    .thenCompose(first -> turns.take(at("http://a.example/2")))
                    .join();

            assertThat(second.request().address()).isEqualTo(URI.create("http://a.example/2"));
        }
    }

    @Test
    void feedsAndHubsGoAheadOfPagesThatWait() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch queued = new CountDownLatch(1);
        try (HostTurns turns = turns(
                request -> {
                    begun.countDown();
                    await(queued);
                    asked.add(request.address().getPath());
                    return found(request);
                },
                Duration.ZERO,
                MANNERS.pausing(Duration.ZERO),
                InstantSource.system())) {
            List<CompletableFuture<Fetched>> outcomes = new ArrayList<>();
            outcomes.add(turns.take(page(URI.create("http://a.example/page0"))));
            await(begun);
            for (String one : List.of("/page1", "/page2")) {
                outcomes.add(turns.take(page(URI.create("http://a.example" + one))));
            }
            outcomes.add(turns.take(at("http://a.example/feed1")));
            outcomes.add(turns.take(hub("http://a.example/hub")));
            outcomes.add(turns.take(at("https://a.example/feed2")));
            queued.countDown();
            outcomes.forEach(CompletableFuture::join);
        }
        assertThat(asked).containsExactly("/page0", "/feed1", "/hub", "/feed2", "/page1", "/page2");
    }

    @Test
    void aHostFullOfFeedsStillGivesOutAPageNowAndThen() {
        Lanes<String> lanes = new Lanes<>();
        lanes.add("page", false);
        for (int i = 0; i < 100; i++) {
            lanes.add("feed", true);
        }
        List<String> order = new ArrayList<>();
        for (String next = lanes.poll(); next != null; next = lanes.poll()) {
            order.add(next);
        }

        assertThat(order).hasSize(101);
        assertThat(order.indexOf("page")).isEqualTo(20);
    }

    @Test
    void aPauseThatWasSetGoesBeforeTheUsualButNotBelowTheCrawlDelay() {
        Terms hurried = new Terms(Map.of(), null, null, null, null, Duration.ofMillis(5));
        Terms reckless = new Terms(Map.of(), null, null, null, false, Duration.ofMillis(5));
        Terms patient = new Terms(Map.of(), null, null, null, null, Duration.ofMillis(300));

        assertThat(pauseBetween(Duration.ZERO, hurried, hurried)).isLessThan(Duration.ofMillis(60));
        assertThat(pauseBetween(Duration.ofMillis(200), hurried, hurried))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(pauseBetween(Duration.ofMillis(200), reckless, reckless)).isLessThan(Duration.ofMillis(200));
        assertThat(pauseBetween(Duration.ZERO, patient, Terms.NONE)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(pauseBetween(Duration.ZERO, Terms.NONE, patient)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void aHostThatAsksUsToWaitIsNotAskedThroughAnotherHostEither() throws IOException {
        try (FakeHost near = new FakeHost();
                FakeHost far = new FakeHost().on("/busy", "HTTP/1.1 429 No\nContent-Length: 0\nRetry-After: 600", "");
                Fetcher fetcher = new Fetcher(QUICK, PRIVATE_TOO, InstantSource.system());
                HostTurns turns = new HostTurns(fetcher, QUICK, InstantSource.system())) {
            near.onRedirect("/away", 302, far.at("/busy").toString()).onOk("/here", "x");

            Fetched told = turns.take(feed(near.at("/away"))).join();
            Fetched again = turns.take(feed(near.at("/away"))).join();
            Fetched here = turns.take(feed(near.at("/here"))).join();

            assertThat(((Fetched.Failed) told).status()).isEqualTo(429);
            assertThat(((Fetched.Failed) again).reason()).isEqualTo(far.place() + " asked us to wait.");
            assertThat(((Fetched.Failed) again).retryAt()).isEqualTo(((Fetched.Failed) told).retryAt());
            assertThat(again.request().address()).isEqualTo(near.at("/away"));
            assertThat(here).isInstanceOf(Fetched.Found.class);
            assertThat(far.asked()).hasSize(1);
        }
    }

    @Test
    void aRedirectKeepsThePauseOfTheHostThatItLeadsTo() throws IOException {
        FetchSettings slow = QUICK.with(MANNERS.pausing(Duration.ofMillis(150)));
        try (FakeHost far = new FakeHost().onOk("/feed", "x");
                FakeHost one =
                        new FakeHost().onRedirect("/", 302, far.at("/feed").toString());
                FakeHost two =
                        new FakeHost().onRedirect("/", 301, far.at("/feed").toString());
                Fetcher fetcher = new Fetcher(slow, PRIVATE_TOO, InstantSource.system());
                HostTurns turns = new HostTurns(fetcher, slow, InstantSource.system())) {
            var outcomes = List.of(
                    turns.take(feed(one.at("/"))), turns.take(feed(far.at("/feed"))), turns.take(feed(two.at("/"))));
            outcomes.forEach(outcome -> assertThat(outcome.join()).isInstanceOf(Fetched.Found.class));

            assertThat(((Fetched.Found) outcomes.getLast().join()).movedTo()).isEqualTo(far.at("/feed"));
            assertThat(far.mostAtOnce()).isEqualTo(1);
            List<Instant> times = far.asked().stream().map(FakeHost.Asked::at).toList();
            assertThat(times).hasSize(3);
            for (int i = 1; i < times.size(); i++) {
                assertThat(Duration.between(times.get(i - 1), times.get(i)))
                        .isGreaterThanOrEqualTo(Duration.ofMillis(150));
            }
            assertThat(turns.inHand()).isZero();
        }
    }

    @Test
    void hostsThatSendUsToEachOtherDoNotWaitForEachOther() throws IOException {
        try (FakeHost one = new FakeHost();
                FakeHost two = new FakeHost();
                Fetcher fetcher = new Fetcher(QUICK, PRIVATE_TOO, InstantSource.system());
                HostTurns turns = new HostTurns(fetcher, QUICK, InstantSource.system())) {
            one.onRedirect("/a", 302, two.at("/b").toString()).onOk("/end", "x");
            two.onRedirect("/a", 302, one.at("/b").toString()).onOk("/end", "x");
            one.onRedirect("/b", 302, two.at("/end").toString())
                    .onRedirect("/c", 302, two.at("/c").toString());
            two.onRedirect("/b", 302, one.at("/end").toString())
                    .onRedirect("/c", 302, one.at("/c").toString());
            List<CompletableFuture<Fetched>> outcomes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                outcomes.add(turns.take(feed(one.at("/a"))));
                outcomes.add(turns.take(feed(two.at("/a"))));
            }
            CompletableFuture<Fetched> circle = turns.take(feed(one.at("/c")));

            outcomes.forEach(outcome ->
                    assertThat(outcome.orTimeout(20, TimeUnit.SECONDS).join()).isInstanceOf(Fetched.Found.class));
            assertThat(((Fetched.Failed) circle.join()).reason()).isEqualTo("The server sends us in a circle.");
        }
    }

    @Test
    void theTimeOfAFetchIsSpentOnAllHostsTogether() throws IOException {
        try (FakeHost one = new FakeHost();
                FakeHost two = new FakeHost();
                Fetcher fetcher = new Fetcher(Fetching.HASTY, PRIVATE_TOO, InstantSource.system());
                HostTurns turns = new HostTurns(fetcher, Fetching.HASTY, InstantSource.system())) {
            for (int i = 0; i < 10; i += 2) {
                slowly(one, "/" + i, two.at("/" + (i + 1)));
                slowly(two, "/" + (i + 1), one.at("/" + (i + 2)));
            }

            Fetched fetched = turns.take(feed(one.at("/0"))).join();

            assertThat(((Fetched.Failed) fetched).reason()).isEqualTo("No answer within 600 ms.");
        }
    }

    private static void slowly(FakeHost host, String path, URI there) {
        host.on(path, (asked, out) -> {
            Thread.sleep(200);
            out.write(FakeHost.bytes("HTTP/1.1 302 On\r\nLocation: " + there + "\r\nContent-Length: 0\r\n\r\n"));
        });
    }

    private static Duration pauseBetween(Duration crawlDelay, Terms first, Terms second) {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch queued = new CountDownLatch(1);
        try (HostTurns turns = turns(
                request -> {
                    await(queued);
                    times.add(System.nanoTime());
                    return found(request);
                },
                crawlDelay,
                MANNERS,
                InstantSource.system())) {
            turns.take(at("http://a.example/1").on(first)).isDone();
            CompletableFuture<Fetched> last =
                    turns.take(at("http://a.example/2").on(second));
            queued.countDown();
            last.join();
        }
        return Duration.ofNanos(times.get(1) - times.get(0));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FetchRequest hub(String address) {
        return new FetchRequest(
                Subject.HUB, "feed", URI.create(address), Validators.NONE, 1, NOON, Terms.NONE, "hub.mode=subscribe");
    }

    private static HostTurns turns(Function<FetchRequest, Fetched> fetch) {
        return turns(fetch, Duration.ZERO, MANNERS, InstantSource.system());
    }

    private static HostTurns turns(
            Function<FetchRequest, Fetched> fetch,
            Duration crawlDelay,
            FetchSettings.Manners manners,
            InstantSource clock) {
        return new HostTurns(
                errand -> new Errand.Leg.Ended(fetch.apply(errand.request())), errand -> crawlDelay, manners, clock);
    }

    private static FetchRequest at(String address) {
        return feed(URI.create(address));
    }

    private static Fetched found(FetchRequest request) {
        return new Fetched.Found(
                request,
                NOON,
                request.address(),
                null,
                Validators.NONE,
                Map.of(),
                new Content(new byte[0], null),
                false);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
