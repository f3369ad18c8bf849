package throughline.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
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
import throughline.feeds.Harvest;
import throughline.feeds.PollPlan;
import throughline.fetch.Fetched;

/** Reads a feed that was polled and passes on what is new in it, or told otherwise than before. */
final class ReadFeed implements Processor<String, Fetched, FeedId, PolledFeed> {

    private final FeedReader reader;
    private final PollPlan plan;
    private ProcessorContext<FeedId, PolledFeed> context;
    private KeyValueStore<FeedId, Feed> feeds;
    private FeedStates states;
    private Handlings handlings;
    private KnownEntries known;

    ReadFeed(FeedReader reader, PollPlan plan) {
        this.reader = reader;
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<FeedId, PolledFeed> context) {
        this.context = context;
        this.feeds = Stores.FEEDS.in(context);
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
            switch (answer) {
                case Fetched.Found found -> read(record, feed, before, found);
                default -> keep(record, feed, before, null, Harvest.NONE, List.of());
            }
        } catch (RuntimeException | StackOverflowError trouble) {
            FeedReading unread = new FeedReading.NotAFeed("We could not read this feed; the fault is ours.");
            keep(record, feed, before, unread, Harvest.NONE, List.of());
            // The quarantine keeps the document.
            throw new IllegalStateException("The feed " + feed.id() + " cannot be read: " + trouble, trouble);
        }
    }

    private void read(Record<String, Fetched> record, Feed feed, FeedState before, Fetched.Found found) {
        FeedReading reading = reader.read(found.content(), found.address());
        if (!(reading instanceof FeedReading.Read read)) {
            keep(record, feed, before, reading, Harvest.NONE, List.of());
            return;
        }
        List<Recognised> entries =
                new Recognition(feed.id(), known.of(feed.id())).recognise(read.entries(), read.link());
        Harvest harvest = harvest(feed.id(), entries, found.delta());
        List<KeyValue<ArticleId, Announced>> news = entries.stream()
                .filter(one -> one.news() != News.KNOWN)
                .map(one -> KeyValue.pair(one.article(), announced(one, feed, read, found)))
                .toList();
        keep(record, feed, before, reading, harvest, news);
    }

    private Harvest harvest(FeedId feed, List<Recognised> entries, boolean delta) {
        Set<String> articles = new HashSet<>();
        int fresh = 0;
        int changed = 0;
        for (Recognised one : entries) {
            articles.add(one.article().value());
            fresh += one.news() == News.NEW ? 1 : 0;
            changed += one.news() == News.CHANGED ? 1 : 0;
        }
        int shared = known.countListed(feed, articles);
        if (!delta) {
            known.list(feed, articles);
        }
        return new Harvest(entries.size(), fresh, shared, changed);
    }

    private void keep(
            Record<String, Fetched> record,
            Feed feed,
            FeedState before,
            @org.jspecify.annotations.Nullable FeedReading reading,
            Harvest harvest,
            List<KeyValue<ArticleId, Announced>> news) {
        Fetched answer = record.value();
        PollPlan.After after = plan.after(before, handlings.of(feed), answer, reading, harvest, answer.at());
        states.keep(after.state());
        context.forward(record.withKey(feed.id()).withValue(new PolledFeed(after.state(), news, after.gap())));
    }

    /** What whoever put the feed on the list says of its language goes before what the feed says of itself. */
    private static Announced announced(Recognised recognised, Feed feed, FeedReading.Read read, Fetched.Found found) {
        Entry entry = recognised.entry();
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
        return new Announced(feed.id(), entry.id(), recognised.page(), announcement, found.at(), feed.handling());
    }
}
