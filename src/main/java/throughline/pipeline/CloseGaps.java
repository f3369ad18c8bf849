package throughline.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.feeds.FeedId;
import throughline.feeds.Gap;

/**
 * Keeps the account of what feeds may have dropped: a gap stays open until other feeds of the same site, its sitemap above all, have
 * brought as many articles of that time as may be missing.
 */
final class CloseGaps implements Processor<String, SiteNews, String, Gap> {

    /** A gap is seen when its feed answers again; what others brought meanwhile must still be known then. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private ProcessorContext<String, Gap> context;
    private KeyValueStore<String, Gap> open;
    private KeyValueStore<String, SiteNews.Sighted> sighted;

    @Override
    public void init(ProcessorContext<String, Gap> context) {
        this.context = context;
        this.open = Stores.OPEN_GAPS.in(context);
        this.sighted = Stores.SIGHTINGS.in(context);
    }

    @Override
    public void process(Record<String, SiteNews> record) {
        switch (record.value()) {
            case SiteNews.Gapped(Gap gap) -> {
                Gap known = gap;
                for (SiteNews.Sighted one : sightings(record.key(), gap)) {
                    known = filled(known, one, record.timestamp());
                }
                keep(record, known);
            }
            case SiteNews.Sighted seen -> {
                forget(record.key(), seen.at().minus(REMEMBERED));
                sighted.put(record.key() + " " + seen.at() + " " + seen.article(), seen);
                for (Gap gap : listOpen(record.key())) {
                    Gap filled = filled(gap, seen, record.timestamp());
                    if (!filled.equals(gap)) {
                        keep(record, filled);
                    }
                }
            }
        }
    }

    /** What a feed brings itself after a gap is what it did not drop. */
    private static Gap filled(Gap gap, SiteNews.Sighted seen, long time) {
        return seen.feed().equals(gap.feed())
                ? gap
                : gap.filledBy(List.of(seen.at()), words(seen.feed()), Instant.ofEpochMilli(time));
    }

    private void keep(Record<String, SiteNews> record, Gap gap) {
        String id = gap.feed() + " " + gap.from();
        open.put(record.key() + " " + id, gap.open() ? gap : null);
        context.forward(record.withKey(id).withValue(gap));
    }

    private List<Gap> listOpen(String site) {
        List<Gap> all = new ArrayList<>();
        try (KeyValueIterator<String, Gap> range = open.range(site + " ", site + "!")) {
            range.forEachRemaining(one -> all.add(one.value));
        }
        return all;
    }

    private List<SiteNews.Sighted> sightings(String site, Gap gap) {
        List<SiteNews.Sighted> all = new ArrayList<>();
        try (KeyValueIterator<String, SiteNews.Sighted> range =
                sighted.range(site + " " + gap.from(), site + " " + gap.to() + "!")) {
            range.forEachRemaining(one -> all.add(one.value));
        }
        return all;
    }

    private void forget(String site, Instant before) {
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, SiteNews.Sighted> range = sighted.range(site + " ", site + " " + before)) {
            range.forEachRemaining((KeyValue<String, SiteNews.Sighted> one) -> old.add(one.key));
        }
        old.forEach(sighted::delete);
    }

    private static String words(FeedId feed) {
        return feed.value().contains("sitemap") ? "its sitemap" : "the feed " + feed;
    }
}
