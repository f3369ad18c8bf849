package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.feeds.FeedState;
import throughline.feeds.Gap;
import throughline.feeds.HubEvent;
import throughline.fetch.FetchRequest;

/**
 * A feed after a poll or a push.
 *
 * @param announced the entries that are new or changed in it
 * @param parts of it that are to be fetched as well
 * @param gap what may have gone by unseen before
 * @param hub what it means for the feed's subscription at a hub, if anything
 */
record PolledFeed(
        FeedState state,
        List<KeyValue<ArticleId, Announced>> announced,
        List<FetchRequest> parts,
        @Nullable Gap gap,
        @Nullable HubEvent hub) {

    PolledFeed {
        announced = List.copyOf(announced);
        parts = List.copyOf(parts);
    }

    List<KeyValue<String, FetchRequest>> requests() {
        return parts.stream().map(part -> KeyValue.pair(part.host(), part)).toList();
    }

    List<KeyValue<String, SiteNews>> gaps() {
        return gap == null ? List.of() : List.of(KeyValue.pair(SiteNews.siteOf(gap.feed()), new SiteNews.Gapped(gap)));
    }

    List<HubEvent> hubEvents() {
        return hub == null ? List.of() : List.of(hub);
    }
}
