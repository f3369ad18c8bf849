package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Announcement;
import throughline.articles.ArticleId;
import throughline.articles.Recognition;
import throughline.articles.Recognition.News;
import throughline.articles.Recognition.Recognised;
import throughline.feeds.Entry;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.feeds.FeedState;
import throughline.feeds.Handling;
import throughline.feeds.Harvest;
import throughline.feeds.HubEvent;
import throughline.feeds.HubLinks;
import throughline.feeds.HubPlan;
import throughline.feeds.HubState;
import throughline.feeds.PollPlan;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

/** Reads a feed that was polled, or what was pushed of it, and passes on what is new in it, or told otherwise than before. */
final class ReadFeed implements Processor<String, Fetched, FeedId, PolledFeed> {

    /** Of an index of sitemaps, the newest hold the news. */
    private static final int PARTS = 2;

    private final FeedReader reader;
    private final PollPlan plan;
    private final HubPlan hubPlan;
    private ProcessorContext<FeedId, PolledFeed> context;
    private KeyValueStore<FeedId, Feed> feeds;
    private KeyValueStore<FeedId, HubState> hubs;
    private FeedStates states;
    private Handlings handlings;
    private KnownEntries known;

    ReadFeed(FeedReader reader, PollPlan plan, HubPlan hubPlan) {
        this.reader = reader;
        this.plan = plan;
        this.hubPlan = hubPlan;
    }

    @Override
    public void init(ProcessorContext<FeedId, PolledFeed> context) {
        this.context = context;
        this.feeds = Stores.FEEDS.in(context);
        this.hubs = Stores.HUBS.in(context);
        this.states = new FeedStates(context);
        this.handlings = new Handlings(context);
        this.known = new KnownEntries(context);
    }

    @Override
    public void process(Record<String, Fetched> record) {
        Feed feed = feeds.get(new FeedId(record.key()));
        FeedState before = states.find(new FeedId(record.key()));
        if (feed == null || before == null) {
            return; // taken off the list while it was being fetched
        }
        Fetched answer = record.value();
        try {
            FeedReading reading =
                    answer instanceof Fetched.Found found ? reader.read(found.content(), found.address()) : null;
            forward(
                    record,
                    answer.request().subject() == Subject.FEED
                            ? polled(feed, before, answer, reading)
                            : added(feed, before, answer, reading));
        } catch (RuntimeException | StackOverflowError trouble) {
            if (answer.request().subject() == Subject.FEED) {
                FeedReading unread = new FeedReading.NotAFeed("We could not read this feed; the fault is ours.");
                forward(record, polled(feed, before, answer, unread));
            }
            // The quarantine keeps the document.
            throw new IllegalStateException("The feed " + feed.id() + " cannot be read: " + trouble, trouble);
        }
    }

    private void forward(Record<String, Fetched> record, PolledFeed polled) {
        states.keep(polled.state());
        context.forward(record.withKey(polled.state().id()).withValue(polled));
    }

    private PolledFeed polled(Feed feed, FeedState before, Fetched answer, @Nullable FeedReading reading) {
        Handling handling = handlings.of(feed);
        List<Recognised> entries = recognised(feed, reading);
        boolean whole = answer instanceof Fetched.Found found && !found.delta();
        Harvest harvest = harvest(feed.id(), entries, whole);
        PollPlan.After after = plan.after(before, handling, answer, reading, harvest, answer.at());
        return new PolledFeed(
                hubPlan.slowed(after.state(), handling, hubs.get(feed.id()), answer.at()),
                announced(feed, answer, reading, entries),
                reading instanceof FeedReading.Index index ? parts(feed, index, handling, answer.at()) : List.of(),
                after.gap(),
                answer instanceof Fetched.Found found && reading instanceof FeedReading.Read read
                        ? new HubEvent.Polled(HubLinks.of(found, read), times(entries, before), answer.at())
                        : null);
    }

    /** What a hub pushed, or what stands in a part of the feed, is news, but no answer to a poll. */
    private PolledFeed added(Feed feed, FeedState before, Fetched answer, @Nullable FeedReading reading) {
        List<Recognised> entries = recognised(feed, reading);
        Harvest harvest = harvest(feed.id(), entries, false);
        boolean pushed = answer.request().subject() == Subject.PUSH && reading instanceof FeedReading.Read;
        return new PolledFeed(
                plan.added(before, reading, harvest, answer.at()),
                announced(feed, answer, reading, entries),
                List.of(),
                null,
                pushed ? new HubEvent.Pushed(answer.at()) : null);
    }

    private List<Recognised> recognised(Feed feed, @Nullable FeedReading reading) {
        return reading instanceof FeedReading.Read read
                ? new Recognition(feed.id(), known.of(feed.id())).recognise(read.entries(), read.link())
                : List.of();
    }

    private Harvest harvest(FeedId feed, List<Recognised> entries, boolean whole) {
        Set<String> articles = new HashSet<>();
        int fresh = 0;
        int changed = 0;
        for (Recognised one : entries) {
            articles.add(one.article().value());
            fresh += one.news() == News.NEW ? 1 : 0;
            changed += one.news() == News.CHANGED ? 1 : 0;
        }
        Harvest harvest = new Harvest(entries.size(), fresh, known.countListed(feed, articles), changed);
        if (whole) {
            known.list(feed, articles);
        }
        return harvest;
    }

    private static List<FetchRequest> parts(Feed feed, FeedReading.Index index, Handling handling, Instant now) {
        return index.sitemaps().stream()
                .limit(PARTS)
                .map(part -> new FetchRequest(Subject.PART, feed.id().value(), part, Validators.NONE, 1, now)
                        .on(handling.terms()))
                .toList();
    }

    /** When each new entry came to be; one that does not say so may have been there since the poll before. */
    private static List<Instant> times(List<Recognised> entries, FeedState before) {
        Instant earliest = Objects.requireNonNullElse(before.lastAnswer(), Instant.EPOCH);
        return entries.stream()
                .filter(one -> one.news() == News.NEW)
                .map(Recognised::entry)
                .map(entry -> entry.updated() != null
                        ? entry.updated()
                        : entry.published() != null ? entry.published() : earliest)
                .toList();
    }

    private static List<KeyValue<ArticleId, Announced>> announced(
            Feed feed, Fetched answer, @Nullable FeedReading reading, List<Recognised> entries) {
        return reading instanceof FeedReading.Read read
                ? entries.stream()
                        .filter(one -> one.news() != News.KNOWN)
                        .map(one -> KeyValue.pair(one.article(), announced(one, feed, read, answer.at())))
                        .toList()
                : List.of();
    }

    /** What whoever put the feed on the list says of its language goes before what the feed says of itself. */
    private static Announced announced(Recognised recognised, Feed feed, FeedReading.Read read, Instant at) {
        Entry entry = recognised.entry();
        URI page = recognised.page();
        Announcement announcement = new Announcement(
                entry.title(),
                entry.author(),
                entry.published(),
                entry.updated(),
                feed.outlet(),
                read.title(),
                feed.language() == null ? read.language() : feed.language(),
                entry.summary(),
                entry.content(),
                false);
        return new Announced(feed.id(), entry.id(), page, announcement, at, feed.handling());
    }
}
