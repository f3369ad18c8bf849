package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.fetch.Fetching.NOON;
import static throughline.fetch.Fetching.PRIVATE_TOO;
import static throughline.fetch.Fetching.QUICK;
import static throughline.fetch.Fetching.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
