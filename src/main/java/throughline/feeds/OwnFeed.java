package throughline.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that we publish ourselves: a beat's stories, a reader's alerts.
 *
 * @param id a name that never changes, as an address
 * @param address where the feed itself is
 * @param link the page that shows the same
 * @param updated when anything in it last changed
 */
public record OwnFeed(
        URI id,
        String title,
        String description,
        URI address,
        URI link,
        @Nullable String language,
        Instant updated,
        List<Item> items) {

    public OwnFeed {
        items = List.copyOf(items);
    }

    /**
     * One thing that it tells.
     *
     * @param id a name that never changes, as an address
     * @param summary HTML, safe to show
     * @param place where it happened, when that is known
     */
    public record Item(
            URI id,
            String title,
            URI link,
            @Nullable String author,
            Instant published,
            Instant updated,
            String summary,
            List<Picture> pictures,
            @Nullable Place place) {

        public Item {
            pictures = List.copyOf(pictures);
        }

        /** An item without pictures and place. */
        public Item(
                URI id,
                String title,
                URI link,
                @Nullable String author,
                Instant published,
                Instant updated,
                String summary) {
            this(id, title, link, author, published, updated, summary, List.of(), null);
        }
    }
}
