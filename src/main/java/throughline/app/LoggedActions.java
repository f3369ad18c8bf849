package throughline.app;

import java.util.List;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.feeds.Outlet;
import throughline.pipeline.ArticleTexts;
import throughline.pipeline.LogWriter;
import throughline.pipeline.PutBack;
import throughline.pipeline.Topics;
import throughline.relevance.BeatMark;

/** Writes what readers do to the log, and waits until it is there. */
final class LoggedActions implements Actions {

    private final LogWriter log;
    private final PutBack putBack;
    private final Archive archive;
    private final ArticleTexts texts;
    private final JudgePast past;

    LoggedActions(LogWriter log, PutBack putBack, Archive archive, ArticleTexts texts, JudgePast past) {
        this.log = log;
        this.putBack = putBack;
        this.archive = archive;
        this.texts = texts;
        this.past = past;
    }

    @Override
    public void subscribe(Subscription subscription) {
        log.write(Topics.SUBSCRIPTIONS, subscription.beat(), subscription.id().value(), subscription)
                .join();
    }

    @Override
    public void unsubscribe(SubscriptionId id) {
        archive.findSubscription(id)
                .ifPresent(one -> log.write(Topics.SUBSCRIPTIONS, one.beat(), id.value(), null)
                        .join());
    }

    @Override
    public void define(Beat beat) {
        boolean fresh = archive.findBeat(beat.id()).isEmpty();
        log.write(Topics.BEATS, beat.id(), beat).join();
        new ListedFeeds(archive, log).write(new FeedList(WatchList.feeds(beat), List.of()));
        if (fresh) {
            past.begin(beat);
        }
    }

    @Override
    public void forget(BeatId beat) {
        log.write(Topics.BEATS, beat, null).join();
    }

    @Override
    public void mark(ReadersMark mark) {
        log.write(Topics.STORY_MARKS, mark.beat(), mark.id(), mark.mark()).join();
    }

    @Override
    public void takeBack(BeatId beat, String mark) {
        log.write(Topics.STORY_MARKS, beat, mark, null).join();
    }

    @Override
    public void mark(BeatMark mark) {
        log.write(Topics.BEAT_MARKS, mark.beat(), mark.article().value(), mark).join();
        if (mark.belongs()) {
            archive.findBeat(mark.beat())
                    .ifPresent(
                            beat -> texts.find(mark.article()).ifPresent(article -> past.again(article, beat, mark)));
        }
    }

    @Override
    public void takeBack(BeatId beat, ArticleId article) {
        log.write(Topics.BEAT_MARKS, beat, article.value(), null).join();
        archive.findBeat(beat).ifPresent(one -> texts.find(article).ifPresent(text -> past.again(text, one)));
    }

    @Override
    public void watch(Feed feed) {
        log.write(Topics.FEEDS, feed.id(), feed).join();
    }

    @Override
    public void stopWatching(FeedId feed) {
        log.write(Topics.FEEDS, feed, null).join();
    }

    @Override
    public void set(Feed feed) {
        watch(feed);
    }

    @Override
    public void set(Outlet outlet) {
        log.write(Topics.OUTLETS, outlet.site(), outlet.saysNothing() ? null : outlet)
                .join();
    }

    @Override
    public Listed watch(FeedList list) {
        return new ListedFeeds(archive, log).write(list);
    }

    @Override
    public boolean putBack(String setAside) {
        return putBack.run(setAside);
    }
}
