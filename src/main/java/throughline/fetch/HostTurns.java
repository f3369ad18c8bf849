package throughline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets each host be asked one thing at a time, with a pause in between, while hosts do not wait for each other. A host with work has a
 * virtual thread; one without has nothing. A host that answers "not now" (429, 503 with Retry-After) is left alone until then, and
 * what is queued for it ends as failed with that time instead of standing in the way.
 */
public final class HostTurns implements AutoCloseable {

    private record Turn(FetchRequest request, CompletableFuture<Fetched> outcome) {}

    /** A host that has work. */
    private static final class Queue {
        private final ArrayDeque<Turn> turns = new ArrayDeque<>();
        private @Nullable Thread worker;
    }

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Function<FetchRequest, Fetched> fetch;
    private final Function<FetchRequest, Duration> crawlDelay;
    private final FetchSettings.Manners manners;
    private final InstantSource clock;
    private final Semaphore places;

    // All below under the lock.
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Queue> queues = new HashMap<>();
    private final Map<String, Instant> holds = new HashMap<>();
    private int inHand;
    private boolean closed;

    public HostTurns(Fetcher fetcher, FetchSettings settings, InstantSource clock) {
        this(fetcher::fetch, fetcher::crawlDelay, settings.manners(), clock);
    }

    HostTurns(
            Function<FetchRequest, Fetched> fetch,
            Function<FetchRequest, Duration> crawlDelay,
            FetchSettings.Manners manners,
            InstantSource clock) {
        this.fetch = fetch;
        this.crawlDelay = crawlDelay;
        this.manners = manners;
        this.clock = clock;
        this.places = new Semaphore(manners.atOnce(), true);
    }

    /**
     * Queues a request behind the others for its host. What hangs on the outcome runs on the host's thread, so it must not block for long.
     * The outcome is cancelled, not failed, when {@link #close} comes first: the request is then still to be done by somebody.
     */
    public CompletableFuture<Fetched> take(FetchRequest request) {
        Turn turn = new Turn(request, new CompletableFuture<>());
        lock.lock();
        try {
            if (closed) {
                turn.outcome().cancel(false);
                return turn.outcome();
            }
            inHand++;
            Queue queue = queues.computeIfAbsent(request.host(), host -> new Queue());
            queue.turns.add(turn);
            if (queue.worker == null) {
                queue.worker =
                        Thread.ofVirtual().name("host " + request.host()).start(() -> serve(request.host(), queue));
            }
        } finally {
            lock.unlock();
        }
        return turn.outcome();
    }

    /** Requests taken whose outcome is not known yet; whoever hands them in may stop at a number of them. */
    public int inHand() {
        lock.lock();
        try {
            return inHand;
        } finally {
            lock.unlock();
        }
    }

    private void serve(String host, Queue queue) {
        Turn turn = null;
        try {
            for (turn = next(host, queue); turn != null; turn = next(host, queue)) {
                Instant until = heldUntil(host);
                Duration wait = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
                if (until != null && wait.compareTo(manners.longestHold()) > 0) {
                    String reason = host + " asked us to wait.";
                    end(turn, new Fetched.Failed(turn.request(), clock.instant(), null, reason, until));
                    continue;
                }
                if (wait.isPositive()) {
                    Thread.sleep(wait);
                }
                Turn asked = turn;
                ask(host, asked);
                turn = null;
                Duration delay = crawlDelay.apply(asked.request());
                Thread.sleep(delay.compareTo(manners.pause()) > 0 ? delay : manners.pause());
            }
        } catch (InterruptedException e) {
            // close() ends what is left.
            if (turn != null) {
                cancel(turn);
            }
        }
    }

    private void ask(String host, Turn turn) throws InterruptedException {
        places.acquire();
        try {
            Fetched fetched;
            try {
                fetched = fetch.apply(turn.request());
            } catch (RuntimeException bug) {
                fallen(turn, bug);
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (fetched instanceof Fetched.Failed failed && failed.retryAt() != null && failed.status() != null) {
                hold(host, failed.retryAt());
            }
            end(turn, fetched);
        } finally {
            places.release();
        }
    }

    private @Nullable Turn next(String host, Queue queue) {
        lock.lock();
        try {
            Turn turn = closed ? null : queue.turns.poll();
            if (turn == null && !closed) {
                queues.remove(host);
            }
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Instant heldUntil(String host) {
        lock.lock();
        try {
            Instant until = holds.get(host);
            if (until != null && !until.isAfter(clock.instant())) {
                holds.remove(host);
                return null;
            }
            return until;
        } finally {
            lock.unlock();
        }
    }

    private void hold(String host, Instant until) {
        lock.lock();
        try {
            Instant now = clock.instant();
            // Hosts that are never asked again would stay here for ever.
            holds.values().removeIf(time -> !time.isAfter(now));
            holds.merge(host, until, (one, other) -> one.isAfter(other) ? one : other);
        } finally {
            lock.unlock();
        }
    }

    private void end(Turn turn, Fetched fetched) {
        count();
        turn.outcome().complete(fetched);
    }

    private void fallen(Turn turn, RuntimeException bug) {
        count();
        turn.outcome().completeExceptionally(bug);
    }

    private void cancel(Turn turn) {
        count();
        turn.outcome().cancel(false);
    }

    private void count() {
        lock.lock();
        try {
            inHand--;
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more, breaks off what is under way and cancels what waits. */
    @Override
    public void close() {
        List<Turn> left = new ArrayList<>();
        List<Thread> workers = new ArrayList<>();
        lock.lock();
        try {
            closed = true;
            for (Queue queue : queues.values()) {
                left.addAll(queue.turns);
                queue.turns.clear();
                if (queue.worker != null) {
                    workers.add(queue.worker);
                }
            }
            queues.clear();
        } finally {
            lock.unlock();
        }
        workers.forEach(Thread::interrupt);
        left.forEach(this::cancel);
        try {
            for (Thread worker : workers) {
                if (worker != Thread.currentThread() && !worker.join(FAREWELL)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
