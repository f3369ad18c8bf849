package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static throughline.feeds.Readings.read;
import static throughline.feeds.Readings.refusal;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;

class SitemapTest {

    private static final String NEWS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://harbour.example/a/1?x=1&amp;y=2</loc><n:news><n:publication><n:name>Harbour Post</n:name>
            <n:language>en</n:language></n:publication><n:publication_date>2024-07-16T05:02:00+09:00</n:publication_date>
            <n:title>Envoy &amp; family reach the south</n:title></n:news></url>
            <url><loc>https://harbour.example/a/2</loc><lastmod>2024-07-17</lastmod><n:news><n:publication><n:name>Harbour Post</n:name>
            <n:language>en</n:language></n:publication><n:publication_date>2024-07-16</n:publication_date>
            <n:title>망명한 외교관</n:title></n:news></url></urlset>""";

    private static final String INDEX = """
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://harbour.example/old.xml</loc><lastmod>2023-01-01</lastmod></sitemap>
            <sitemap><loc>https://harbour.example/new.xml.gz</loc><lastmod>2024-07-16T05:02:00+00:00</lastmod></sitemap>
            <sitemap><loc>https://harbour.example/undated.xml</loc></sitemap></sitemapindex>""";

    private static FeedReading reading(String document) {
        return new FeedReader()
                .read(new Content(document.getBytes(StandardCharsets.UTF_8), "text/xml"), Readings.ADDRESS);
    }

    @Test
    void aNewsSitemapTellsTitlesAndTimes() {
        FeedReading.Read feed = read(NEWS);

        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(feed.link()).isEqualTo(URI.create("https://harbour.example/"));
        assertThat(feed.entries())
                .containsExactly(
                        entry("https://harbour.example/a/2", "망명한 외교관", "2024-07-16T00:00:00Z", "2024-07-17T00:00:00Z"),
                        entry(
                                "https://harbour.example/a/1?x=1&y=2",
                                "Envoy & family reach the south",
                                "2024-07-15T20:02:00Z",
                                null));
    }

    private static Entry entry(String link, String title, String published, @Nullable String updated) {
        return new Entry(
                "",
                URI.create(link),
                title,
                null,
                Instant.parse(published),
                updated == null ? null : Instant.parse(updated),
                "",
                "");
    }

    @Test
    void anIndexNamesItsSitemapsNewestFirst() {
        assertThat(((FeedReading.Index) reading(INDEX)).sitemaps())
                .extracting(URI::getPath)
                .containsExactly("/new.xml.gz", "/old.xml", "/undated.xml");
    }

    @Test
    void brokenSitemapsAreReadAsFarAsTheyGo() {
        FeedReading.Read feed = read("""
                <!DOCTYPE urlset [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>  /a/1?b&c </loc>
                <news:news><news:title>Soup & salt&nbsp;&x;</news:title><news:publication_date>Tue, 16 Jul 2024 05:02:00 GMT</news:publication_date>
                </news:news><url><loc>javascript:x()</loc></url><url><loc><![CDATA[https://harbour.example/a/2]]></loc><lastmod>16/07/2024""");

        assertThat(feed.entries())
                .extracting(entry -> String.valueOf(entry.link()), Entry::published, Entry::updated)
                .containsExactly(
                        tuple("https://harbour.example/a/1?b&c", Instant.parse("2024-07-16T05:02:00Z"), null),
                        tuple("https://harbour.example/a/2", null, Instant.parse("2024-07-16T00:00:00Z")));
        assertThat(feed.entries().getFirst().title()).isEqualTo("Soup & salt &x;");
    }

    @Test
    void ofAnEndlessSitemapOnlyTheNewestAreKept() {
        String document = IntStream.range(0, 3_000)
                .mapToObj(i -> "<url><loc>https://harbour.example/" + i + "</loc><lastmod>"
                        + Instant.ofEpochSecond(1_700_000_000L + i) + "</lastmod></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));

        List<Entry> entries = read(document).entries();

        assertThat(entries).hasSize(SitemapReader.MOST_ENTRIES);
        assertThat(entries.getFirst().link()).isEqualTo(URI.create("https://harbour.example/2999"));
    }

    @Test
    void aListOfAddressesIsASitemapOnlyOfItsOwnSite() {
        assertThat(read("https://harbour.example/a/1\r\n\r\nhttps://HARBOUR.example/a/2\n")
                        .entries())
                .hasSize(2);
        assertThat(refusal("https://elsewhere.example/a/1\n".getBytes(StandardCharsets.UTF_8), "text/plain"))
                .contains("text of some kind");
        assertThat(refusal("https://harbour.example/ is down\n".getBytes(StandardCharsets.UTF_8), "text/plain"))
                .contains("text of some kind");
    }

    /** Crawler-commons as a second reader: it reads these and no broken ones, and keeps news only when their dates are of one form. */
    @Test
    void aSecondReaderReadsTheSame() throws Exception {
        SiteMap news = (SiteMap) secondReading(NEWS);
        assertThat(news.getSiteMapUrls().stream().map(url -> {
                    NewsAttributes told = (NewsAttributes) url.getAttributesForExtension(Extension.NEWS)[0];
                    return told.getTitle() + " " + told.getPublicationDateTime().toInstant() + " " + url.getUrl();
                }))
                .containsExactlyInAnyOrderElementsOf(read(NEWS).entries().stream()
                        .map(entry -> entry.title() + " " + entry.published() + " " + entry.link())
                        .toList());
        assertThat(((SiteMapIndex) secondReading(INDEX))
                        .getSitemaps().stream().map(one -> one.getUrl().toString()))
                .containsExactlyInAnyOrderElementsOf(((FeedReading.Index) reading(INDEX))
                        .sitemaps().stream().map(URI::toString).toList());
    }

    private static AbstractSiteMap secondReading(String document) throws Exception {
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(
                "text/xml", document.strip().getBytes(StandardCharsets.UTF_8), Readings.ADDRESS.toURL());
    }
}
