package throughline.pipeline;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes of stores that every instance holds whole. They are written by a thread of their own, so that whoever made
 * something of what lies in them asks here whether it is to be made again.
 */
final class Changes {

    private final AtomicLong count = new AtomicLong();

    void noted() {
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }
}
