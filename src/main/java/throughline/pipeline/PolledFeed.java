package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.feeds.FeedState;
import throughline.feeds.Gap;

/**
 * A feed after a poll.
 *
 * @param announced the entries that are new or changed in it
 * @param gap what may have gone by unseen before
 */
record PolledFeed(
        FeedState state,
        List<KeyValue<ArticleId, Announced>> announced,
        @Nullable Gap gap) {

    PolledFeed {
        announced = List.copyOf(announced);
    }
}
