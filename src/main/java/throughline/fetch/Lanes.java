package throughline.fetch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for one host: feeds and hubs go ahead of the pages, each lane in its order. Not safe for many threads. */
final class Lanes<T> {

    /** A host with more feeds than it has time for would never give out a page. */
    private static final int MOST_AHEAD = 20;

    private final ArrayDeque<T> fast = new ArrayDeque<>();
    private final ArrayDeque<T> slow = new ArrayDeque<>();
    private int ahead;

    void add(T one, boolean goesFirst) {
        (goesFirst ? fast : slow).add(one);
    }

    @Nullable
    T poll() {
        boolean pagesTurn = fast.isEmpty() || (ahead >= MOST_AHEAD && !slow.isEmpty());
        ahead = pagesTurn || slow.isEmpty() ? 0 : ahead + 1;
        return pagesTurn ? slow.poll() : fast.poll();
    }

    List<T> drain() {
        List<T> all = new ArrayList<>(fast);
        all.addAll(slow);
        fast.clear();
        slow.clear();
        return all;
    }
}
