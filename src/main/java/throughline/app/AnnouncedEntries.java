package throughline.app;

import java.util.List;
import throughline.feeds.Entry;
import throughline.feeds.FeedId;

/** What feeds have announced, as the flow knows it. */
public interface AnnouncedEntries {

    /**
     * Every entry that a feed has announced, the newest word on each; of those long gone from the feed only title, link and dates.
     *
     * @throws IllegalStateException while the flow is starting or moves between instances
     */
    List<Entry> listEntries(FeedId feed);
}
