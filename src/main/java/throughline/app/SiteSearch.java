package throughline.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.app.Findings.Found;
import throughline.app.Findings.Pace;
import throughline.app.Findings.Where;
import throughline.feeds.Entry;
import throughline.feeds.FeedFinder;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.feeds.FoundFeed;
import throughline.feeds.FoundFeed.Kind;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.FetchSettings;
import throughline.fetch.Fetched;
import throughline.fetch.RobotsTxt;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/** Asks a site for its feeds: the address itself, what its page names, and only then the usual places. */
final class SiteSearch implements FeedFinding {

    private static final Duration WHOLE = Duration.ofSeconds(20);
    private static final int MOST_NAMED = 30;
    private static final int MOST_READ = 16;
    private static final int SHORTEST_TEXT = 800;

    private static final Content NO_ROBOTS = new Content(new byte[0], null);

    /** A person waits, and asks for once what a browser would ask for in one go. */
    private static final Terms SHORT_PAUSE = new Terms(Map.of(), null, null, null, null, Duration.ofMillis(200));

    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("site search").start(task);

    private final Function<FetchRequest, CompletableFuture<Fetched>> ask;
    private final FeedReader reader;
    private final FeedFinder finder;
    private final Function<URI, Terms> terms;
    private final InstantSource clock;

    /** @param terms how the site of an address wants to be asked */
    SiteSearch(
            Function<FetchRequest, CompletableFuture<Fetched>> ask,
            FeedReader reader,
            FeedFinder finder,
            Function<URI, Terms> terms,
            InstantSource clock) {
        this.ask = ask;
        this.reader = reader;
        this.finder = finder;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Findings> find(List<URI> addresses) {
        Instant end = clock.instant().plus(WHOLE);
        return CompletableFuture.supplyAsync(() -> search(addresses, end), THREADS);
    }

    private Findings search(List<URI> addresses, Instant end) {
        URI asked = addresses.getFirst();
        Fetched answer = await(ask(asked), end);
        for (URI other : addresses.subList(1, addresses.size())) {
            if (!(answer instanceof Fetched.Failed failed) || failed.status() != null) {
                break; // somebody answered
            }
            asked = other;
            answer = await(ask(asked), end);
        }
        if (!(answer instanceof Fetched.Found page)) {
            return new Findings(asked, Where.NOWHERE, List.of(), reason(answer));
        }
        URI lasting = page.movedTo() == null ? asked : page.movedTo();
        return switch (reader.read(page.content(), page.address())) {
            case FeedReading.Read read -> here(asked, found(lasting, "", kind(page.content()), read));
            case FeedReading.Index index -> here(asked, listed(lasting, "", index));
            case FeedReading.NotAFeed _ -> around(asked, page, end);
        };
    }

    private static Findings here(URI asked, Found feed) {
        return new Findings(asked, Where.HERE, List.of(feed), null);
    }

    private Findings around(URI asked, Fetched.Found page, Instant end) {
        List<FoundFeed> named = finder.find(page.content(), page.address());
        if (!named.isEmpty()) {
            return new Findings(asked, Where.NAMED, read(named, end), null);
        }
        List<Found> guessed = read(usualPlaces(page.address(), end), end).stream()
                .filter(feed -> feed.pace() != null || feed.kind() == Kind.SITEMAP)
                .toList();
        return guessed.isEmpty()
                ? new Findings(
                        asked,
                        Where.NOWHERE,
                        List.of(),
                        "It answers, but names no feed, and none is in the usual places.")
                : new Findings(asked, Where.USUAL_PLACES, guessed, null);
    }

    private List<FoundFeed> usualPlaces(URI page, Instant end) {
        URI address = page.resolve("/robots.txt");
        Content content = await(ask(address), end) instanceof Fetched.Found found ? found.content() : NO_ROBOTS;
        RobotsTxt robots = RobotsTxt.parse(content, address, FetchSettings.Agent.STANDARD.product());
        return finder.guesses(page, robots).stream()
                .map(there -> new FoundFeed(there, "", Kind.UNKNOWN))
                .toList();
    }

    /** Each read once, all asked for together; those of other hosts do not wait for each other. */
    private List<Found> read(List<FoundFeed> feeds, Instant end) {
        Map<FoundFeed, CompletableFuture<Fetched>> answers = new LinkedHashMap<>();
        feeds.stream().limit(MOST_READ).forEach(feed -> answers.put(feed, ask(feed.address())));
        return feeds.stream()
                .limit(MOST_NAMED)
                .map(feed -> {
                    CompletableFuture<Fetched> answer = answers.get(feed);
                    return answer == null ? unread(feed, null) : read(feed, await(answer, end));
                })
                .toList();
    }

    private Found read(FoundFeed feed, @Nullable Fetched answer) {
        if (!(answer instanceof Fetched.Found found)) {
            return unread(feed, reason(answer));
        }
        return switch (reader.read(found.content(), found.address())) {
            case FeedReading.Read read -> found(feed.address(), feed.title(), kind(found.content()), read);
            case FeedReading.Index index -> listed(feed.address(), feed.title(), index);
            case FeedReading.NotAFeed(String reason) -> unread(feed, reason);
        };
    }

    private static Found unread(FoundFeed feed, @Nullable String reason) {
        return new Found(feed.address(), feed.title(), feed.kind(), null, reason);
    }

    /** A list of sitemaps: whoever polls it reads them. */
    private static Found listed(URI address, String title, FeedReading.Index index) {
        int sitemaps = index.sitemaps().size();
        String words = sitemaps == 1
                ? "It lists one sitemap, which is read with it."
                : "It lists " + sitemaps + " sitemaps, which are read with it.";
        return new Found(address, title, Kind.SITEMAP, null, words);
    }

    private static Found found(URI address, String title, Kind kind, FeedReading.Read read) {
        return new Found(address, title.isBlank() ? read.title() : title, kind, pace(read.entries()), null);
    }

    private static Pace pace(List<Entry> entries) {
        List<Instant> dates = entries.stream()
                .map(entry -> entry.published() == null ? entry.updated() : entry.published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        double days = dates.size() < 2
                ? 0
                : Duration.between(dates.getFirst(), dates.getLast()).toMinutes() / 1440.0;
        long full = entries.stream()
                .filter(entry -> entry.content().length() >= SHORTEST_TEXT)
                .count();
        return new Pace(
                entries.size(),
                days > 0 ? (dates.size() - 1) / days : null,
                dates.isEmpty() ? null : dates.getLast(),
                full * 2 > entries.size());
    }

    private CompletableFuture<Fetched> ask(URI address) {
        return ask.apply(new FetchRequest(
                Subject.FEED,
                address.toString(),
                address,
                Validators.NONE,
                1,
                clock.instant(),
                terms.apply(address).over(SHORT_PAUSE),
                null));
    }

    /** Null when it does not come in time. */
    private @Nullable Fetched await(CompletableFuture<Fetched> answer, Instant end) {
        try {
            long left = Math.max(1, Duration.between(clock.instant(), end).toMillis());
            return answer.get(left, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static String reason(@Nullable Fetched answer) {
        return switch (answer) {
            case Fetched.Failed failed -> failed.reason();
            case Fetched.Refused refused -> refused.reason();
            case Fetched.Gone gone -> "There is nothing at this address (" + gone.status() + ").";
            case Fetched.NotModified _ -> "The server sends no answer that can be read.";
            case Fetched.Found _ -> "";
            case null -> "It did not answer in time.";
        };
    }

    /** What a feed is by how it begins. */
    private static Kind kind(Content content) {
        byte[] bytes = content.bytes();
        String start = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (start.stripLeading().startsWith("{")) {
            return Kind.JSON;
        } else if (start.contains("<feed")) {
            return Kind.ATOM;
        } else if (start.contains("<rss") || start.contains("<rdf:rdf")) {
            return Kind.RSS;
        }
        return start.contains("<urlset") || start.contains("<sitemapindex") ? Kind.SITEMAP : Kind.UNKNOWN;
    }
}
