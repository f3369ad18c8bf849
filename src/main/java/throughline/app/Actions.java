package throughline.app;

import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;

/** What a reader can do. Each act is written to the log before the method returns; the pages show it a moment later. */
public interface Actions {

    /** Adds a subscription, or replaces the one of the same id. */
    void subscribe(Subscription subscription);

    void unsubscribe(SubscriptionId subscription);

    /** Puts a feed on the list; it is polled at once. */
    void watch(Feed feed);

    void stopWatching(FeedId feed);

    /**
     * Sends a record from quarantine through its stage once more.
     *
     * @param setAside the id that {@link throughline.archive.SetAside} shows
     * @return whether there is such a record, and the whole of it
     */
    boolean putBack(String setAside);
}
