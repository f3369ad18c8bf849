package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.feeds.Readings.atom;
import static throughline.feeds.Readings.only;
import static throughline.feeds.Readings.read;
import static throughline.feeds.Readings.rss;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BrokenFeedTest {

    @Test
    void aBareAmpersandIsOnlyAnAmpersand() {
        Entry entry = only(rss("<title>Salt & Sons</title><link>https://harbour.example/a?x=1&y=2</link>"));

        assertThat(entry.title()).isEqualTo("Salt & Sons");
        assertThat(entry.link()).isEqualTo(URI.create("https://harbour.example/a?x=1&y=2"));
    }

    @Test
    void namedCharactersOfHtmlAreKnownWithoutADeclaration() {
        assertThat(only(rss("<title>Caf&eacute;&nbsp;closed &hellip;</title>")).title())
                .isEqualTo("Café closed …");
    }

    @Test
    void aTitleCanSayThatFiveIsLessThanSix() {
        assertThat(only(rss("<title>5 < 6</title>")).title()).isEqualTo("5 < 6");
        assertThat(only(atom("<title>5 &lt; 6</title>")).title()).isEqualTo("5 < 6");
    }

    @Test
    void aTitleEscapedTwiceIsReadOnce() {
        assertThat(only(rss("<title>Salt &amp;amp; Sons</title>")).title()).isEqualTo("Salt & Sons");
        assertThat(only(rss("<title>Test: <b>bold</b> words</title>")).title()).isEqualTo("Test: bold words");
    }

    @Test
    void htmlThatWasNotEscapedStaysInItsField() {
        Entry entry = only(
                rss(
                        "<title>t</title><description><p>One<br>Two <img src='/x.png'></description><link>https://harbour.example/5</link>"));

        assertThat(entry.summary()).contains("One").contains("Two");
        assertThat(entry.link()).isEqualTo(URI.create("https://harbour.example/5"));
    }

    @Test
    void aMissingEndTagDoesNotTakeTheNextFieldAway() {
        Entry entry =
                only(rss("<title>The lost tag<link>https://harbour.example/6</link><pubDate>2024-07-16</pubDate>"));

        assertThat(entry.title()).isEqualTo("The lost tag");
        assertThat(entry.link()).isEqualTo(URI.create("https://harbour.example/6"));
        assertThat(entry.published()).isEqualTo("2024-07-16T00:00:00Z");
    }

    @Test
    void itemsWithoutEndTagsAreStillSeveralItems() {
        FeedReading.Read feed = read(
                "<rss><channel><title>T</title><item><title>one</title><item><title>two</title><item><title>three</title></channel></rss>");

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("one", "two", "three");
    }

    @Test
    void aFeedCutShortGivesWhatArrived() {
        FeedReading.Read feed = read(rss("<title>one</title><link>https://harbour.example/1</link>")
                .replace("</item></channel></rss>", "</item><item><title>tw"));

        assertThat(feed.entries()).extracting(Entry::title).containsExactly("one", "tw");
    }

    @Test
    void junkBeforeAndAfterTheFeedIsPassedOver() {
        String feed = rss("<title>one</title>");

        assertThat(read("\n\n<!-- cached -->\n<?xml version=\"1.0\"?>" + feed).entries())
                .hasSize(1);
        assertThat(read("<br />\n<b>Warning</b>: date() on line 3<br />\n<?xml version=\"1.0\"?>" + feed)
                        .entries())
                .hasSize(1);
        assertThat(read("\uFEFF<?xml version=“1.0”?>" + feed).entries()).hasSize(1);
        assertThat(read(feed + "<html><body><item>x</item></body></html>").entries())
                .hasSize(1);
        assertThat(read(feed + "\u0000\u0000").entries()).hasSize(1);
    }

    @Test
    void capitalsPrefixesAndNamespacesMayBeWrong() {
        assertThat(
                        only("<RSS><CHANNEL><ITEM><Title>a</TITLE><LINK>https://harbour.example/1</LINK></ITEM></CHANNEL></RSS>")
                                .link())
                .isNotNull();
        assertThat(
                        only(
                                "<rss><channel><item><title>a</title><dc:date>2024-07-16</dc:date><content:encoded>long</content:encoded></item></channel></rss>"))
                .satisfies(entry -> assertThat(entry.published()).isEqualTo("2024-07-16T00:00:00Z"))
                .satisfies(entry -> assertThat(entry.content()).isEqualTo("long"));
        assertThat(
                        only("<f:feed xmlns:f='http://www.w3.org/2005/Atom'><f:entry><f:title>a</f:title></f:entry></f:feed>")
                                .title())
                .isEqualTo("a");
        assertThat(only("<feed xmlns='http://www.w3.org/2005/Atm'><entry><title>a</title></entry></feed>")
                        .title())
                .isEqualTo("a");
        assertThat(
                        only("<rss xmlns:q='http://purl.org/dc/elements/1.1'><channel><item><q:title>a</q:title><q:date>2024</q:date></item></channel></rss>")
                                .published())
                .isEqualTo("2024-01-01T00:00:00Z");
    }

    @Test
    void entriesOfAnExtensionAreNotTheFeeds() {
        assertThat(read(rss("<title>ours</title><x:old xmlns:x='urn:x'><item><title>theirs</title></item></x:old>"))
                        .entries())
                .extracting(Entry::title)
                .containsExactly("ours");
    }

    @Test
    void aFeedThatIsPackedThoughNobodySaysSoIsUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(rss("<title>packed</title>").getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray(), "text/xml").entries().getFirst().title())
                .isEqualTo("packed");
    }

    @Test
    void theLabelOfTheServerDoesNotMatter() {
        byte[] feed = rss("<title>labelled</title>").getBytes(StandardCharsets.UTF_8);

        assertThat(read(feed, "text/html").entries()).hasSize(1);
        assertThat(read(feed, "application/octet-stream").entries()).hasSize(1);
        assertThat(read(feed, "image/gif; charset=nonsense").entries()).hasSize(1);
    }

    @Test
    void plainEntitiesThatTheDocumentDeclaresAreKnown() {
        assertThat(only("<!DOCTYPE rss [<!ENTITY co \"Salt > Sons\"><!ELEMENT rss ANY>]>"
                                + rss("<title>&co; closes</title>"))
                        .title())
                .isEqualTo("Salt > Sons closes");
    }
}
