package throughline.pipeline;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.alerts.AlertPolicy;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.Extractor;
import throughline.articles.Languages;
import throughline.articles.LedgerLine;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedReader;
import throughline.feeds.HubPlan;
import throughline.feeds.PollPlan;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Validators;
import throughline.relevance.Judge;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;
import throughline.stories.Story;

/**
 * The whole flow in a test, with a small web of its own: what the flow asks for is looked up there and handed back as fetched, until
 * it asks for nothing more.
 */
final class Trip implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(5);

    /** Knowing languages is dear to learn; all trips share it. */
    private static final ArticleReader READER = new ArticleReader(new Extractor(new Languages()));

    static final BeatId HARBOUR = new BeatId("harbour-strikes");

    final Map<URI, Fetched.Found> web = new LinkedHashMap<>();
    final List<FetchRequest> asked = new ArrayList<>();

    /** What goes wrong with a request; null when nothing does. */
    Function<FetchRequest, @Nullable Fetched> trouble = _ -> null;

    /** Whether the answer to a request is long in coming. */
    Predicate<FetchRequest> slow = _ -> false;

    private final List<Fetched> late = new ArrayList<>();
    final List<Quarantined> quarantine = new ArrayList<>();
    private final TopologyTestDriver flow;
    private final TestOutputTopic<String, FetchRequest> queue;
    private final TestInputTopic<String, Fetched> fetched;

    Trip(Path state) {
        this(state, stages());
    }

    static Stages stages() {
        return stages(Judge::new);
    }

    static Stages stages(Function<Beat, Judge> judges) {
        return new Stages(
                new PollPlan(Duration.ofMinutes(10), Duration.ofHours(24)),
                new FeedReader(),
                READER,
                new RetryPlan(
                        List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)),
                        List.of(Duration.ofHours(1)),
                        Duration.ofDays(1)),
                Looks.usual(),
                judges,
                new Readings(),
                () -> new Clusterer(ClusterSettings.ofDefaults()),
                new AlertPolicy(),
                new HubPlan(URI.create("https://desk.example/"), Duration.ofHours(24), new Random(1)));
    }

    Trip(Path state, Stages stages) {
        Properties settings = Streams.settings(
                new KafkaConnection("none:9092", Map.of(), null), state, 1, (short) 1, quarantine::add);
        flow = new TopologyTestDriver(new Pipeline(stages).topology(), settings, START);
        queue = flow.createOutputTopic(
                Topics.FETCH_QUEUE.name(),
                Topics.FETCH_QUEUE.keys().deserializer(),
                Topics.FETCH_QUEUE.values().deserializer());
        fetched = input(Topics.FETCHED);
        input(Topics.BEATS).pipeInput(HARBOUR, beat());
    }

    <K, V> TestInputTopic<K, V> input(Topic<K, V> topic) {
        return flow.createInputTopic(
                topic.name(), topic.keys().serializer(), topic.values().serializer(), START, Duration.ZERO);
    }

    <K, V> Map<K, V> latest(Topic<K, V> topic) {
        return flow.createOutputTopic(
                        topic.name(),
                        topic.keys().deserializer(),
                        topic.values().deserializer())
                .readKeyValuesToMap();
    }

    <K, V> KeyValueStore<K, V> store(Stores.Store<K, V> store) {
        return flow.getKeyValueStore(store.name());
    }

    List<Alert> alerts() {
        return flow.createOutputTopic(
                        Topics.ALERTS.name(),
                        Topics.ALERTS.keys().deserializer(),
                        Topics.ALERTS.values().deserializer())
                .readValuesToList();
    }

    List<Story> stories() {
        return List.copyOf(latest(Topics.STORIES).values());
    }

    Map<ArticleId, LedgerLine> ledger() {
        return latest(Topics.LEDGER);
    }

    void watch(URI feed) {
        FeedId id = new FeedId(feed.toString());
        input(Topics.FEEDS).pipeInput(id, new Feed(id, feed, "", "en"));
    }

    void subscribe(String query) {
        Subscription subscription = new Subscription(
                new SubscriptionId("sub"),
                HARBOUR,
                "all",
                query,
                URI.create("https://reader.example/hook"),
                "secret",
                true,
                START);
        input(Topics.SUBSCRIPTIONS).pipeInput(new InBeat(HARBOUR, "sub"), subscription);
    }

    /** Lets time pass and answers all that is asked for meanwhile. */
    void pass(Duration time) {
        Duration step = time.dividedBy(40).compareTo(STEP) < 0 ? STEP : time.dividedBy(40);
        for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(step)) {
            flow.advanceWallClockTime(step);
            while (!queue.isEmpty()) {
                FetchRequest request = queue.readValue();
                asked.add(request);
                if (slow.test(request)) {
                    late.add(answer(request));
                } else {
                    fetched.pipeInput(request.key(), answer(request), START.plus(gone));
                }
            }
        }
    }

    /** Puts bytes into a topic that are none of its records. */
    void garble(Topic<?, ?> topic, String key, String value) {
        flow.createInputTopic(topic.name(), new StringSerializer(), new StringSerializer())
                .pipeInput(key, value);
    }

    /** Hands in the answers that were long in coming, as the web was when they were asked for. */
    void arriveLate() {
        late.forEach(answer -> fetched.pipeInput(answer.request().key(), answer));
        late.clear();
    }

    void putBack(Quarantined record) {
        Content value = java.util.Objects.requireNonNull(record.value());
        flow.createInputTopic(record.topic(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record.key(), value.bytes());
    }

    private Fetched answer(FetchRequest request) {
        Fetched wrong = trouble.apply(request);
        if (wrong != null) {
            return wrong;
        }
        Fetched.Found found = web.get(request.address());
        return found == null
                ? new Fetched.Gone(request, request.askedAt(), 404)
                : new Fetched.Found(
                        request,
                        request.askedAt(),
                        request.address(),
                        null,
                        Validators.NONE,
                        Map.of(),
                        found.content(),
                        false);
    }

    void publish(URI address, String type, String body) {
        FetchRequest any = new FetchRequest(throughline.fetch.Subject.PAGE, "", address, Validators.NONE, 1, START);
        Content content = new Content(body.getBytes(StandardCharsets.UTF_8), type);
        web.put(address, new Fetched.Found(any, START, address, null, Validators.NONE, Map.of(), content, false));
    }

    void publishPage(URI address, String headline, String... paragraphs) {
        publish(
                address,
                "text/html; charset=utf-8",
                "<html lang=en><head><title>" + headline
                        + "</title></head><body><nav><a href=/>Home</a></nav><article><h1>" + headline + "</h1><p>"
                        + String.join("</p><p>", paragraphs) + "</p></article></body></html>");
    }

    void publishFeed(URI address, URI... pages) {
        StringBuilder items = new StringBuilder();
        for (URI page : pages) {
            items.append("<item><title>Item</title><link>").append(page).append("</link></item>");
        }
        publish(
                address,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>" + address.getHost() + "</title>" + items + "</channel></rss>");
    }

    @Override
    public void close() {
        flow.close();
    }

    static Beat beat() {
        Seed seed = new Seed(
                "A",
                "Dockers' strike",
                "Dockers in Port Varga lay down their tools over night shifts",
                "Harbour Post",
                null,
                false,
                "en",
                null,
                List.of(
                        "Some four hundred dockers in Port Varga stopped work on Monday over longer night shifts.",
                        "Their union, led by Marta Quill, says that the strike will last until the new shifts are withdrawn."));
        return new Beat(
                HARBOUR,
                "Harbour strikes",
                Map.of(),
                List.of("en"),
                "(strike* OR walkout* OR \"lay down\") AND (dock* OR harbour* OR port)",
                List.of(),
                List.of(seed));
    }
}
