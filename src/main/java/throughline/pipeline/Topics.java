package throughline.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Utils;
import throughline.alerts.Alert;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.LedgerLine;
import throughline.articles.OutletReadings;
import throughline.articles.PageReading;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.Gap;
import throughline.feeds.HubEvent;
import throughline.feeds.HubState;
import throughline.feeds.Outlet;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.relevance.BeatMark;
import throughline.relevance.RelevantArticle;
import throughline.stories.Story;
import throughline.stories.StoryMark;

/** Every Kafka topic: what it holds, by what key, and for how long. Nothing durable is kept anywhere else. */
public final class Topics {

    /** A page of 16 MB that does not compress still fits, written as text. */
    static final int LARGEST_RECORD = 24 * 1024 * 1024;

    /** What is watched, by beat. */
    public static final Topic<BeatId, Beat> BEATS = latest("beats", Keys.BEAT, Beat.class);

    /** What is polled, by feed; a deletion takes a feed off the list. */
    public static final Topic<FeedId, Feed> FEEDS = latest("feeds", Keys.FEED, Feed.class);

    /** What an operator has set for an outlet, by its site. */
    public static final Topic<String, Outlet> OUTLETS = latest("outlets", Serdes.String(), Outlet.class);

    /** How each feed stands, by feed. */
    public static final Topic<FeedId, FeedState> FEED_STATES = latest("feed-states", Keys.FEED, FeedState.class);

    /** When a feed may have dropped something, by feed and time. */
    public static final Topic<String, Gap> GAPS = latest("gaps", Serdes.String(), Gap.class);

    /** What bears on gaps, by the site whose feeds speak for each other. */
    public static final Topic<String, SiteNews> SITE_NEWS =
            kept("site-news", Serdes.String(), SiteNews.class, Duration.ofDays(30));

    /** Whether the page of an entry could be read, by the feed that announced it. */
    public static final Topic<FeedId, Boolean> PAGES_READ =
            kept("pages-read", Keys.FEED, Boolean.class, Duration.ofDays(30));

    /** How each page was read for the first time, by its site. */
    public static final Topic<String, PageReading> PAGE_READINGS =
            kept("page-readings", Serdes.String(), PageReading.class, Duration.ofDays(30));

    /** How the pages of each outlet are read, by its site. */
    public static final Topic<String, OutletReadings> OUTLET_READINGS =
            latest("outlet-readings", Serdes.String(), OutletReadings.class);

    /** How each feed's subscription at its hub stands, by feed; a deletion means that there is none. */
    public static final Topic<FeedId, HubState> HUBS = latest("hubs", Keys.FEED, HubState.class);

    /** What hubs said and did at the callback, by feed. */
    public static final Topic<FeedId, HubEvent> HUB_EVENTS =
            kept("hub-events", Keys.FEED, HubEvent.class, Duration.ofDays(30));

    /** What is to be fetched, by host: one host's turns are taken in one place. */
    public static final Topic<String, FetchRequest> FETCH_QUEUE =
            kept("fetch-queue", Serdes.String(), FetchRequest.class, Duration.ofDays(30));

    /** What was brought, as it came, by feed or article: the raw evidence, from which all else can be made again. */
    public static final Topic<String, Fetched> FETCHED =
            kept("fetched", Serdes.String(), Fetched.class, Duration.ofDays(30));

    /** What feeds announced, by article. */
    public static final Topic<ArticleId, Announced> ENTRIES =
            kept("entries", Keys.ARTICLE, Announced.class, Duration.ofDays(30));

    /** Old news brought in from files, by article. */
    public static final Topic<ArticleId, Imported> IMPORTS =
            kept("imports", Keys.ARTICLE, Imported.class, Duration.ofDays(30));

    /** What became of each entry, by article. */
    public static final Topic<ArticleId, LedgerLine> LEDGER = latest("ledger", Keys.ARTICLE, LedgerLine.class);

    /** Every revision of every article, by article. */
    public static final Topic<ArticleId, Article> ARTICLES =
            kept("articles", Keys.ARTICLE, Article.class, Topic.FOR_EVER);

    /** What belongs to a beat, by beat. */
    public static final Topic<BeatId, RelevantArticle> RELEVANT =
            kept("relevant", Keys.BEAT, RelevantArticle.class, Topic.FOR_EVER);

    /** Stories as they stand, by beat and story; one beat lies in one partition. */
    public static final Topic<InBeat, Story> STORIES = latest("stories", Keys.IN_BEAT, Story.class);

    /** Who wants to be told, by beat and subscription; partitioned like {@link #STORIES}. */
    public static final Topic<InBeat, Subscription> SUBSCRIPTIONS =
            latest("subscriptions", Keys.IN_BEAT, Subscription.class);

    /** What readers said of stories, by beat and mark; partitioned like {@link #STORIES}. A deletion takes a mark back. */
    public static final Topic<InBeat, StoryMark> STORY_MARKS = latest("story-marks", Keys.IN_BEAT, StoryMark.class);

    /** Whether articles are of a beat, in a reader's word, by beat and article. A deletion takes it back. */
    public static final Topic<InBeat, BeatMark> BEAT_MARKS = latest("beat-marks", Keys.IN_BEAT, BeatMark.class);

    /** What is told, by subscription. */
    public static final Topic<SubscriptionId, Alert> ALERTS =
            kept("alerts", Keys.SUBSCRIPTION, Alert.class, Topic.FOR_EVER);

    /** How each alert was carried out, by alert; in the partition of its alert. */
    public static final Topic<String, Delivery> DELIVERIES = latest("deliveries", Serdes.String(), Delivery.class);

    /** What could not be processed, by where it came from; a deletion means that it was put back. */
    public static final Topic<String, Quarantined> QUARANTINE =
            latest("quarantine", Serdes.String(), Quarantined.class);

    private Topics() {}

    public static List<Topic<?, ?>> all() {
        return List.of(
                BEATS,
                FEEDS,
                OUTLETS,
                FEED_STATES,
                GAPS,
                SITE_NEWS,
                PAGES_READ,
                PAGE_READINGS,
                OUTLET_READINGS,
                HUBS,
                HUB_EVENTS,
                FETCH_QUEUE,
                FETCHED,
                ENTRIES,
                IMPORTS,
                LEDGER,
                ARTICLES,
                RELEVANT,
                STORIES,
                SUBSCRIPTIONS,
                STORY_MARKS,
                BEAT_MARKS,
                ALERTS,
                DELIVERIES,
                QUARANTINE);
    }

    /** The partition of everything that belongs to {@code beat}: the one Kafka gives a record keyed by the beat alone. */
    static int partitionOf(BeatId beat, int partitions) {
        return Utils.toPositive(Utils.murmur2(beat.value().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static <K, V> Topic<K, V> latest(
            String name, org.apache.kafka.common.serialization.Serde<K> keys, Class<V> values) {
        return new Topic<>(name, keys, new JsonSerde<>(values), Topic.LATEST);
    }

    private static <K, V> Topic<K, V> kept(
            String name, org.apache.kafka.common.serialization.Serde<K> keys, Class<V> values, Duration stays) {
        return new Topic<>(name, keys, new JsonSerde<>(values), stays);
    }

    /** How ids are written as keys. */
    static final class Keys {
        static final KeySerde<BeatId> BEAT = new KeySerde<>(BeatId::value, BeatId::new);
        static final KeySerde<FeedId> FEED = new KeySerde<>(FeedId::value, FeedId::new);
        static final KeySerde<ArticleId> ARTICLE = new KeySerde<>(ArticleId::value, ArticleId::new);
        static final KeySerde<SubscriptionId> SUBSCRIPTION = new KeySerde<>(SubscriptionId::value, SubscriptionId::new);
        static final KeySerde<InBeat> IN_BEAT = new KeySerde<>(InBeat::toString, InBeat::parse);

        private Keys() {}
    }
}
