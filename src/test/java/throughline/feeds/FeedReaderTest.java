package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.feeds.Readings.atom;
import static throughline.feeds.Readings.only;
import static throughline.feeds.Readings.read;
import static throughline.feeds.Readings.refusal;
import static throughline.feeds.Readings.rss;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    @Test
    void anRss2FeedTellsEverythingAboutItsItems() {
        FeedReading.Read feed = read("""
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>Harbour Post</title><link>https://harbour.example/</link><language>en-gb</language><ttl>45</ttl>
                <item><title>Envoy &amp; family reach the south</title><link>https://harbour.example/a/1</link>
                <guid isPermaLink="false">hp-1</guid><pubDate>Tue, 16 Jul 2024 05:02:00 +0900</pubDate>
                <dc:creator>M. Oduya</dc:creator><description>Short &lt;b&gt;form&lt;/b&gt;.</description>
                <content:encoded><![CDATA[<p>The <em>long</em> form.</p>]]></content:encoded></item>
                </channel></rss>""");

        assertThat(feed.title()).isEqualTo("Harbour Post");
        assertThat(feed.link()).isEqualTo(URI.create("https://harbour.example/"));
        assertThat(feed.language()).isEqualTo("en-gb");
        assertThat(feed.wishes().leastInterval()).isEqualTo(Duration.ofMinutes(45));
        assertThat(feed.entries())
                .containsExactly(new Entry(
                        "hp-1",
                        URI.create("https://harbour.example/a/1"),
                        "Envoy & family reach the south",
                        "M. Oduya",
                        Instant.parse("2024-07-15T20:02:00Z"),
                        null,
                        "Short <b>form</b>.",
                        "<p>The <em>long</em> form.</p>"));
    }

    @Test
    void anRssFeedSaysWhenNotToAskItAndWhoTellsOfItsNews() {
        FeedReading.Read feed = read("""
                <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>Harbour Post</title>
                <skipHours><hour>24</hour><hour> 3 </hour><hour>25</hour><hour>soon</hour></skipHours>
                <skipDays><day>Saturday</day><day>sun</day><day>Someday</day></skipDays>
                <a:link rel="hub" href="https://hub.example/"/><a:link rel="HUB" href="/hub"/><a:link rel="hub" href="file:///hub"/>
                <a:link rel="self" href="https://harbour.example/rss"/></channel></rss>""");

        assertThat(feed.wishes().skipHours()).containsExactlyInAnyOrder(0, 3);
        assertThat(feed.wishes().skipDays()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(feed.hubs())
                .containsExactly(URI.create("https://hub.example/"), URI.create("https://harbour.example/hub"));
        assertThat(feed.self()).isEqualTo(URI.create("https://harbour.example/rss"));
    }

    @Test
    void aFeedThatSkipsEveryHourOrNamesNoEndOfHubsHasOnlyItsFirstHubsHeard() {
        FeedReading.Read feed = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><skipHours>"
                + IntStream.range(0, 24)
                        .mapToObj(hour -> "<hour>" + hour + "</hour>")
                        .collect(Collectors.joining())
                + "</skipHours>"
                + IntStream.range(0, 100)
                        .mapToObj(hub -> "<link rel='hub' href='https://hub.example/" + hub + "'/>")
                        .collect(Collectors.joining())
                + "</feed>");

        assertThat(feed.wishes().skipHours()).isEmpty();
        assertThat(feed.hubs()).hasSize(EntryLinks.MOST_HUBS);
    }

    @Test
    void anRss1FeedKeepsItsItemsOutsideOfTheChannel() {
        FeedReading.Read feed = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                <channel rdf:about="https://quay.example/"><title>Quay Daily</title><link>https://quay.example/</link>
                <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>12</sy:updateFrequency>
                <items><rdf:Seq><rdf:li rdf:resource="https://quay.example/1"/></rdf:Seq></items></channel>
                <item rdf:about="https://quay.example/1"><title>A boat at dawn</title><link>https://quay.example/1</link>
                <dc:date>2024-07-16T05:02+09:00</dc:date></item></rdf:RDF>""");

        assertThat(feed.title()).isEqualTo("Quay Daily");
        assertThat(feed.wishes().leastInterval()).isEqualTo(Duration.ofHours(2));
        Entry entry = feed.entries().getFirst();
        assertThat(entry.id()).isEqualTo("https://quay.example/1");
        assertThat(entry.published()).isEqualTo("2024-07-15T20:02:00Z");
    }

    @Test
    void anAtomEntryPointsToItsPageAndNotToItself() {
        Entry entry = only(atom("""
                <title type="html">Rank &amp;lt;unchanged&amp;gt;</title><id>urn:uuid:7</id>
                <link rel="self" href="https://harbour.example/api/7"/><link rel="enclosure" href="https://harbour.example/7.mp3"/>
                <link rel="alternate" type="application/json" href="https://harbour.example/7.json"/>
                <link rel="alternate" type="text/html" href="/a/7"/>
                <published>2024-07-16T05:02:00+09:00</published><updated>2024-07-17T00:00:00Z</updated>
                <author><name>J. Brandt</name><email>j@harbour.example</email></author>
                <summary>5 &lt; 6</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>In <a href="b">place</a></p></div></content>"""));

        assertThat(entry.title()).isEqualTo("Rank <unchanged>");
        assertThat(entry.link()).isEqualTo(URI.create("https://harbour.example/a/7"));
        assertThat(entry.author()).isEqualTo("J. Brandt");
        assertThat(entry.published()).isEqualTo("2024-07-15T20:02:00Z");
        assertThat(entry.updated()).isEqualTo("2024-07-17T00:00:00Z");
        assertThat(entry.summary()).isEqualTo("5 &lt; 6");
        assertThat(entry.content())
                .contains("<a href=\"https://harbour.example/news/b\"")
                .contains("place</a>");
    }

    @Test
    void atom03IsReadWithItsOwnNames() {
        Entry entry = only("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old Quay</title><entry><title mode="escaped" type="text/html">A &lt;i&gt;new&lt;/i&gt; route</title>
                <link rel="alternate" type="text/html" href="https://quay.example/2"/><issued>2004-07-16T05:02:00Z</issued>
                <modified>2004-07-16T06:00:00Z</modified><content type="text/html" mode="base64">PGI+SGVsbG88L2I+</content></entry></feed>""");

        assertThat(entry.title()).isEqualTo("A new route");
        assertThat(entry.published()).isEqualTo("2004-07-16T05:02:00Z");
        assertThat(entry.updated()).isEqualTo("2004-07-16T06:00:00Z");
        assertThat(entry.content()).isEqualTo("<b>Hello</b>");
    }

    @Test
    void anOldChannelDefinitionIsAFeedToo() {
        Entry entry = only("""
                <CHANNEL HREF="https://quay.example/"><TITLE>Quay</TITLE><ITEM HREF="https://quay.example/3" LASTMOD="2004-07-16T05:02:00+09:00">
                <TITLE>The third</TITLE><ABSTRACT>What it says</ABSTRACT></ITEM></CHANNEL>""");

        assertThat(entry.link()).isEqualTo(URI.create("https://quay.example/3"));
        assertThat(entry.title()).isEqualTo("The third");
        assertThat(entry.summary()).isEqualTo("What it says");
        assertThat(entry.published()).isEqualTo("2004-07-15T20:02:00Z");
    }

    @Test
    void aJsonFeedIsRead() {
        FeedReading.Read feed = read("""
                {"version":"https://jsonfeed.org/version/1.1","title":"Pier Notes","home_page_url":"https://pier.example/","language":"en",
                 "feed_url":"https://pier.example/feed.json","hubs":[{"type":"WebSub","url":"https://hub.example/"},{"url":"data:x"}],
                 "items":[{"id":12,"url":"https://pier.example/12","title":"Twelve","content_html":"<p>Text<script>x()</script></p>",
                 "date_published":"2024-07-16T05:02:00+09:00","authors":[{"name":"A. Vale"},{"name":"R. Imai"}]},
                 {"id":"https://pier.example/13","content_text":"Only text & nothing else","date_modified":"2024-07-17T00:00:00Z"},],}""");

        assertThat(feed.title()).isEqualTo("Pier Notes");
        assertThat(feed.self()).isEqualTo(URI.create("https://pier.example/feed.json"));
        assertThat(feed.hubs()).containsExactly(URI.create("https://hub.example/"));
        assertThat(feed.entries()).hasSize(2);
        Entry first = feed.entries().getFirst();
        assertThat(first.id()).isEqualTo("12");
        assertThat(first.content()).isEqualTo("<p>Text</p>");
        assertThat(first.author()).isEqualTo("A. Vale, R. Imai");
        Entry second = feed.entries().getLast();
        assertThat(second.link()).isEqualTo(URI.create("https://pier.example/13"));
        assertThat(second.title()).isEqualTo("Only text & nothing else");
        assertThat(second.content()).isEqualTo("Only text &amp; nothing else");
        assertThat(second.updated()).isEqualTo("2024-07-17T00:00:00Z");
    }

    @Test
    void aGuidThatIsAnAddressStandsInForAMissingLink() {
        assertThat(only(rss("<title>a</title><guid>https://harbour.example/a/4</guid>"))
                        .link())
                .isEqualTo(URI.create("https://harbour.example/a/4"));
        assertThat(only(rss("<title>a</title><guid isPermaLink=\"false\">https://harbour.example/a/4</guid>"))
                        .link())
                .isNull();
    }

    @Test
    void anEntryWithoutATitleIsCalledByItsFirstWords() {
        assertThat(only(rss("<description>&lt;p&gt;A short note.&lt;/p&gt;</description>"))
                        .title())
                .isEqualTo("A short note.");
    }

    @Test
    void relativeLinksAreMeantFromTheNearestBase() {
        Entry entry = only("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/"><entry xml:base="2024/">
                <title>t</title><link href="a b"/><content type="html" xml:base="07/">&lt;a href="x"&gt;x&lt;/a&gt;</content></entry></feed>""");

        assertThat(entry.link()).isEqualTo(URI.create("https://quay.example/2024/a%20b"));
        assertThat(entry.content()).contains("https://quay.example/2024/07/x");
    }

    @Test
    void linksThatNoBrowserShouldFollowAreLeftOut() {
        assertThat(only(rss("<title>t</title><link>javascript:alert(1)</link>")).link())
                .isNull();
        assertThat(only(rss("<title>t</title><link>file:///etc/passwd</link>")).link())
                .isNull();
        assertThat(only(rss(
                                "<title>t</title><description>&lt;a href=\"data:text/html,x\"&gt;x&lt;/a&gt;</description>"))
                        .summary())
                .isEqualTo("<a>x</a>");
    }

    @Test
    void aPageInPlaceOfTheFeedIsToldAsSuch() {
        byte[] page = "<!DOCTYPE html><html><head><title>Oops</title></head><body><rss></rss></body></html>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(page, "application/rss+xml")).isEqualTo("The server sends a page in place of the feed.");
    }

    @Test
    void whatIsNoFeedIsRefusedWithAReason() {
        assertThat(refusal(new byte[0], null)).contains("empty");
        assertThat(refusal(" \n".getBytes(StandardCharsets.UTF_8), null)).contains("empty");
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}, "image/png"))
                .contains("picture");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8), null)).contains("document");
        assertThat(refusal("{\"error\":\"no\"}".getBytes(StandardCharsets.UTF_8), null))
                .contains("JSON");
        assertThat(refusal("{\"items\":[".getBytes(StandardCharsets.UTF_8), null))
                .contains("broken JSON");
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), null))
                .contains("svg");
        assertThat(refusal(new byte[] {0x1f, (byte) 0x8b, 8, 0, 'j', 'u', 'n', 'k'}, null))
                .contains("packed");
        assertThat(refusal("Service unavailable".getBytes(StandardCharsets.UTF_8), null))
                .contains("text");
    }
}
