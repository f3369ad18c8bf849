package throughline.app;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Finds the feeds of a site by asking it. */
public interface FeedFinding {

    /**
     * Completes within some twenty seconds, whatever the site does.
     *
     * @param addresses spellings of one address, such as with https and with http; the first that answers counts
     */
    CompletableFuture<Findings> find(List<URI> addresses);
}
