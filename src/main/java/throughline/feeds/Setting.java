package throughline.feeds;

/** What can be set for a feed or an outlet, under the name that it has in OPML, in forms and in the API. */
public enum Setting {
    INTERVAL("interval"),
    PAUSE("pause"),
    FETCH_PAGES("fetchPages"),
    OBEY_ROBOTS("obeyRobots"),
    LOOKS("looks"),
    USER_AGENT("userAgent"),
    HEADERS("headers"),
    COOKIE("cookie"),
    PROXY("proxy");

    private final String written;

    Setting(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    /** Whether it can hold what lets somebody in, and so is not shown or handed on unasked. */
    public boolean isSecret() {
        return this == HEADERS || this == COOKIE;
    }
}
