package throughline.pipeline;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleId;
import throughline.articles.ArticleKind;
import throughline.articles.Block;
import throughline.articles.Quality;
import throughline.beats.BeatId;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.relevance.RelevantArticle;
import throughline.stories.ClusterSettings;
import throughline.stories.Clusterer;
import throughline.stories.Readings;
import throughline.stories.Story;
import throughline.stories.StoryChange;
import throughline.stories.StoryMark;
import throughline.stories.StoryUpdate;

/** Where articles and readers' marks come in and stories go out; it can be started anew in the middle. */
final class StoryDesk {

    static final BeatId BEAT = new BeatId("crossings");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Readings READINGS = new Readings();

    /** The stories as they stand, by id, each as it is written. */
    final Map<String, String> written = new TreeMap<>();

    final Map<String, Story> stories = new TreeMap<>();

    /** What came by articles, and so may be told. */
    final List<StoryChange> told = new ArrayList<>();

    private final MockProcessorContext<InBeat, StoryUpdate> context = new MockProcessorContext<>();
    private final Map<String, Instant> firstArrived = new HashMap<>();
    private Instant now = START;
    private FoldAndCluster desk;

    StoryDesk() {
        add(Stores.PLACED);
        add(Stores.STORIES);
        add(Stores.STORY_MARKS);
        add(Stores.MARKS_OBEYED);
        desk = started();
    }

    private <K, V> void add(Stores.Store<K, V> store) {
        KeyValueStore<K, V> kept = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(store.name()),
                        store.keys(),
                        store.values())
                .withLoggingDisabled()
                .build();
        kept.init(context.getStateStoreContext(), kept);
    }

    /** All that was in memory is lost. */
    void restart() {
        desk = started();
    }

    private FoldAndCluster started() {
        FoldAndCluster started = new FoldAndCluster(() -> new Clusterer(ClusterSettings.ofDefaults()), READINGS);
        started.init(context);
        return started;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** An article or a new text of it. */
    void comes(String id, String language, String headline, String text) {
        now = now.plusSeconds(60);
        Instant first = firstArrived.computeIfAbsent(id, _ -> now);
        handle(new StoryInput.Came(
                new RelevantArticle(BEAT, article(id, language, headline, text, first, now), relevance())));
    }

    void together(String mark, String... articles) {
        says(mark, new StoryMark.Together(ids(articles), now.plusSeconds(60)));
    }

    void apart(String mark, List<String> articles, List<String> from) {
        says(
                mark,
                new StoryMark.Apart(
                        ids(articles.toArray(String[]::new)), ids(from.toArray(String[]::new)), now.plusSeconds(60)));
    }

    void notOfTheBeat(String mark, String article) {
        says(mark, new StoryMark.NotOfTheBeat(new ArticleId(article), now.plusSeconds(60)));
    }

    void takesBack(String mark) {
        says(mark, null);
    }

    private void says(String id, @Nullable StoryMark mark) {
        now = now.plusSeconds(60);
        handle(new StoryInput.Said(id, mark));
    }

    private void handle(StoryInput input) {
        desk.process(new Record<>(BEAT, input, now.toEpochMilli()));
        for (var forwarded : context.forwarded()) {
            var record = forwarded.record();
            Story story = record.value().story();
            if (story == null) {
                stories.remove(record.key().id());
                written.remove(record.key().id());
            } else {
                stories.put(record.key().id(), story);
                written.put(record.key().id(), written(story));
            }
            if (record.value() instanceof StoryChange change) {
                told.add(change);
            }
        }
        context.resetForwards();
    }

    private static String written(Story story) {
        return new String(
                Topics.STORIES.values().serializer().serialize(Topics.STORIES.name(), story),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Which articles are in which story, copies as {@code copy=original}. */
    Map<String, List<String>> grouping() {
        Map<String, List<String>> grouping = new TreeMap<>();
        stories.forEach((id, story) -> grouping.put(
                id,
                story.coverage().stream()
                        .map(one -> one.article().value()
                                + (one.isCopy() ? "=" + one.placement().copyOf() : ""))
                        .toList()));
        return grouping;
    }

    private static List<ArticleId> ids(String... articles) {
        return Arrays.stream(articles).map(ArticleId::new).toList();
    }

    static Relevance relevance() {
        return new Relevance(true, .8, new NearestPassage("A", 1, .8, ""), List.of(), List.of(), List.of(), List.of());
    }

    static RelevantArticle of(BeatId beat, String id, String text) {
        return new RelevantArticle(beat, article(id, "en", "Report " + id, text, START, START), relevance());
    }

    private static Article article(
            String id, String language, String headline, String text, Instant first, Instant now) {
        return new Article(
                new ArticleId(id),
                1,
                URI.create("https://" + id + ".example/" + id),
                null,
                headline,
                null,
                List.of(),
                List.of(),
                "outlet-" + id,
                first,
                List.of(),
                null,
                language,
                ArticleKind.ARTICLE,
                new ArticleBody(
                        List.of(new Block(Block.Kind.PARAGRAPH, text)),
                        ArticleBody.Origin.PAGE,
                        false,
                        new Quality(.9, List.of())),
                now,
                first,
                false);
    }
}
