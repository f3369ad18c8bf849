package throughline.fetch;

import java.time.Duration;

/**
 * What a fetcher may be told: who we are, how much time and space one answer gets, and how we treat a host.
 */
public record FetchSettings(Agent agent, Limits limits, Manners manners) {

    public static final FetchSettings STANDARD = new FetchSettings(Agent.STANDARD, Limits.STANDARD, Manners.STANDARD);

    public FetchSettings with(Limits other) {
        return new FetchSettings(agent, other, manners);
    }

    public FetchSettings with(Manners other) {
        return new FetchSettings(agent, limits, other);
    }

    /**
     * Who asks. A publisher who is troubled by us must be able to find a person.
     *
     * @param product the product token, also the name that robots.txt is read for
     * @param version of the product
     * @param contact an address (https: or mailto:) where the operator can be reached; empty when none is set
     */
    public record Agent(String product, String version, String contact) {

        public static final Agent STANDARD = new Agent("Throughline", "0.1", "");

        /** The same, with an address where the operator can be reached. */
        public Agent reachedAt(String address) {
            return new Agent(product, version, address);
        }

        /** The value of {@code User-Agent}. */
        public String header() {
            String who = contact.isBlank() ? "news monitoring; no contact set" : "+" + contact;
            return product + "/" + version + " (" + who + ")";
        }
    }

    /**
     * The bounds of one fetch.
     *
     * @param connectTime for one connection (default 10 s)
     * @param wholeTime for a fetch from the first look-up to the last byte, robots.txt and redirects included (default 30 s)
     * @param postTime the same for sending something out (default 10 s)
     * @param pageBytes of a page after unpacking (default 5 MB)
     * @param feedBytes of a feed after unpacking (default 16 MB)
     * @param headerLine bytes in one line of the answer's head (default 16 KB)
     * @param headers lines in the answer's head (default 200)
     * @param redirects followed in one fetch (default 10)
     */
    public record Limits(
            Duration connectTime,
            Duration wholeTime,
            Duration postTime,
            int pageBytes,
            int feedBytes,
            int headerLine,
            int headers,
            int redirects) {

        public static final Limits STANDARD = new Limits(
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                5_000_000,
                16_000_000,
                16_384,
                200,
                10);

        /** The same, with another time for a whole fetch. */
        public Limits within(Duration time) {
            return new Limits(connectTime, time, postTime, pageBytes, feedBytes, headerLine, headers, redirects);
        }

        int bytes(Subject subject) {
            return switch (subject) {
                case FEED, PART, PUSH -> feedBytes;
                case PAGE, HUB -> pageBytes;
            };
        }
    }

    /**
     * How a host is treated.
     *
     * @param pause between the end of one request and the start of the next to the same host (default 1 s)
     * @param longestCrawlDelay what a Crawl-delay in robots.txt can stretch the pause to (default 15 s)
     * @param longestHold how long a request waits in the queue for a host that asked us to wait; for a longer wait it ends as
     *     failed, with the time to try again (default 5 s)
     * @param robotsTrouble how long a robots.txt that could not be read is left alone (default 10 min)
     * @param atOnce requests under way to all hosts together (default 64)
     */
    public record Manners(
            Duration pause, Duration longestCrawlDelay, Duration longestHold, Duration robotsTrouble, int atOnce) {

        public static final Manners STANDARD = new Manners(
                Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofMinutes(10), 64);

        /** The same, with another pause. */
        public Manners pausing(Duration time) {
            return new Manners(time, longestCrawlDelay, longestHold, robotsTrouble, atOnce);
        }
    }
}
