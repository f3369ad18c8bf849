package throughline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import throughline.app.Findings.Where;
import throughline.feeds.FeedFinder;
import throughline.feeds.FeedReader;
import throughline.feeds.FoundFeed.Kind;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/** Looks for feeds at an invented site. */
class SiteSearchTest {

    private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");
    private static final String FEED = """
            <rss version="2.0"><channel><title>Quay news</title>
            <item><title>A</title><link>https://quay.example/a</link><pubDate>Wed, 11 Mar 2026 11:00:00 GMT</pubDate></item>
            <item><title>B</title><link>https://quay.example/b</link><pubDate>Wed, 11 Mar 2026 05:00:00 GMT</pubDate></item>
            <item><title>C</title><link>https://quay.example/c</link><pubDate>Tue, 10 Mar 2026 23:00:00 GMT</pubDate></item>
            </channel></rss>""";

    private final Map<String, String> site = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    @Test
    void theAddressOfAFeedIsTheFeed() {
        site.put("https://quay.example/rss", FEED);

        Findings found = find("https://quay.example/rss");

        assertThat(found.where()).isEqualTo(Where.HERE);
        Findings.Found feed = found.feeds().getFirst();
        assertThat(feed.title()).isEqualTo("Quay news");
        assertThat(feed.kind()).isEqualTo(Kind.RSS);
        assertThat(feed.pace()).isEqualTo(new Findings.Pace(3, 4.0, Instant.parse("2026-03-11T11:00:00Z"), false));
    }

    @Test
    void theFeedsThatAPageNamesAreReadOnce() {
        site.put("https://quay.example/", """
                <html><head><link rel="alternate" type="application/rss+xml" title="All" href="/all.xml">
                <link rel="alternate" type="application/atom+xml" title="Lost" href="/lost.xml"></head></html>""");
        site.put("https://quay.example/all.xml", FEED);

        Findings found = find("https://quay.example/");

        assertThat(found.where()).isEqualTo(Where.NAMED);
        assertThat(found.feeds()).extracting(Findings.Found::title).containsExactly("All", "Lost");
        assertThat(found.feeds().getFirst().pace()).isNotNull();
        assertThat(found.feeds().getLast().reason()).contains("404");
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void aPageThatNamesNoneIsSearchedInTheUsualPlaces() {
        site.put("https://quay.example/", "<html><body>News</body></html>");
        site.put("https://quay.example/feed", FEED);

        Findings found = find("https://quay.example/");

        assertThat(found.where()).isEqualTo(Where.USUAL_PLACES);
        assertThat(found.feeds())
                .extracting(Findings.Found::address)
                .containsExactly(URI.create("https://quay.example/feed"));
    }

    @Test
    void theSitemapsInRobotsTxtAreAskedToo() {
        site.put("https://quay.example/", "<html><body>News</body></html>");
        site.put(
                "https://quay.example/robots.txt",
                "User-agent: *\nSITEMAP: https://quay.example/maps/news.xml\nSitemap: ::\n");

        find("https://quay.example/");

        assertThat(asked).contains("https://quay.example/maps/news.xml");
    }

    @Test
    void aListOfSitemapsIsFoundAsOne() {
        site.put(
                "https://quay.example/map.xml",
                "<sitemapindex><sitemap><loc>https://quay.example/1.xml</loc></sitemap></sitemapindex>");

        Findings found = find("https://quay.example/map.xml");

        assertThat(found.where()).isEqualTo(Where.HERE);
        assertThat(found.feeds().getFirst().kind()).isEqualTo(Kind.SITEMAP);
    }

    @Test
    void whereNobodyAnswersTheOtherSpellingIsTriedAndTheReasonTold() {
        Findings found = find("https://nobody.example/", "http://nobody.example/");

        assertThat(found.where()).isEqualTo(Where.NOWHERE);
        assertThat(found.asked()).isEqualTo(URI.create("http://nobody.example/"));
        assertThat(found.reason()).isEqualTo("Nobody is there.");
    }

    private Findings find(String... addresses) {
        return new SiteSearch(this::answer, new FeedReader(), new FeedFinder(), _ -> Terms.NONE, () -> NOON)
                .find(List.of(addresses).stream().map(URI::create).toList())
                .join();
    }

    private CompletableFuture<Fetched> answer(FetchRequest request) {
        asked.add(request.address().toString());
        String body = site.get(request.address().toString());
        if (request.host().equals("nobody.example")) {
            return CompletableFuture.completedFuture(new Fetched.Failed(request, NOON, null, "Nobody is there.", null));
        }
        return CompletableFuture.completedFuture(
                body == null
                        ? new Fetched.Gone(request, NOON, 404)
                        : new Fetched.Found(
                                request,
                                NOON,
                                request.address(),
                                null,
                                Validators.NONE,
                                Map.of(),
                                new Content(body.getBytes(StandardCharsets.UTF_8), null),
                                false));
    }
}
