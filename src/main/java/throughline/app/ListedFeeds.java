package throughline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedList;
import throughline.feeds.Outlet;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;

/** Writes a list of feeds to the log: what is not there yet, and what is there once more where the list settles what was left open. */
final class ListedFeeds {

    private final Archive archive;
    private final LogWriter log;
    private final List<CompletableFuture<Void>> writes = new ArrayList<>();

    ListedFeeds(Archive archive, LogWriter log) {
        this.archive = archive;
        this.log = log;
    }

    Actions.Listed write(FeedList list) {
        int known = 0;
        for (Feed feed : list.feeds()) {
            Optional<Feed> before = archive.findFeed(feed.id());
            known += before.isPresent() ? 1 : 0;
            Feed after = before.map(one -> one.handled(one.handling().over(feed.handling())))
                    .orElse(feed);
            if (before.isEmpty() || !before.get().equals(after)) {
                writes.add(log.write(Topics.FEEDS, feed.id(), after));
            }
        }
        for (Outlet outlet : list.outlets()) {
            Optional<Outlet> before = archive.findOutlet(outlet.site());
            Outlet after = before.map(one -> over(one, outlet)).orElse(outlet);
            if (!after.saysNothing() && (before.isEmpty() || !before.get().equals(after))) {
                writes.add(log.write(Topics.OUTLETS, outlet.site(), after));
            }
        }
        CompletableFuture.allOf(writes.toArray(CompletableFuture[]::new)).join();
        return new Actions.Listed(
                list.feeds().size() - known, known, list.outlets().size());
    }

    private static Outlet over(Outlet ours, Outlet listed) {
        return new Outlet(
                ours.site(),
                ours.name().isEmpty() ? listed.name() : ours.name(),
                ours.handling().over(listed.handling()));
    }
}
