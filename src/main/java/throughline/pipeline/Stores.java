package throughline.pipeline;

import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import throughline.alerts.Subscription;
import throughline.alerts.Told;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.stories.Placement;
import throughline.stories.Report;
import throughline.stories.Story;

/** What the flow remembers between records. Each store is backed by a changelog in Kafka and can be deleted. */
final class Stores {

    /** A store by name, with how its keys and values are written. */
    record Store<K, V>(String name, Serde<K> keys, Serde<V> values) {

        StoreBuilder<KeyValueStore<K, V>> toBuild() {
            return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                    org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values);
        }

        /** The store itself, for an operator that it is attached to. */
        KeyValueStore<K, V> in(ProcessorContext<?, ?> context) {
            return context.getStateStore(name);
        }
    }

    /** What the last document of a feed announced: a fingerprint for each entry. */
    record Announcements(Map<String, String> fingerprints) {
        Announcements {
            fingerprints = Map.copyOf(fingerprints);
        }
    }

    /**
     * A report as it was placed.
     *
     * @param number counts the placements of its beat, so that they can be made again in their order
     */
    record Placed(long number, Report report, Placement placement) {}

    static final Store<FeedId, Feed> FEEDS = new Store<>("feeds", Topics.Keys.FEED, new JsonSerde<>(Feed.class));
    static final Store<FeedId, FeedState> FEED_STATES =
            new Store<>("feed-states", Topics.Keys.FEED, new JsonSerde<>(FeedState.class));
    static final Store<FeedId, Announcements> ANNOUNCEMENTS =
            new Store<>("announcements", Topics.Keys.FEED, new JsonSerde<>(Announcements.class));
    static final Store<ArticleId, PageState> PAGES =
            new Store<>("pages", Topics.Keys.ARTICLE, new JsonSerde<>(PageState.class));

    /** Pages to try again, by time and article. */
    static final Store<String, String> PAGE_RETRIES = new Store<>("page-retries", Serdes.String(), Serdes.String());

    static final Store<BeatId, Beat> BEATS = new Store<>("beats", Topics.Keys.BEAT, new JsonSerde<>(Beat.class));
    static final Store<InBeat, Placed> PLACED =
            new Store<>("placed", Topics.Keys.IN_BEAT, new JsonSerde<>(Placed.class));
    static final Store<InBeat, Story> STORIES =
            new Store<>("stories", Topics.Keys.IN_BEAT, new JsonSerde<>(Story.class));
    static final Store<InBeat, Subscription> SUBSCRIPTIONS =
            new Store<>("subscriptions", Topics.Keys.IN_BEAT, new JsonSerde<>(Subscription.class));

    /** What was told, by beat, subscription and story. */
    static final Store<InBeat, Told> TOLD = new Store<>("told", Topics.Keys.IN_BEAT, new JsonSerde<>(Told.class));

    private Stores() {}
}
