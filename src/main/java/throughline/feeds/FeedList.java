package throughline.feeds;

import java.util.List;

/** A list of feeds as it is exchanged: the feeds, and the outlets for which something is set. */
public record FeedList(List<Feed> feeds, List<Outlet> outlets) {

    public FeedList {
        feeds = List.copyOf(feeds);
        outlets = List.copyOf(outlets);
    }

    /** The same without cookies and headers, which can let somebody in. */
    public FeedList withoutSecrets() {
        return new FeedList(
                feeds.stream()
                        .map(feed -> feed.handled(feed.handling().withoutSecrets()))
                        .toList(),
                outlets.stream()
                        .map(outlet -> new Outlet(
                                outlet.site(), outlet.name(), outlet.handling().withoutSecrets()))
                        .toList());
    }
}
