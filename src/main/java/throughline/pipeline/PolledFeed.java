package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import throughline.articles.ArticleId;
import throughline.feeds.FeedState;

/** A feed after a poll, with the entries that are new or changed in it. */
record PolledFeed(FeedState state, List<KeyValue<ArticleId, Announced>> announced) {

    PolledFeed {
        announced = List.copyOf(announced);
    }
}
