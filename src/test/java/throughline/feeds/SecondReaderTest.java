package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.modules.georss.GeoRSSModule;
import com.rometools.modules.georss.GeoRSSUtils;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** ROME as an independent second reader of feeds that are as they should be: where both answer and differ, the reason stands here. */
class SecondReaderTest {

    private static final URI ADDRESS = URI.create("https://elsewhere.example/feed");

    /** Field by feed, and why ours is kept. */
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.ofEntries(
            Map.entry("atom 0.3: 0 published", "Issued is when it came out; ROME answers with when it was modified."),
            Map.entry(
                    "atom 1.0: link",
                    "The site is the alternate link, not the feed's own address, whichever comes last."),
            Map.entry("atom 1.0: 0 title", "A title is plain text; ROME leaves its markup in."),
            Map.entry("atom 1.0 with bases: link", "RFC 4287: relative links are meant from xml:base."),
            Map.entry("atom 1.0 with bases: 0 link", "The same, from one base within another."),
            Map.entry(
                    "atom 1.0 with two authors: 0 updated",
                    "ROME takes a quarter second for 25 ms; we count whole seconds."),
            Map.entry(
                    "atom 1.0 with a place and a picture: 0 pictures",
                    "ROME keeps groups apart; a picture in a group is one."),
            Map.entry("rss 2.0 with dublin core: 1 published", "RSS's own pubDate goes before a module's date."),
            Map.entry(
                    "rss 2.0 with markup in titles: title",
                    "Publishers escape once too often; a title shows no &amp;."),
            Map.entry("rss 2.0 with markup in titles: 0 title", "A title is plain text; ROME leaves its markup in."),
            Map.entry(
                    "rss 2.0 with relative links: 0 link", "A link without a host is meant from the feed's address.")));

    @Test
    void whereTheSecondReaderReadsOtherwiseTheReasonIsKnown() throws Exception {
        Map<String, String> differences = new TreeMap<>();
        for (Map.Entry<String, byte[]> feed : WellFormedFeeds.all().entrySet()) {
            Map<String, String> ours = ours(Readings.read(feed.getValue(), null, ADDRESS));
            Map<String, String> theirs = theirs(secondReading(feed.getValue()));
            theirs.forEach((field, value) -> {
                String own = ours.getOrDefault(field, "");
                if (!value.isEmpty() && !own.isEmpty() && !value.equals(own)) {
                    differences.put(feed.getKey() + ": " + field, own + " | " + value);
                }
            });
        }

        assertThat(WellFormedFeeds.all()).hasSizeGreaterThan(20);
        assertThat(differences.keySet()).as("%s", differences).isEqualTo(EXPECTED.keySet());
    }

    @Test
    void theSecondReaderIsKeptFromDocumentTypes() {
        byte[] feed = "<!DOCTYPE rss [<!ENTITY x 'y'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> secondReading(feed)).hasMessageContaining("DOCTYPE");
    }

    private static SyndFeed secondReading(byte[] feed) throws Exception {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        return input.build(new XmlReader(new ByteArrayInputStream(feed), true, "UTF-8"));
    }

    private static Map<String, String> ours(FeedReading.Read feed) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("title", feed.title());
        said.put("link", said(feed.link()));
        said.put("language", said(feed.language()));
        for (int i = 0; i < feed.entries().size(); i++) {
            Entry entry = feed.entries().get(i);
            said.put(i + " id", entry.id());
            said.put(i + " link", said(entry.link()));
            said.put(i + " title", entry.title());
            said.put(i + " author", said(entry.author()));
            said.put(i + " published", said(entry.published()));
            said.put(i + " updated", said(entry.updated()));
            said.put(i + " summary", text(entry.summary()));
            said.put(i + " content", text(entry.content()));
            said.put(
                    i + " pictures",
                    said(entry.pictures().stream().map(Picture::address).toList()));
            said.put(
                    i + " credit",
                    entry.pictures().isEmpty()
                            ? ""
                            : entry.pictures().getFirst().credit());
            said.put(i + " place", said(entry.place()));
        }
        said.put("entries", "" + feed.entries().size());
        return said;
    }

    private static Map<String, String> theirs(SyndFeed feed) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("title", said(feed.getTitle()));
        said.put("link", said(feed.getLink()));
        said.put("language", said(feed.getLanguage()));
        List<SyndEntry> entries = feed.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            SyndEntry entry = entries.get(i);
            said.put(i + " id", said(entry.getUri()));
            said.put(i + " link", said(entry.getLink()));
            said.put(i + " title", said(entry.getTitle()));
            said.put(i + " author", said(entry.getAuthor()));
            said.put(i + " published", date(entry.getPublishedDate()));
            said.put(i + " updated", date(entry.getUpdatedDate()));
            said.put(
                    i + " summary",
                    text(
                            entry.getDescription() == null
                                    ? ""
                                    : entry.getDescription().getValue()));
            List<SyndContent> contents = entry.getContents();
            said.put(
                    i + " content",
                    text(contents.isEmpty() ? "" : contents.getFirst().getValue()));
            if (entry.getModule(MediaModule.URI) instanceof MediaEntryModule media) {
                said.put(
                        i + " pictures",
                        said(Modules.pictures(media).stream()
                                .map(Picture::address)
                                .toList()));
                said.put(
                        i + " credit",
                        Modules.pictures(media).isEmpty()
                                ? ""
                                : Modules.pictures(media).getFirst().credit());
            }
            GeoRSSModule place = GeoRSSUtils.getGeoRSS(entry);
            said.put(i + " place", place == null ? "" : said(Modules.place(place.getPosition())));
        }
        said.put("entries", "" + entries.size());
        return said;
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static String date(@Nullable Date date) {
        return date == null ? "" : date.toInstant().toString();
    }

    private static String text(@Nullable String html) {
        return html == null ? "" : Jsoup.parse(html).text();
    }
}
