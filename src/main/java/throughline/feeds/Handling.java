package throughline.feeds;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Terms;

/**
 * What an operator has set for a feed, or for all that an outlet publishes. What is null is left as it usually is; what is set for a feed
 * goes before what is set for its outlet.
 *
 * @param terms how it is asked
 * @param interval between two polls, in place of what the feed's rhythm suggests; the server's own bounds still hold
 * @param fetchPages whether the pages are fetched (usual), or the text in the feed is taken for the article
 * @param looks how long after it first came an article is looked at again, in growing order; empty for never
 */
public record Handling(
        Terms terms,
        @Nullable Duration interval,
        @Nullable Boolean fetchPages,
        @Nullable List<Duration> looks) {

    public static final Handling USUAL = new Handling(Terms.NONE, null, null, null);

    public Handling {
        looks = looks == null ? null : List.copyOf(looks);
    }

    /** This, and where it leaves something open, the more general handling. */
    public Handling over(Handling general) {
        return new Handling(
                terms.over(general.terms()),
                interval == null ? general.interval() : interval,
                fetchPages == null ? general.fetchPages() : fetchPages,
                looks == null ? general.looks() : looks);
    }

    /** The same without cookie and headers, which can let somebody in. */
    public Handling withoutSecrets() {
        Terms open = new Terms(Map.of(), null, terms.proxy(), terms.userAgent(), terms.obeyRobots(), terms.pause());
        return new Handling(open, interval, fetchPages, looks);
    }
}
