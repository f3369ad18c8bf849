package throughline.fetch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives blocking work a time that it cannot exceed, whatever it waits for (a name, a handshake, a byte every second). The work
 * runs on a virtual thread of its own; interrupting one closes the socket that it waits on.
 */
final class WholeTime {

    private WholeTime() {}

    static <T> T within(Duration limit, Callable<T> work) throws TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
