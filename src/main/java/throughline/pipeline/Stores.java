package throughline.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Subscription;
import throughline.alerts.Told;
import throughline.articles.ArticleId;
import throughline.articles.OutletReadings;
import throughline.articles.Recognition;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.Gap;
import throughline.feeds.HubState;
import throughline.feeds.Outlet;
import throughline.relevance.BeatMark;
import throughline.stories.Coverage;
import throughline.stories.Placement;
import throughline.stories.Report;
import throughline.stories.Story;
import throughline.stories.StoryId;
import throughline.stories.StoryMark;

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

    /**
     * What a feed has listed.
     *
     * @param listed the articles in its last document
     * @param past articles that it no longer lists and whose texts are still kept, the oldest first
     */
    record Listing(List<String> listed, List<String> past) {

        static final Listing NONE = new Listing(List.of(), List.of());

        Listing {
            listed = List.copyOf(listed);
            past = List.copyOf(past);
        }
    }

    /**
     * A report as it was placed.
     *
     * @param number counts the placements of its beat, so that they can be made again in their order
     * @param past whether it was brought in from a file and lay behind the stories of its day
     * @param weighed what its words and facts weighed when it came, as the clusterer writes it; null in a log written
     *     before that was kept
     */
    @SuppressWarnings("ArrayRecordComponent") // as it is written
    record Placed(long number, Report report, Placement placement, boolean past, byte @Nullable [] weighed) {

        Placed in(Placement elsewhere) {
            return new Placed(number, report, elsewhere, past, weighed);
        }

        Placed as(long later) {
            return new Placed(later, report, placement, past, weighed);
        }
    }

    /**
     * An article that a mark has put elsewhere.
     *
     * @param before where it was
     * @param coverage the article as its story had it
     * @param to the story that it was put in; null for none
     */
    record Moved(Placed before, Coverage coverage, @Nullable StoryId to) {}

    /** What was done because of a mark, so that it can be undone. */
    record Obeyed(List<Moved> moved) {

        Obeyed {
            moved = List.copyOf(moved);
        }
    }

    /** A time as it begins a key, so that keys lie in the order of their times. */
    static String time(Instant at) {
        return String.format(Locale.ROOT, "%019d ", at.toEpochMilli());
    }

    /** A store that is kept in memory and made anew from others at each start. */
    static StoreBuilder<KeyValueStore<String, String>> derived(Store<String, String> store) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(store.name()),
                        store.keys(),
                        store.values())
                .withLoggingDisabled();
    }

    static final Store<FeedId, Feed> FEEDS = new Store<>("feeds", Topics.Keys.FEED, new JsonSerde<>(Feed.class));
    static final Store<FeedId, FeedState> FEED_STATES =
            new Store<>("feed-states", Topics.Keys.FEED, new JsonSerde<>(FeedState.class));

    /** Feeds in the order in which they are due, by time and feed; {@link #derived} from how they stand. */
    static final Store<String, String> POLL_TIMES = new Store<>("poll-times", Serdes.String(), Serdes.String());

    /** What operators have set for outlets, by site. */
    static final Store<String, Outlet> OUTLETS = new Store<>("outlets", Serdes.String(), new JsonSerde<>(Outlet.class));

    /** What each feed lists, by feed. */
    static final Store<FeedId, Listing> LISTINGS =
            new Store<>("listings", Topics.Keys.FEED, new JsonSerde<>(Listing.class));

    /** Entries as they were announced, by feed and article. */
    static final Store<String, Recognition.Known> KNOWN_ENTRIES =
            new Store<>("known-entries", Serdes.String(), new JsonSerde<>(Recognition.Known.class));

    /** Articles by feed and the name that the feed has for them. */
    static final Store<String, String> ENTRY_NAMES = new Store<>("entry-names", Serdes.String(), Serdes.String());

    /** How the pages of each outlet are read, by its site. */
    static final Store<String, OutletReadings> OUTLET_READINGS =
            new Store<>("outlet-readings", Serdes.String(), new JsonSerde<>(OutletReadings.class));

    /** Gaps that are not closed yet, by site, feed and time. */
    static final Store<String, Gap> OPEN_GAPS = new Store<>("open-gaps", Serdes.String(), new JsonSerde<>(Gap.class));

    /** Articles that were lately new to us, by the site whose feed told of them, time and article. */
    static final Store<String, SiteNews.Sighted> SIGHTINGS =
            new Store<>("sightings", Serdes.String(), new JsonSerde<>(SiteNews.Sighted.class));

    static final Store<FeedId, HubState> HUBS = new Store<>("hubs", Topics.Keys.FEED, new JsonSerde<>(HubState.class));
    static final Store<ArticleId, PageState> PAGES =
            new Store<>("pages", Topics.Keys.ARTICLE, new JsonSerde<>(PageState.class));

    /** Pages to try or to look at again, by time and article. */
    static final Store<String, String> PAGE_TIMES = new Store<>("page-times", Serdes.String(), Serdes.String());

    static final Store<BeatId, Beat> BEATS = new Store<>("beats", Topics.Keys.BEAT, new JsonSerde<>(Beat.class));
    static final Store<InBeat, Placed> PLACED =
            new Store<>("placed", Topics.Keys.IN_BEAT, new JsonSerde<>(Placed.class));
    static final Store<InBeat, Obeyed> MARKS_OBEYED =
            new Store<>("marks-obeyed", Topics.Keys.IN_BEAT, new JsonSerde<>(Obeyed.class));
    static final Store<InBeat, Story> STORIES =
            new Store<>("stories", Topics.Keys.IN_BEAT, new JsonSerde<>(Story.class));
    static final Store<InBeat, Subscription> SUBSCRIPTIONS =
            new Store<>("subscriptions", Topics.Keys.IN_BEAT, new JsonSerde<>(Subscription.class));

    /** What readers said of stories, by beat and mark. */
    static final Store<InBeat, StoryMark> STORY_MARKS =
            new Store<>("story-marks", Topics.Keys.IN_BEAT, new JsonSerde<>(StoryMark.class));

    /** Whether articles are of a beat, in a reader's word, by beat and article. */
    static final Store<InBeat, BeatMark> BEAT_MARKS =
            new Store<>("beat-marks", Topics.Keys.IN_BEAT, new JsonSerde<>(BeatMark.class));

    /** What was told, by beat, subscription and story. */
    static final Store<InBeat, Told> TOLD = new Store<>("told", Topics.Keys.IN_BEAT, new JsonSerde<>(Told.class));

    private Stores() {}
}
