package throughline.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.jspecify.annotations.Nullable;
import throughline.alerts.AlertPolicy;
import throughline.articles.Article;
import throughline.articles.ArticleReader;
import throughline.articles.Extractor;
import throughline.articles.LedgerLine;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedState;
import throughline.feeds.Handling;
import throughline.feeds.HubPlan;
import throughline.feeds.PollPlan;
import throughline.fetch.AddressGuard;
import throughline.fetch.FakeNames;
import throughline.fetch.FetchRequest;
import throughline.fetch.FetchSettings;
import throughline.fetch.Fetched;
import throughline.fetch.Fetcher;
import throughline.fetch.HostTurns;
import throughline.pipeline.Announced;
import throughline.pipeline.KafkaConnection;
import throughline.pipeline.Looks;
import throughline.pipeline.Pipeline;
import throughline.pipeline.Quarantined;
import throughline.pipeline.RetryPlan;
import throughline.pipeline.Stages;
import throughline.pipeline.Streams;
import throughline.pipeline.Topic;
import throughline.pipeline.Topics;
import throughline.relevance.Judge;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;

/**
 * Throughline keeping watch, with its clock in the test's hand: what the flow asks for is fetched over real sockets from
 * {@link Publisher}s, and the answers go into the flow, until the time is over. Nothing on loopback may be asked but the publishers.
 */
final class Watch implements AutoCloseable {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    static final FetchSettings SETTINGS = new FetchSettings(
            FetchSettings.Agent.STANDARD.reachedAt("https://desk.example/contact"),
            FetchSettings.Limits.STANDARD,
            FetchSettings.Manners.STANDARD.pausing(Duration.ZERO));

    private final Path state;
    private final TopologyTestDriver flow;
    private final TestOutputTopic<String, FetchRequest> queue;
    private final TestInputTopic<String, Fetched> fetched;
    private final List<Quarantined> setAside = new ArrayList<>();
    private final List<Publisher> publishers = new ArrayList<>();
    private final Map<Topic<?, ?>, List<KeyValue<?, ?>>> told = new HashMap<>();
    private final FetchSettings settings;
    private final List<String> trusted = new ArrayList<>();
    private final FakeNames names = new FakeNames();
    private volatile Instant now = MONDAY;
    private Instant flowed = MONDAY;
    private @Nullable Fetcher fetcher;
    private @Nullable HostTurns turns;

    Watch() {
        this(SETTINGS);
    }

    Watch(FetchSettings settings) {
        this.settings = settings;
        try {
            // The driver syncs its files after every step, which no disk is quick at.
            Path memory = Path.of("/dev/shm");
            state = Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "watch")
                    : Files.createTempDirectory("watch");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties streams =
                Streams.settings(new KafkaConnection("none:9092", Map.of(), null), state, 1, (short) 1, setAside::add);
        flow = new TopologyTestDriver(new Pipeline(stages()).topology(), streams, MONDAY);
        queue = output(Topics.FETCH_QUEUE);
        fetched = input(Topics.FETCHED);
    }

    private static Stages stages() {
        return new Stages(
                new PollPlan(PollPlan.LEAST_INTERVAL, PollPlan.MOST_INTERVAL),
                new FeedReader(),
                new ArticleReader(new Extractor((_, said) -> said.isEmpty() ? "en" : said)),
                RetryPlan.usual(),
                Looks.usual(),
                Judge::new,
                new Readings(),
                () -> new Clusterer(ClusterSettings.ofDefaults()),
                new AlertPolicy(),
                new HubPlan(URI.create("https://desk.example/"), Duration.ofHours(24), new Random(1)));
    }

    InstantSource clock() {
        return () -> now;
    }

    Instant now() {
        return now;
    }

    FakeNames names() {
        return names;
    }

    /** A publisher by this name, whom the operator trusts to live on loopback; one with another name counts as another host. */
    Publisher publisher(String name) {
        Publisher publisher = new Publisher(name, "127.0.0.1", 0, clock());
        publishers.add(publisher);
        names.leads(name, "127.0.0.1");
        trust(publisher.place());
        return publisher;
    }

    /** A server on loopback that nobody trusts. */
    Publisher inside(String address) {
        return inside(address, 0);
    }

    Publisher inside(String address, int port) {
        String name = address.contains(":") ? "[" + address + "]" : address;
        Publisher publisher = new Publisher(name, address, port, clock());
        publishers.add(publisher);
        return publisher;
    }

    /** Lets this place be asked though it lies on loopback; to be said before the first fetch. */
    void trust(String place) {
        if (fetcher != null) {
            throw new IllegalStateException("Something was fetched already.");
        }
        trusted.add(place);
    }

    AddressGuard guard() {
        return new AddressGuard(false, trusted);
    }

    /** Puts a feed on the list. */
    Resource follow(Resource feed) {
        follow(feed.address());
        return feed;
    }

    Resource follow(Resource feed, Handling handling) {
        follow(feed.address(), handling);
        return feed;
    }

    void follow(URI feed) {
        follow(feed, Handling.USUAL);
    }

    void follow(URI feed, Handling handling) {
        FeedId id = new FeedId(feed.toString());
        input(Topics.FEEDS).pipeInput(id, new Feed(id, feed, "", "en", handling), now);
    }

    /** Lets time go by and has everything fetched that is asked for meanwhile: whenever a feed is due, and often in between. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        Duration step = longer(time.dividedBy(60), Duration.ofSeconds(1));
        goOnTo(now.plusSeconds(1));
        fetchAll();
        while (now.isBefore(end)) {
            Instant next = now.plus(step);
            for (FeedState feed : states().values()) {
                Instant due = feed.nextPoll();
                next = due.isAfter(now.plusSeconds(1)) && due.isBefore(next) ? due : next;
            }
            goOnTo(next.isBefore(end) ? next : end);
            fetchAll();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void goOnTo(Instant time) {
        flow.advanceWallClockTime(Duration.between(flowed, time));
        flowed = time;
        now = time;
    }

    /** Lets time go by while the program does not run, as when its machine is put to sleep. */
    void sleep(Duration time) {
        now = now.plus(time);
    }

    private void fetchAll() {
        if (fetcher == null || turns == null) {
            fetcher = names.fetcher(settings, guard(), clock());
            turns = new HostTurns(fetcher, settings, clock());
        }
        while (!queue.isEmpty()) {
            List<CompletableFuture<Fetched>> answers =
                    queue.readValuesToList().stream().map(turns::take).toList();
            for (CompletableFuture<Fetched> answer : answers) {
                Fetched came = answer.join();
                fetched.pipeInput(came.request().key(), came, now);
            }
        }
    }

    FeedState state(Resource feed) {
        return state(feed.address());
    }

    FeedState state(URI feed) {
        return Objects.requireNonNull(states().get(new FeedId(feed.toString())), "no word of " + feed);
    }

    private Map<FeedId, FeedState> states() {
        return latest(Topics.FEED_STATES);
    }

    /** All that feeds announced, each time that they did. */
    List<Announced> announced() {
        return values(Topics.ENTRIES);
    }

    List<String> announcedTitles() {
        return announced().stream().map(one -> one.announcement().title()).toList();
    }

    /** All articles, each revision by itself. */
    List<Article> articles() {
        return values(Topics.ARTICLES);
    }

    List<String> headlines() {
        return articles().stream().map(Article::headline).toList();
    }

    /** What has become of each entry, the newest word of it. */
    List<LedgerLine> ledger() {
        return List.copyOf(latest(Topics.LEDGER).values());
    }

    <K, V> List<V> values(Topic<K, V> topic) {
        return drained(topic).stream().map(one -> one.value).toList();
    }

    private <K, V> Map<K, V> latest(Topic<K, V> topic) {
        Map<K, V> latest = new LinkedHashMap<>();
        drained(topic).forEach(one -> latest.put(one.key, one.value));
        return latest;
    }

    @SuppressWarnings("unchecked")
    private <K, V> List<KeyValue<K, V>> drained(Topic<K, V> topic) {
        List<KeyValue<?, ?>> all = told.computeIfAbsent(topic, _ -> new ArrayList<>());
        all.addAll(output(topic).readKeyValuesToList());
        return (List<KeyValue<K, V>>) (List<?>) all;
    }

    private <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return flow.createInputTopic(
                topic.name(), topic.keys().serializer(), topic.values().serializer());
    }

    private <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
        return flow.createOutputTopic(
                topic.name(), topic.keys().deserializer(), topic.values().deserializer());
    }

    /** Nothing that a publisher does may be more than the flow can process. */
    @Override
    public void close() throws IOException {
        if (fetcher != null && turns != null) {
            turns.close();
            fetcher.close();
        }
        for (Publisher publisher : publishers) {
            publisher.close();
        }
        flow.close();
        try (var files = Files.walk(state)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> Objects.requireNonNull(path).toFile().delete());
        }
        if (!setAside.isEmpty()) {
            throw new AssertionError("Set aside: " + setAside);
        }
    }
}
