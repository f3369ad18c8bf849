package throughline.feeds;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the bytes of a feed turned out to be. */
public sealed interface FeedReading {

    /**
     * A feed of any kind.
     *
     * @param link the site it belongs to
     * @param wishes when it wishes to be asked
     * @param hubs WebSub hubs that it names, in its order
     * @param self the address that it gives itself
     */
    record Read(
            String title,
            @Nullable URI link,
            @Nullable String language,
            PollWishes wishes,
            List<URI> hubs,
            @Nullable URI self,
            List<Entry> entries)
            implements FeedReading {
        public Read {
            hubs = List.copyOf(hubs);
            entries = List.copyOf(entries);
        }
    }

    /**
     * A list of sitemaps, which a site with many pages has in place of one.
     *
     * @param sitemaps the newest first
     */
    record Index(List<URI> sitemaps) implements FeedReading {

        /** What an index says for itself: it announces nothing. */
        static final Read ITSELF = new Read("", null, null, PollWishes.NONE, List.of(), null, List.of());

        public Index {
            sitemaps = List.copyOf(sitemaps);
        }
    }

    /** Not a feed, and why, in plain words. */
    record NotAFeed(String reason) implements FeedReading {}
}
