package throughline.pipeline;

import static throughline.pipeline.Topics.ALERTS;
import static throughline.pipeline.Topics.ARTICLES;
import static throughline.pipeline.Topics.BEATS;
import static throughline.pipeline.Topics.BEAT_MARKS;
import static throughline.pipeline.Topics.ENTRIES;
import static throughline.pipeline.Topics.FEEDS;
import static throughline.pipeline.Topics.FEED_STATES;
import static throughline.pipeline.Topics.FETCHED;
import static throughline.pipeline.Topics.FETCH_QUEUE;
import static throughline.pipeline.Topics.GAPS;
import static throughline.pipeline.Topics.HUBS;
import static throughline.pipeline.Topics.HUB_EVENTS;
import static throughline.pipeline.Topics.IMPORTS;
import static throughline.pipeline.Topics.LEDGER;
import static throughline.pipeline.Topics.OUTLETS;
import static throughline.pipeline.Topics.OUTLET_READINGS;
import static throughline.pipeline.Topics.PAGES_READ;
import static throughline.pipeline.Topics.PAGE_READINGS;
import static throughline.pipeline.Topics.RELEVANT;
import static throughline.pipeline.Topics.SITE_NEWS;
import static throughline.pipeline.Topics.STORIES;
import static throughline.pipeline.Topics.STORY_MARKS;
import static throughline.pipeline.Topics.SUBSCRIPTIONS;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import throughline.alerts.Alert;
import throughline.alerts.SubscriptionId;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.HubEvent;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.relevance.RelevantArticle;
import throughline.stories.StoryChange;
import throughline.stories.StoryUpdate;

/**
 * The whole flow. Nothing here does I/O: requests leave through the fetch queue and come back as what was fetched; alerts leave
 * through their topic. Each operator has a name and does one thing, which is written in its stage's package.
 */
public final class Pipeline {

    private final Stages stages;

    public Pipeline(Stages stages) {
        this.stages = stages;
    }

    public Topology topology() {
        StreamsBuilder flow = new StreamsBuilder();
        Changes beatsChanged = new Changes();
        addStores(flow, beatsChanged);

        // Feeds: when is each to be asked, and what is new in it?
        KStream<String, Fetched> fetched = flow.stream(FETCHED.name(), FETCHED.consumedAs("fetched"));
        KStream<FeedId, Feed> feeds = flow.stream(FEEDS.name(), FEEDS.consumedAs("feeds"));
        KStream<String, FetchRequest> polls = feeds.process(
                () -> new PlanPolls(stages.polls()),
                Named.as("plan-polls"),
                names(Stores.FEEDS, Stores.FEED_STATES, Stores.POLL_TIMES));
        polls.to(FETCH_QUEUE.name(), FETCH_QUEUE.producedAs("ask-for-feeds"));

        KStream<FeedId, PolledFeed> polled = fetched.filter(
                        (_, answer) -> isOf(answer, Subject.FEED, Subject.PART, Subject.PUSH),
                        Named.as("feeds-fetched"))
                .process(
                        () -> new ReadFeed(stages.feeds(), stages.polls(), stages.hubs()),
                        Named.as("read-feed"),
                        names(
                                Stores.FEEDS,
                                Stores.FEED_STATES,
                                Stores.POLL_TIMES,
                                Stores.LISTINGS,
                                Stores.KNOWN_ENTRIES,
                                Stores.ENTRY_NAMES,
                                Stores.HUBS));
        polled.mapValues(PolledFeed::state, Named.as("feed-state"))
                .to(FEED_STATES.name(), FEED_STATES.producedAs("feed-states"));
        KStream<ArticleId, Announced> entries = polled.flatMap((_, poll) -> poll.announced(), Named.as("list-entries"));
        entries.to(ENTRIES.name(), ENTRIES.producedAs("announce-entries"));
        polled.flatMap((_, poll) -> poll.requests(), Named.as("list-parts"))
                .to(FETCH_QUEUE.name(), FETCH_QUEUE.producedAs("ask-for-parts"));

        // Hubs: who tells us of news before we ask?
        KStream<FeedId, HubEvent> hubs = polled.flatMapValues(PolledFeed::hubEvents, Named.as("hubs-named"))
                .merge(flow.stream(HUB_EVENTS.name(), HUB_EVENTS.consumedAs("hub-events")), Named.as("hubs-called"))
                .merge(
                        fetched.filter((_, answer) -> isOf(answer, Subject.HUB), Named.as("hubs-fetched"))
                                .map(
                                        (feed, answer) ->
                                                KeyValue.pair(new FeedId(feed), new HubEvent.Answered(answer)),
                                        Named.as("hub-answers")),
                        Named.as("hubs-answered"))
                .merge(feeds.process(FeedsTakenOff::new, Named.as("feeds-taken-off")), Named.as("hubs"));
        KStream<FeedId, HubProgress> followed =
                hubs.process(() -> new FollowHubs(stages.hubs()), Named.as("follow-hubs"), names(Stores.HUBS));
        followed.mapValues(HubProgress::state, Named.as("hub-state")).to(HUBS.name(), HUBS.producedAs("hub-states"));
        followed.flatMap((_, progress) -> progress.requests(), Named.as("hub-requests"))
                .to(FETCH_QUEUE.name(), FETCH_QUEUE.producedAs("ask-hubs"));

        // Pages: fetch each new entry's page, until it is an article or there is a reason why not.
        KStream<ArticleId, PageProgress> started = flow.stream(ENTRIES.name(), ENTRIES.consumedAs("entries"))
                .process(
                        () -> new NewEntries(stages.articles()),
                        Named.as("new-entries"),
                        names(Stores.PAGES, Stores.PAGE_TIMES));
        KStream<ArticleId, PageProgress> read = fetched.filter(
                        (_, answer) -> isOf(answer, Subject.PAGE), Named.as("pages-fetched"))
                .process(
                        () -> new ReadPage(stages.articles(), stages.retries(), stages.looks()),
                        Named.as("extract"),
                        names(Stores.PAGES, Stores.PAGE_TIMES));
        KStream<ArticleId, PageProgress> imported = flow.stream(IMPORTS.name(), IMPORTS.consumedAs("imports"))
                .process(
                        () -> new TakeImports(
                                stages.articles(), new ReadPage(stages.articles(), stages.retries(), stages.looks())),
                        Named.as("take-imports"),
                        names(Stores.PAGES, Stores.PAGE_TIMES));
        KStream<ArticleId, PageProgress> pages =
                started.merge(read, Named.as("fetched-pages")).merge(imported, Named.as("pages"));
        pages.flatMapValues(PageProgress::ledgerLines, Named.as("ledger-lines"))
                .to(LEDGER.name(), LEDGER.producedAs("ledger"));
        pages.flatMap((_, progress) -> progress.requests(), Named.as("page-requests"))
                .to(FETCH_QUEUE.name(), FETCH_QUEUE.producedAs("ask-for-pages"));
        pages.flatMapValues(PageProgress::articles, Named.as("extracted"))
                .to(ARTICLES.name(), ARTICLES.producedAs("articles"));

        read.flatMap((_, progress) -> progress.pagesRead(), Named.as("whether-read"))
                .to(PAGES_READ.name(), PAGES_READ.producedAs("pages-read"));
        flow.stream(PAGES_READ.name(), PAGES_READ.consumedAs("of-which-feed"))
                .process(CountPages::new, Named.as("count-pages"), names(Stores.FEED_STATES, Stores.POLL_TIMES));

        // Drift: are an outlet's pages read as they used to be?
        read.flatMap((_, progress) -> progress.readings(), Named.as("how-read"))
                .to(PAGE_READINGS.name(), PAGE_READINGS.producedAs("page-readings"));
        flow.stream(PAGE_READINGS.name(), PAGE_READINGS.consumedAs("of-which-outlet"))
                .process(WatchOutlets::new, Named.as("watch-outlets"), names(Stores.OUTLET_READINGS))
                .to(OUTLET_READINGS.name(), OUTLET_READINGS.producedAs("outlet-readings"));

        // Gaps: what may have gone by unseen, and what of it came in otherwise?
        started.flatMap((article, progress) -> progress.sightings(article), Named.as("sightings"))
                .merge(polled.flatMap((_, poll) -> poll.gaps(), Named.as("gaps-opened")), Named.as("site-news"))
                .to(SITE_NEWS.name(), SITE_NEWS.producedAs("news-of-sites"));
        flow.stream(SITE_NEWS.name(), SITE_NEWS.consumedAs("of-sites"))
                .process(CloseGaps::new, Named.as("close-gaps"), names(Stores.OPEN_GAPS, Stores.SIGHTINGS))
                .to(GAPS.name(), GAPS.producedAs("gaps"));

        // Beats: whose news is it?
        KStream<BeatId, RelevantArticle> judged = flow.stream(ARTICLES.name(), ARTICLES.consumedAs("to-be-judged"))
                .process(() -> new JudgeArticle(stages.judges(), beatsChanged), Named.as("judge"));
        judged.to(RELEVANT.name(), RELEVANT.producedAs("relevant"));

        // Stories: fold copies, cluster the rest as readers said, tell who asked.
        KStream<BeatId, StoryInput> said = flow.stream(STORY_MARKS.name(), STORY_MARKS.consumedAs("story-marks"))
                .map((key, mark) -> KeyValue.pair(key.beat(), new StoryInput.Said(key.id(), mark)), Named.as("said"));
        KStream<InBeat, StoryUpdate> updates = flow.stream(RELEVANT.name(), RELEVANT.consumedAs("of-the-beat"))
                .<StoryInput>mapValues(StoryInput.Came::new, Named.as("came"))
                .merge(said, Named.as("came-or-said"))
                .process(
                        () -> new FoldAndCluster(stages.clusterers(), stages.readings()),
                        Named.as("fold-and-cluster"),
                        names(Stores.PLACED, Stores.STORIES, Stores.STORY_MARKS, Stores.MARKS_OBEYED));
        updates.mapValues(StoryUpdate::story, Named.as("story"))
                .to(STORIES.name(), STORIES.producedAs("stories").withStreamPartitioner(Pipeline::byBeat));
        KStream<InBeat, StoryChange> changes = updates.filter(
                        (_, update) -> update instanceof StoryChange, Named.as("told"))
                .mapValues(StoryChange.class::cast, Named.as("changes"));

        flow.stream(SUBSCRIPTIONS.name(), SUBSCRIPTIONS.consumedAs("subscriptions"))
                .process(
                        () -> new Keep<>(Stores.SUBSCRIPTIONS),
                        Named.as("keep-subscriptions"),
                        names(Stores.SUBSCRIPTIONS));
        KStream<SubscriptionId, Alert> alerts = changes.process(
                () -> new MatchSubscriptions(stages.alerts()),
                Named.as("match-subscriptions"),
                names(Stores.SUBSCRIPTIONS, Stores.TOLD));
        alerts.to(ALERTS.name(), ALERTS.producedAs("alerts"));

        return flow.build();
    }

    private static void addStores(StreamsBuilder flow, Changes beatsChanged) {
        flow.addStateStore(Stores.FEEDS.toBuild());
        flow.addStateStore(Stores.FEED_STATES.toBuild());
        flow.addStateStore(Stores.derived(Stores.POLL_TIMES));
        flow.addStateStore(Stores.LISTINGS.toBuild());
        flow.addStateStore(Stores.KNOWN_ENTRIES.toBuild());
        flow.addStateStore(Stores.ENTRY_NAMES.toBuild());
        flow.addStateStore(Stores.HUBS.toBuild());
        flow.addStateStore(Stores.OUTLET_READINGS.toBuild());
        flow.addStateStore(Stores.OPEN_GAPS.toBuild());
        flow.addStateStore(Stores.SIGHTINGS.toBuild());
        flow.addStateStore(Stores.PAGES.toBuild());
        flow.addStateStore(Stores.PAGE_TIMES.toBuild());
        flow.addStateStore(Stores.PLACED.toBuild());
        flow.addStateStore(Stores.STORIES.toBuild());
        flow.addStateStore(Stores.SUBSCRIPTIONS.toBuild());
        flow.addStateStore(Stores.STORY_MARKS.toBuild());
        flow.addStateStore(Stores.MARKS_OBEYED.toBuild());
        flow.addStateStore(Stores.TOLD.toBuild());
        flow.addGlobalStore(
                Stores.BEATS.toBuild().withLoggingDisabled(),
                BEATS.name(),
                BEATS.consumedAs("beats"),
                () -> new Keep<>(Stores.BEATS, beatsChanged));
        flow.addGlobalStore(
                Stores.BEAT_MARKS.toBuild().withLoggingDisabled(),
                BEAT_MARKS.name(),
                BEAT_MARKS.consumedAs("beat-marks"),
                () -> new Keep<>(Stores.BEAT_MARKS, beatsChanged));
        flow.addGlobalStore(
                Stores.OUTLETS.toBuild().withLoggingDisabled(),
                OUTLETS.name(),
                OUTLETS.consumedAs("outlets"),
                () -> new Keep<>(Stores.OUTLETS));
    }

    private static boolean isOf(Fetched answer, Subject... subjects) {
        return Arrays.asList(subjects).contains(answer.request().subject());
    }

    private static Optional<Set<Integer>> byBeat(String topic, InBeat key, Object value, int partitions) {
        return Optional.of(Set.of(Topics.partitionOf(key.beat(), partitions)));
    }

    private static String[] names(Stores.Store<?, ?>... stores) {
        return Arrays.stream(stores).map(Stores.Store::name).toArray(String[]::new);
    }
}
