package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.Announcement;
import throughline.articles.ArticleId;
import throughline.feeds.Entry;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.feeds.FeedState;
import throughline.feeds.Harvest;
import throughline.feeds.PollPlan;
import throughline.fetch.Fetched;

/** Reads a feed that was polled and passes on what its last document did not hold, or held otherwise. */
final class ReadFeed implements Processor<String, Fetched, FeedId, PolledFeed> {

    private final FeedReader reader;
    private final PollPlan plan;
    private ProcessorContext<FeedId, PolledFeed> context;
    private KeyValueStore<FeedId, Feed> feeds;
    private KeyValueStore<FeedId, FeedState> states;
    private KeyValueStore<FeedId, Stores.Announcements> announcements;

    ReadFeed(FeedReader reader, PollPlan plan) {
        this.reader = reader;
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<FeedId, PolledFeed> context) {
        this.context = context;
        this.feeds = Stores.FEEDS.in(context);
        this.states = Stores.FEED_STATES.in(context);
        this.announcements = Stores.ANNOUNCEMENTS.in(context);
    }

    @Override
    public void process(Record<String, Fetched> record) {
        FeedId id = new FeedId(record.key());
        Feed feed = feeds.get(id);
        FeedState before = states.get(id);
        if (feed == null || before == null) {
            return; // taken off the list while it was being fetched
        }
        Fetched answer = record.value();
        try {
            FeedReading reading =
                    answer instanceof Fetched.Found found ? reader.read(found.content(), found.address()) : null;
            List<KeyValue<ArticleId, Announced>> fresh =
                    reading instanceof FeedReading.Read read ? fresh(id, feed, read, answer.at()) : List.of();
            keep(
                    record,
                    plan.after(before, feed.handling(), answer, reading, harvest(reading, fresh.size()), answer.at())
                            .state(),
                    fresh);
        } catch (RuntimeException | StackOverflowError trouble) {
            FeedReading unread = new FeedReading.NotAFeed("We could not read this feed; the fault is ours.");
            keep(
                    record,
                    plan.after(before, feed.handling(), answer, unread, Harvest.NONE, answer.at())
                            .state(),
                    List.of());
            // The quarantine keeps the document.
            throw new IllegalStateException("The feed " + id + " cannot be read: " + trouble, trouble);
        }
    }

    private static Harvest harvest(@org.jspecify.annotations.Nullable FeedReading reading, int fresh) {
        return reading instanceof FeedReading.Read read
                ? new Harvest(read.entries().size(), fresh, read.entries().size() - fresh, 0)
                : Harvest.NONE;
    }

    private void keep(Record<String, Fetched> record, FeedState after, List<KeyValue<ArticleId, Announced>> fresh) {
        states.put(after.id(), after);
        context.forward(record.withKey(after.id()).withValue(new PolledFeed(after, fresh)));
    }

    private List<KeyValue<ArticleId, Announced>> fresh(FeedId id, Feed feed, FeedReading.Read read, Instant at) {
        Stores.Announcements before = announcements.get(id);
        Map<String, String> known = before == null ? Map.of() : before.fingerprints();
        Map<String, String> now = new HashMap<>();
        List<KeyValue<ArticleId, Announced>> fresh = new ArrayList<>();
        for (Entry entry : read.entries()) {
            ArticleId article = identity(id, entry);
            String fingerprint = fingerprint(entry);
            String last = now.put(article.value(), fingerprint);
            if (last == null && !fingerprint.equals(known.get(article.value()))) {
                fresh.add(KeyValue.pair(
                        article, new Announced(id, entry.id(), entry.link(), said(entry, feed, read), at)));
            }
        }
        // A feed that comes back empty has not forgotten what it announced.
        if (!now.isEmpty()) {
            announcements.put(id, new Stores.Announcements(now));
        }
        return fresh;
    }

    private static ArticleId identity(FeedId feed, Entry entry) {
        URI link = entry.link();
        if (link != null) {
            return ArticleId.of(link);
        }
        return ArticleId.ofText(feed + "\n" + (entry.id().isEmpty() ? entry.title() : entry.id()));
    }

    /** What tells a changed entry from the same one; its date of publication does not, some feeds move it at each poll. */
    private static String fingerprint(Entry entry) {
        return ArticleId.ofText(String.join(
                        "\n", entry.title(), String.valueOf(entry.updated()), entry.summary(), entry.content()))
                .value();
    }

    /** What whoever put the feed on the list says of its language goes before what the feed says of itself. */
    private static Announcement said(Entry entry, Feed feed, FeedReading.Read read) {
        return new Announcement(
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
    }
}
