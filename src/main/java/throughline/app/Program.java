package throughline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import throughline.alerts.AlertPolicy;
import throughline.alerts.DeliveryPlan;
import throughline.alerts.SubscriptionId;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.archive.SetAside;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.Extractor;
import throughline.articles.LanguageGuess;
import throughline.articles.Languages;
import throughline.feeds.FeedFinder;
import throughline.feeds.FeedReader;
import throughline.feeds.HubPlan;
import throughline.feeds.PollPlan;
import throughline.fetch.AddressGuard;
import throughline.fetch.Content;
import throughline.fetch.FetchSettings;
import throughline.fetch.Fetcher;
import throughline.fetch.HostTurns;
import throughline.fetch.Poster;
import throughline.fetch.Terms;
import throughline.fetch.WarcFiles;
import throughline.pipeline.ArticleTexts;
import throughline.pipeline.EntryReader;
import throughline.pipeline.Intake;
import throughline.pipeline.KafkaConnection;
import throughline.pipeline.LocalBroker;
import throughline.pipeline.LogReader;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Looks;
import throughline.pipeline.Outbox;
import throughline.pipeline.Pipeline;
import throughline.pipeline.PutBack;
import throughline.pipeline.Quarantined;
import throughline.pipeline.RetryPlan;
import throughline.pipeline.Stages;
import throughline.pipeline.Streams;
import throughline.pipeline.TopicSetup;
import throughline.pipeline.Topics;
import throughline.pipeline.WarcKeeper;
import throughline.relevance.Judge;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;
import throughline.stories.StoryId;

/**
 * The running parts, made of each other and started in their order: broker, topics, what readers see, what is watched, the flow, and
 * last the ways in and out. They stop in the opposite order.
 */
final class Program {

    private static final Logger LOG = Logger.getLogger(Program.class);
    private static final Duration CATCH_UP = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Settings settings;
    private final KafkaConnection kafka;
    private final Archive archive;
    private final InstantSource clock;
    private final ArticleTexts texts;
    private final LanguageGuess languages = new Languages();
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable LogReader reader;
    private @Nullable KafkaStreams streams;
    private @Nullable Actions actions;
    private @Nullable FeedFinding finding;
    private @Nullable HubCallbacks hubCallbacks;

    Program(Settings settings, KafkaConnection kafka, Archive archive, InstantSource clock) {
        this.settings = settings;
        this.kafka = kafka;
        this.archive = archive;
        this.clock = clock;
        this.texts = new ArticleTexts(kafka, () -> streams);
    }

    void start() throws IOException, InterruptedException {
        if (kafka.bootstrapServers().equals(settings.embeddedBroker().orElse(""))) {
            int port = Integer.parseInt(kafka.bootstrapServers().replaceFirst(".*:", ""));
            LocalBroker broker =
                    running(LocalBroker.start(settings.data().resolve("kafka").toAbsolutePath(), port));
            LOG.infof(
                    "Kafka runs in this program at %s, its log in %s.",
                    broker.address(), settings.data().resolve("kafka"));
        } else {
            LOG.infof("Reaching the Kafka cluster at %s.", kafka.bootstrapServers());
        }
        String cluster = TopicSetup.run(kafka, settings.partitions(), settings.replication(), settings.keepEvidence());
        LogWriter log = running(new LogWriter(kafka));
        actions = new LoggedActions(
                log, new PutBack(kafka, log), archive, texts, new JudgePast(texts, archive, log, clock));
        hubCallbacks = new LoggedHubCallbacks(log, clock);
        fillArchive();
        new WatchList(settings, archive, log).write();
        startFlow(log, cluster);
        startWaysInAndOut(log);
    }

    void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("A part did not stop in order; the log has all that it was doing.", e);
            }
        }
    }

    Actions actions() {
        if (actions == null) {
            throw new IllegalStateException("Throughline is still starting.");
        }
        return actions;
    }

    FeedFinding finding() {
        if (finding == null) {
            throw new IllegalStateException("Throughline is still starting.");
        }
        return finding;
    }

    AnnouncedEntries entries() {
        if (streams == null) {
            throw new IllegalStateException("Throughline is still starting.");
        }
        return new EntryReader(streams)::list;
    }

    LanguageGuess languages() {
        return languages;
    }

    KeptArticles articles() {
        return texts::find;
    }

    HubCallbacks hubCallbacks() {
        if (hubCallbacks == null) {
            throw new IllegalStateException("Throughline is still starting.");
        }
        return hubCallbacks;
    }

    boolean flows() {
        return streams != null && streams.state().isRunningOrRebalancing() && reader != null && reader.isAlive();
    }

    private void fillArchive() throws InterruptedException {
        reader = running(new LogReader(kafka))
                .follow(Topics.BEATS, (id, beat) -> {
                    if (beat == null) {
                        archive.forget(id);
                    } else {
                        archive.keep(beat);
                    }
                })
                .follow(Topics.FEEDS, (id, feed) -> {
                    if (feed == null) {
                        archive.forget(id);
                    } else {
                        archive.keep(feed);
                    }
                })
                .follow(Topics.FEED_STATES, always(archive::keep))
                .follow(Topics.OUTLETS, (site, outlet) -> {
                    if (outlet == null) {
                        archive.forgetOutlet(site);
                    } else {
                        archive.keep(outlet);
                    }
                })
                .follow(Topics.GAPS, (id, gap) -> {
                    if (gap == null) {
                        archive.forgetGap(id);
                    } else {
                        archive.keep(id, gap);
                    }
                })
                .follow(Topics.OUTLET_READINGS, always(archive::keep))
                .follow(Topics.HUBS, (feed, hub) -> {
                    if (hub == null) {
                        archive.forgetHub(feed);
                    } else {
                        archive.keep(hub);
                    }
                })
                .follow(Topics.LEDGER, always(archive::keep))
                .follow(Topics.STORIES, (key, story) -> {
                    if (story == null) {
                        archive.forget(new StoryId(key.id()));
                    } else {
                        archive.keep(story);
                    }
                })
                .follow(Topics.STORY_MARKS, (key, mark) -> {
                    if (mark == null) {
                        archive.forgetStoryMark(key.beat(), key.id());
                    } else {
                        archive.keep(new ReadersMark(key.beat(), key.id(), mark));
                    }
                })
                .follow(Topics.BEAT_MARKS, (key, mark) -> {
                    if (mark == null) {
                        archive.forgetBeatMark(key.beat(), new ArticleId(key.id()));
                    } else {
                        archive.keep(mark);
                    }
                })
                .follow(Topics.SUBSCRIPTIONS, (key, subscription) -> {
                    if (subscription == null) {
                        archive.forget(new SubscriptionId(key.id()));
                    } else {
                        archive.keep(subscription);
                    }
                })
                .follow(Topics.ALERTS, always(archive::keep))
                .follow(Topics.DELIVERIES, always(archive::keep))
                .follow(Topics.QUARANTINE, (id, record) -> {
                    if (record == null) {
                        archive.forgetSetAside(id);
                    } else {
                        archive.keep(setAside(id, record));
                    }
                })
                .start();
        if (!reader.awaitCaughtUp(CATCH_UP)) {
            throw new UnusableSetting("The log at " + kafka.bootstrapServers() + " could not be read within "
                    + CATCH_UP.toMinutes() + " minutes. Is Kafka well? Start again when it is.");
        }
    }

    private void startFlow(LogWriter log, String cluster) {
        PollPlan polls = new PollPlan(settings.leastInterval(), settings.mostInterval());
        Stages stages = new Stages(
                polls,
                new FeedReader(),
                new ArticleReader(new Extractor(languages)),
                RetryPlan.usual(),
                new Looks(settings.looks()),
                Judge::new,
                new Readings(),
                () -> new Clusterer(ClusterSettings.ofDefaults()),
                new AlertPolicy(),
                hubs());
        streams = Streams.of(
                new Pipeline(stages),
                Streams.settings(
                        kafka,
                        state(cluster),
                        settings.threads(),
                        settings.replication(),
                        record -> log.setAside(record)
                                .orTimeout(30, TimeUnit.SECONDS)
                                .join()));
        KafkaStreams flow = streams;
        running(() -> flow.close(STOP));
        flow.start();
    }

    private HubPlan hubs() {
        URI door = settings.publicAddress().orElse(null);
        if (door != null
                && (door.getHost() == null
                        || door.getRawQuery() != null
                        || door.getRawFragment() != null
                        || !String.valueOf(door.getScheme()).matches("(?i)https?"))) {
            throw new UnusableSetting("throughline.public-address is no address of the web: \"" + door
                    + "\". It begins with http:// or https:// and has no query.");
        }
        return new HubPlan(door, settings.mostInterval(), new SecureRandom());
    }

    /** What is derived from one cluster's log must never be taken for another's. */
    private Path state(String cluster) {
        return settings.data().resolve("streams").resolve(cluster).toAbsolutePath();
    }

    private void startWaysInAndOut(LogWriter log) {
        FetchSettings fetching = fetching();
        AddressGuard guard = guard();
        Fetcher fetcher = running(new Fetcher(fetching, guard, clock));
        HostTurns turns = running(new HostTurns(fetcher, fetching, clock));
        running(new Intake(kafka, log, turns::take, clock)).start();
        finding = new SiteSearch(turns::take, new FeedReader(), new FeedFinder(), this::termsOf, clock);
        settings.warc()
                .ifPresent(folder -> running(
                                new WarcKeeper(kafka, log, new WarcFiles(folder, WarcFiles.USUAL_SIZE, clock), clock))
                        .start());
        Poster poster = running(new Poster(fetching, guard));
        running(new Outbox(kafka, log, poster::post, DeliveryPlan.usual(), archive::findSubscription, clock))
                .start();
    }

    private AddressGuard guard() {
        try {
            return new AddressGuard(settings.allowPrivate(), settings.allow().orElse(List.of()));
        } catch (IllegalArgumentException e) {
            throw new UnusableSetting(
                    "throughline.allow cannot be used: "
                            + String.join(", ", settings.allow().orElse(List.of()))
                            + ". It lists places as host:port, such as intranet.example:8080 or [::1]:8080, with commas between them.");
        }
    }

    /** What is set for the outlet that an address belongs to. */
    private Terms termsOf(URI address) {
        return archive.findOutletOf(address)
                .map(outlet -> outlet.handling().terms())
                .orElse(Terms.NONE);
    }

    private FetchSettings fetching() {
        return new FetchSettings(
                FetchSettings.Agent.STANDARD.reachedAt(settings.contact().orElse("")),
                FetchSettings.Limits.STANDARD.within(settings.fetchTime()),
                FetchSettings.Manners.STANDARD.pausing(settings.pause()));
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    /** For topics from which nothing is deleted. */
    private static <K, V> LogReader.Taker<K, V> always(Consumer<V> shelf) {
        return (_, value) -> {
            if (value != null) {
                shelf.accept(value);
            }
        };
    }

    private static SetAside setAside(String id, Quarantined record) {
        String key = record.key();
        Content value = record.value();
        return new SetAside(
                id,
                record.stage(),
                record.reason(),
                record.topic(),
                key == null ? "" : key,
                value == null ? 0 : value.size(),
                record.at());
    }
}
