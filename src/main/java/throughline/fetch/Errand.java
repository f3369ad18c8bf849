package throughline.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way. A redirect to another host puts it down until that host's turn has come.
 *
 * @param way how far servers have sent it; null when its address cannot be asked at all
 * @param spent of the time for a whole fetch; what it waits for turns does not count
 */
record Errand(FetchRequest request, @Nullable Way way, Duration spent) {

    /** How far one leg brought an errand. */
    sealed interface Leg {
        record Ended(Fetched fetched) implements Leg {}

        /** To the door of another host. */
        record Onward(Errand errand) implements Leg {}
    }

    static Errand of(FetchRequest request) {
        Way way;
        try {
            way = Way.to(WebAddress.of(request.address()));
        } catch (Refusal e) {
            way = null;
        }
        return new Errand(request, way, Duration.ZERO);
    }

    /** Whose turn the next leg needs. */
    String host() {
        return way == null ? request.host() : way.here().turn();
    }

    /** Whether pages wait behind it: feeds and hubs are few, and what they bring is news. */
    boolean goesFirst() {
        return request.subject() != Subject.PAGE;
    }
}
