package throughline.app;

import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.archive.ReadersMark;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.feeds.Outlet;
import throughline.relevance.BeatMark;

/** What a reader can do. Each act is written to the log before the method returns; the pages show it a moment later. */
public interface Actions {

    /** Adds a subscription, or replaces the one of the same id. */
    void subscribe(Subscription subscription);

    void unsubscribe(SubscriptionId subscription);

    /** Writes down a beat, in place of the one of the same id, and puts those of its feeds on the list that are not there. */
    void define(Beat beat);

    /** Deletes a beat. Its stories stay, and are its own again should it be defined anew. */
    void forget(BeatId beat);

    /** Says something of stories, which is obeyed until it is taken back. */
    void mark(ReadersMark mark);

    /** Takes back what was said of stories under an id. */
    void takeBack(BeatId beat, String mark);

    /** Says whether an article is of a beat; one that is comes into its stories, also when it was judged otherwise. */
    void mark(BeatMark mark);

    /** Takes back whether an article is of a beat. */
    void takeBack(BeatId beat, ArticleId article);

    /** Puts a feed on the list; it is polled at once. */
    void watch(Feed feed);

    void stopWatching(FeedId feed);

    /** Replaces what is set for a feed that is on the list. It is not polled for that, and nothing of it is lost. */
    void set(Feed feed);

    /** Replaces what is set for an outlet; one for which nothing is set any more is forgotten. */
    void set(Outlet outlet);

    /** Puts what a list names on ours. What is set here stays; what is left open here is filled from the list. */
    Listed watch(FeedList list);

    /**
     * Sends a record from quarantine through its stage once more.
     *
     * @param setAside the id that {@link throughline.archive.SetAside} shows
     * @return whether there is such a record, and the whole of it
     */
    boolean putBack(String setAside);

    /**
     * What came of a list of feeds.
     *
     * @param known were on our list already
     * @param outlets for which it had settings
     */
    record Listed(int added, int known, int outlets) {}
}
