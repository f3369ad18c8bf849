package throughline.demo;

/** The shapes that an outlet's feed can have, and the type that its server gives with it. */
enum FeedKind {
    RSS("rss", "application/rss+xml; charset=utf-8"),
    /** Its server says nothing of the encoding: only the XML declaration tells. */
    RSS_OLD("rss", "text/xml"),
    /** Written by hand long ago: a bare {@code &}, a tag never closed, tracking words on the links. */
    RSS_CARELESS("careless", "text/xml; charset=utf-8"),
    RDF("rdf", "application/rdf+xml"),
    ATOM("atom", "application/atom+xml; charset=utf-8"),
    JSON("", "application/feed+json");

    /** The file under {@code press/feeds} that it is set in; JSON needs none. */
    final String frame;

    final String type;

    FeedKind(String frame, String type) {
        this.frame = frame;
        this.type = type;
    }
}
