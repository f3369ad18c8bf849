package throughline.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import throughline.relevance.RelevantArticle;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;
import throughline.stories.StoryUpdate;

/** The stage that makes stories, alone between its topics on a broker of its own, run as the product runs it. */
final class StageRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path state;
    private final LocalBroker broker;
    private final KafkaConnection kafka;
    private final LogWriter log;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final List<Quarantined> setAside = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> stories = new TreeMap<>();
    private final Readings readings = new Readings();
    private TimedStage.Times times = new TimedStage.Times();
    private KafkaStreams streams;
    private int told;

    StageRun(Path folder) throws IOException, InterruptedException {
        state = folder.resolve("streams");
        broker = LocalBroker.start(folder.resolve("kafka"), LocalBroker.freePort());
        kafka = new KafkaConnection(broker.address(), Map.of(), null);
        TopicSetup.run(kafka, 1, (short) 1);
        log = new LogWriter(kafka);
        reader = new KafkaConsumer<>(
                kafka.consumerSettings(null), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(Topics.STORIES.name(), 0);
        reader.assign(List.of(partition));
        reader.seekToBeginning(List.of(partition));
        streams = start();
    }

    /** Starts the stage and waits until it takes records. */
    private KafkaStreams start() throws InterruptedException {
        times = new TimedStage.Times();
        StreamsBuilder flow = new StreamsBuilder();
        List<Stores.Store<?, ?>> stores =
                List.of(Stores.PLACED, Stores.STORIES, Stores.STORY_MARKS, Stores.MARKS_OBEYED);
        stores.forEach(store -> flow.addStateStore(store.toBuild()));
        flow.stream(Topics.RELEVANT.name(), Topics.RELEVANT.consumedAs("of-the-beat"))
                .<StoryInput>mapValues(StoryInput.Came::new, Named.as("came"))
                .process(
                        () -> new TimedStage(
                                new FoldAndCluster(() -> new Clusterer(ClusterSettings.ofDefaults()), readings), times),
                        Named.as("fold-and-cluster"),
                        stores.stream().map(Stores.Store::name).toArray(String[]::new))
                .mapValues(StoryUpdate::story, Named.as("story"))
                .to(Topics.STORIES.name(), Topics.STORIES.producedAs("stories"));
        Properties settings = Streams.settings(kafka, state, 1, (short) 1, setAside::add);
        KafkaStreams made = new KafkaStreams(flow.build(), settings);
        made.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (made.state() != KafkaStreams.State.RUNNING) {
            requireBefore(end);
            Thread.sleep(5);
        }
        return made;
    }

    /** Stops the stage and starts it anew on what it had stored. */
    void restart() throws InterruptedException {
        streams.close(PATIENCE);
        streams = start();
    }

    /** The same, with its own folder deleted, so that its stores are made again from their changelogs. */
    void restartWithoutState() throws InterruptedException {
        streams.close(PATIENCE);
        streams.cleanUp();
        streams = start();
    }

    /** Writes the articles to the stage's topic and waits until as many stories have come out. */
    Duration feed(List<RelevantArticle> articles) {
        long begin = System.nanoTime();
        int awaited = told + articles.size();
        CompletableFuture<?>[] written = articles.stream()
                .map(article -> log.write(Topics.RELEVANT, article.beat(), article))
                .toArray(CompletableFuture<?>[]::new);
        while (told < awaited) {
            requireBefore(begin + PATIENCE.toNanos());
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(20))) {
                stories.put(new String(record.key(), StandardCharsets.UTF_8), record.value());
                told++;
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        CompletableFuture.allOf(written).join();
        return taken;
    }

    /** The stories as they are read from their topic: the latest of each, as it is written there. */
    Map<String, byte[]> stories() {
        return stories;
    }

    TimedStage.Times times() {
        return times;
    }

    /** What the stage stored of each article, as it is written, in the order of arrival. */
    List<byte[]> placed() {
        ReadOnlyKeyValueStore<InBeat, Stores.Placed> store = streams.store(
                StoreQueryParameters.fromNameAndType(Stores.PLACED.name(), QueryableStoreTypes.keyValueStore()));
        List<Stores.Placed> all = new ArrayList<>();
        try (KeyValueIterator<InBeat, Stores.Placed> each = store.all()) {
            each.forEachRemaining(one -> all.add(one.value));
        }
        return all.stream()
                .sorted(Comparator.comparingLong(Stores.Placed::number))
                .map(one -> Stores.PLACED.values().serializer().serialize(Stores.PLACED.name(), one))
                .toList();
    }

    private void requireBefore(long end) {
        if (!setAside.isEmpty()) {
            throw new IllegalStateException("Set aside: " + setAside.getFirst().reason());
        }
        if (System.nanoTime() > end) {
            throw new IllegalStateException("The stage did not answer within " + PATIENCE.toMinutes() + " minutes.");
        }
    }

    @Override
    public void close() throws IOException {
        streams.close(PATIENCE);
        reader.close();
        log.close();
        broker.close();
    }
}
