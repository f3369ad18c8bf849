package throughline.app;

import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.feeds.Outlet;
import throughline.pipeline.LogWriter;
import throughline.pipeline.PutBack;
import throughline.pipeline.Topics;

/** Writes what readers do to the log, and waits until it is there. */
final class LoggedActions implements Actions {

    private final LogWriter log;
    private final PutBack putBack;
    private final Archive archive;

    LoggedActions(LogWriter log, PutBack putBack, Archive archive) {
        this.log = log;
        this.putBack = putBack;
        this.archive = archive;
    }

    @Override
    public void subscribe(Subscription subscription) {
        log.write(Topics.SUBSCRIPTIONS, subscription.beat(), subscription.id().value(), subscription)
                .join();
    }

    @Override
    public void unsubscribe(SubscriptionId id) {
        archive.findSubscription(id)
                .ifPresent(one -> log.write(Topics.SUBSCRIPTIONS, one.beat(), id.value(), null)
                        .join());
    }

    @Override
    public void watch(Feed feed) {
        log.write(Topics.FEEDS, feed.id(), feed).join();
    }

    @Override
    public void stopWatching(FeedId feed) {
        log.write(Topics.FEEDS, feed, null).join();
    }

    @Override
    public void set(Feed feed) {
        watch(feed);
    }

    @Override
    public void set(Outlet outlet) {
        log.write(Topics.OUTLETS, outlet.site(), outlet.saysNothing() ? null : outlet)
                .join();
    }

    @Override
    public Listed watch(FeedList list) {
        return new ListedFeeds(archive, log).write(list);
    }

    @Override
    public boolean putBack(String setAside) {
        return putBack.run(setAside);
    }
}
