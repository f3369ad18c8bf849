package throughline.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * what is queued for it ends as failed with that time instead of standing in the way. A redirect to another host queues there like
 * anything else, so it keeps that host's pause and its wish to be left alone, and hosts that redirect to each other wait for nobody.
 */
public final class HostTurns implements AutoCloseable {

    private record Turn(Errand errand, CompletableFuture<Fetched> outcome) {}

    /** A host that has work. */
    private static final class Queue {
        private final Lanes<Turn> turns = new Lanes<>();
        private @Nullable Thread worker;
    }

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Function<Errand, Errand.Leg> walk;
    private final Function<Errand, Duration> crawlDelay;
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
        this(fetcher::walk, fetcher::crawlDelay, settings.manners(), clock);
    }

    HostTurns(
            Function<Errand, Errand.Leg> walk,
            Function<Errand, Duration> crawlDelay,
            FetchSettings.Manners manners,
            InstantSource clock) {
        this.walk = walk;
        this.crawlDelay = crawlDelay;
        this.manners = manners;
        this.clock = clock;
        this.places = new Semaphore(manners.atOnce(), true);
    }

    /**
     * Queues a request for its host. What hangs on the outcome runs on the host's thread, so it must not block for long. The outcome is
     * cancelled, not failed, when {@link #close} comes first: the request is then still to be done by somebody.
     */
    public CompletableFuture<Fetched> take(FetchRequest request) {
        Turn turn = new Turn(Errand.of(request), new CompletableFuture<>());
        lock.lock();
        try {
            inHand++;
        } finally {
            lock.unlock();
        }
        queue(turn);
        return turn.outcome();
    }

    private void queue(Turn turn) {
        String host = turn.errand().host();
        lock.lock();
        try {
            if (!closed) {
                Queue queue = queues.computeIfAbsent(host, name -> new Queue());
                queue.turns.add(turn, turn.errand().goesFirst());
                if (queue.worker == null) {
                    queue.worker = Thread.ofVirtual().name("host " + host).start(() -> serve(host, queue));
                }
                return;
            }
        } finally {
            lock.unlock();
        }
        cancel(turn);
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
            Duration rested = null;
            for (turn = next(host, queue); turn != null; turn = next(host, queue)) {
                Instant until = heldUntil(host);
                Duration wait = until == null ? Duration.ZERO : Duration.between(clock.instant(), until);
                if (until != null && wait.compareTo(manners.longestHold()) > 0) {
                    String reason = host + " asked us to wait.";
                    FetchRequest request = turn.errand().request();
                    end(turn, new Fetched.Failed(request, clock.instant(), null, reason, until));
                    continue;
                }
                if (wait.isPositive()) {
                    Thread.sleep(wait);
                }
                if (rested != null) {
                    Thread.sleep(rest(turn.errand()).minus(rested));
                }
                Turn asked = turn;
                ask(host, asked);
                turn = null;
                rested = rest(asked.errand());
                Thread.sleep(rested);
            }
        } catch (InterruptedException e) {
            // close() ends what is left.
            if (turn != null) {
                cancel(turn);
            }
        }
    }

    /**
     * How long the host rests before and after this. A pause that was set for it goes before the usual one, but not below what
     * robots.txt asks for, unless we were told not to mind that.
     */
    private Duration rest(Errand errand) {
        Terms terms = errand.request().terms();
        Duration set = terms.pause() == null ? manners.pause() : terms.pause();
        Duration wished = Boolean.FALSE.equals(terms.obeyRobots()) ? Duration.ZERO : crawlDelay.apply(errand);
        return set.compareTo(wished) > 0 ? set : wished;
    }

    private void ask(String host, Turn turn) throws InterruptedException {
        Errand.Leg leg;
        places.acquire();
        try {
            leg = walk.apply(turn.errand());
        } catch (RuntimeException bug) {
            fallen(turn, bug);
            return;
        } finally {
            places.release();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        switch (leg) {
            case Errand.Leg.Onward onward -> queue(new Turn(onward.errand(), turn.outcome()));
            case Errand.Leg.Ended ended -> {
                Fetched fetched = ended.fetched();
                if (fetched instanceof Fetched.Failed failed && failed.retryAt() != null && failed.status() != null) {
                    hold(host, failed.retryAt());
                }
                end(turn, fetched);
            }
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
                left.addAll(queue.turns.drain());
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
