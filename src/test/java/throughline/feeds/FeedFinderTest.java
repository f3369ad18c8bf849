package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.fetch.Content;
import throughline.fetch.RobotsTxt;

class FeedFinderTest {

    private static final URI PAGE = URI.create("https://harbour.example/news/today.html");

    private static List<FoundFeed> feeds(String page) {
        return new FeedFinder().find(new Content(page.getBytes(StandardCharsets.UTF_8), "text/html"), PAGE);
    }

    private static List<String> addresses(String page) {
        return feeds(page).stream().map(feed -> feed.address().toString()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=alternate type=application/rss+xml href=/rss?a=1&amp;b=2>",
                "<LINK TYPE=' Application/RSS+XML; charset=utf-8' HREF=' /rss?a=1&b=2 ' REL='&#65;LTERNATE'>",
                "<link href='//harbour.example/rss?a=1&#38;b=2' rel='home\nalternate' type='application/atom+xml'/>",
                "<base href='https://harbour.example/a/'><link rel=alternate type=application/feed+json href='../rss?a=1&amp;b=2'>",
                "<link rel='feed' href='https://harbour.example/rss?a=1&b=2'>",
                "<link rel=alternate type=text/xml href='rss.xml'><base href='https://harbour.example/'><base href='https://evil.example/'>",
            })
    void aPageNamesItsFeedInManySpellings(String link) {
        assertThat(addresses("<html><head>" + link + "</head><body><a href=/feed>all</a></body></html>"))
                .singleElement()
                .asString()
                .startsWith("https://harbour.example/rss");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel='alternate stylesheet' type=application/rss+xml href=/rss>",
                "<link rel=alternate hreflang=ko href=/ko/feed>",
                "<link rel=alternate type='application/ rss+xml' href=/rss>",
                "<link rel=alternate type=application/rss+xml href=''>",
                "<link rel=alternate type=application/rss+xml href='today.html'>",
                "<link rel=alternate type=application/rss+xml href='javascript:x()'>",
                "<link rel=alternate type=application/rss+xml href='file:///etc/rss'>",
                "<link rel=alternate type=application/json href='/wp-json/pages/7'>",
                "<link rel=alternate type=text/xml+oembed href='/oembed?format=xml'>",
                "<!-- <link rel=alternate type=application/rss+xml href=/rss> -->",
                "<template><p>feed</p></template><script>'<link rel=alternate type=application/rss+xml href=/rss>'</script>",
                "<a href='https://reader.example/add/https://harbour.example/feed'>follow</a>",
                "<a href='/feeding-the-ducks'>ducks</a>",
            })
    void whatOnlyLooksLikeAFeedIsNotOffered(String markup) {
        assertThat(addresses("<html><head>" + markup + "</head></html>")).isEmpty();
    }

    @Test
    void linksForReadersCountWhereThePageNamesNoFeed() {
        assertThat(feeds(
                        "<p><a href='/politics/rss.xml'>Politics &amp; law</a> <a type='application/atom+xml' href='x'>x</a>"
                                + "<a href='/world/feed/' title='World'>w</a><a href='/about'>About</a>"))
                .containsExactly(
                        new FoundFeed(
                                URI.create("https://harbour.example/politics/rss.xml"),
                                "Politics & law",
                                FoundFeed.Kind.UNKNOWN),
                        new FoundFeed(URI.create("https://harbour.example/news/x"), "x", FoundFeed.Kind.ATOM),
                        new FoundFeed(
                                URI.create("https://harbour.example/world/feed/"), "World", FoundFeed.Kind.UNKNOWN));
    }

    @Test
    void theTitleIsReadInThePagesOwnCharset() {
        byte[] page =
                "<html><head><meta charset='euc-kr'><link rel=alternate type=application/rss+xml title='항구일보' href=/rss>"
                        .getBytes(Charset.forName("EUC-KR"));

        assertThat(new FeedFinder().find(new Content(page, null), PAGE))
                .extracting(FoundFeed::title)
                .containsExactly("항구일보");
    }

    @Test
    void aFloodOfLinksIsKeptWithinBounds() {
        StringBuilder page = new StringBuilder("<html><head>");
        for (int i = 0; i < 5_000; i++) {
            page.append("<link rel=alternate type=application/rss+xml href=/rss/")
                    .append(i)
                    .append('>');
        }

        assertThat(feeds(page.toString())).hasSize(FeedFinder.MOST);
    }

    @Test
    void theUsualPlacesAreGuessedNearFirst() {
        RobotsTxt robots = RobotsTxt.parse(
                new Content(
                        "Sitemap: https://harbour.example/pages.xml\nSitemap: https://harbour.example/maps/news.xml\nSitemap: file:///x"
                                .getBytes(StandardCharsets.UTF_8),
                        "text/plain"),
                URI.create("https://harbour.example/robots.txt"),
                "throughline");

        List<String> guesses = new FeedFinder()
                .guesses(URI.create("https://harbour.example/opinion"), robots).stream()
                        .map(URI::toString)
                        .toList();

        assertThat(guesses)
                .startsWith("https://harbour.example/opinion/feed")
                .containsSubsequence(
                        "https://harbour.example/feed",
                        "https://harbour.example/maps/news.xml",
                        "https://harbour.example/sitemap_news.xml",
                        "https://harbour.example/pages.xml",
                        "https://harbour.example/sitemap.xml")
                .doesNotHaveDuplicates()
                .allMatch(guess -> guess.startsWith("https://harbour.example/"));
    }
}
