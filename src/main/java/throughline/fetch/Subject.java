package throughline.fetch;

/** What a fetch is for. Feeds were chosen by the operator; pages are only asked for when robots.txt lets us. */
public enum Subject {
    FEED,
    /** A part of a feed, such as one of the sitemaps that its index names. */
    PART,
    PAGE,
    /** A WebSub hub, asked to push a feed's news to us. */
    HUB,
    /** What a hub pushed of a feed. Nobody asked for it, so it is no answer to a poll. */
    PUSH
}
