package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;
import throughline.fetch.Terms;

/** What we write, read back. */
class OwnFeedsTest {

    private static final OwnFeed STORIES = new OwnFeed(
            URI.create("https://throughline.example/beats/harbour"),
            "Harbour & sea",
            "Stories of the beat",
            URI.create("https://throughline.example/beats/harbour.atom"),
            URI.create("https://throughline.example/beats/harbour"),
            "en",
            Instant.parse("2024-07-16T12:00:00Z"),
            List.of(new OwnFeed.Item(
                    URI.create("https://throughline.example/stories/1"),
                    "망명한 외교관 \u0001 <5>",
                    URI.create("https://throughline.example/stories/1"),
                    "Harbour Post",
                    Instant.parse("2024-07-16T05:02:00Z"),
                    Instant.parse("2024-07-16T06:00:00Z"),
                    "<p>Second source.</p>",
                    List.of(new Picture(URI.create("https://harbour.example/1.jpg"), "image/jpeg", "M. Oduya")),
                    new Place(37.98, 126.56))));

    @Test
    void ourAtomFeedSaysWhatWeMeant() {
        FeedReading.Read read = Readings.read(new FeedWriter().atom(STORIES));

        assertThat(read.title()).isEqualTo("Harbour & sea");
        assertThat(read.link()).isEqualTo(STORIES.link());
        Entry entry = read.entries().getFirst();
        assertThat(entry.id()).isEqualTo("https://throughline.example/stories/1");
        assertThat(entry.title()).isEqualTo("망명한 외교관 <5>");
        assertThat(entry.published()).isEqualTo("2024-07-16T05:02:00Z");
        assertThat(entry.updated()).isEqualTo("2024-07-16T06:00:00Z");
        assertThat(entry.summary()).isEqualTo("<p>Second source.</p>");
        assertThat(entry.pictures()).isEqualTo(STORIES.items().getFirst().pictures());
        assertThat(entry.place()).isEqualTo(new Place(37.98, 126.56));
    }

    @Test
    void ourRssFeedSaysWhatWeMeant() {
        FeedReading.Read read = Readings.read(new FeedWriter().rss(STORIES));

        assertThat(read.title()).isEqualTo("Harbour & sea");
        Entry entry = read.entries().getFirst();
        assertThat(entry.link()).isEqualTo(URI.create("https://throughline.example/stories/1"));
        assertThat(entry.published()).isEqualTo("2024-07-16T05:02:00Z");
        assertThat(entry.summary()).isEqualTo("<p>Second source.</p>");
        assertThat(entry.pictures()).isEqualTo(STORIES.items().getFirst().pictures());
        assertThat(entry.place()).isEqualTo(new Place(37.98, 126.56));
    }

    @Test
    void aListOfFeedsComesBackAsItWasWritten() {
        List<Feed> feeds = List.of(
                new Feed(
                        new FeedId("https://harbour.example/feed?a=1&b=2"),
                        URI.create("https://harbour.example/feed?a=1&b=2"),
                        "Harbour & Post",
                        "en"),
                new Feed(
                        new FeedId("https://hanggu.example/rss"),
                        URI.create("https://hanggu.example/rss"),
                        "항구일보",
                        null));

        String written = new Opml().write("Our feeds", feeds);

        assertThat(new Opml().read(new Content(written.getBytes(StandardCharsets.UTF_8), null)))
                .isEqualTo(new FeedList(feeds, List.of()));
    }

    @Test
    void aListInFoldersWithFaultsAndRepeatsIsReadAllTheSame() {
        String list = """
                <?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <opml version="1.1"><body><outline text="News & more"><outline text="Salt &amp; Sons" XMLURL="https://salt.example/rss">
                <outline text="Deeper"><outline type="rss" title="Quay" text="q" xmlUrl="https://quay.example/rss" htmlUrl="https://quay.example/">
                <outline xmlUrl="https://quay.example/rss"/><outline xmlUrl="file:///etc/passwd"/><outline type="link" url="https://pier.example/"/>
                </body>""";

        assertThat(new Opml()
                        .read(new Content(list.getBytes(StandardCharsets.UTF_8), null))
                        .feeds())
                .extracting(Feed::outlet)
                .containsExactly("Salt & Sons", "Quay");
    }

    @Test
    void aThingThatIsNoListHasNoFeeds() {
        assertThat(new Opml()
                        .read(new Content("<html>".getBytes(StandardCharsets.UTF_8), null))
                        .feeds())
                .isEmpty();
        assertThat(new Opml().read(new Content(new byte[0], null)).feeds()).isEmpty();
    }

    @Test
    void whatIsSetForFeedsAndOutletsGoesWithTheList() {
        FeedList list = settled();

        assertThat(read(new Opml().write("Ours", list))).isEqualTo(list);
    }

    @Test
    void aListThatIsHandedOnHoldsNoSecrets() {
        String written = new Opml().write("Ours", settled().withoutSecrets());

        assertThat(written).contains("throughline:interval=\"15m\"").doesNotContain("session=", "Bearer");
        assertThat(read(written)).isEqualTo(settled().withoutSecrets());
    }

    @Test
    void aProgramThatWritesOurNamesInOtherLettersDoesNoHarm() {
        String written = new Opml()
                .write("Ours", settled())
                .replace("throughline:fetchPages", "throughline:fetchpages")
                .replace("throughline:userAgent", "THROUGHLINE:USERAGENT");

        assertThat(read(written)).isEqualTo(settled());
    }

    @Test
    void aListThatSetsNonsenseIsReadWithoutIt() {
        FeedList read = read("""
                <opml version="2.0" xmlns:throughline="urn:throughline:opml:1"><body>
                <outline xmlUrl="https://quay.example/rss" text="Quay" throughline:interval="soon" throughline:pause="2s"/>
                <outline text="Folder"/><outline text="No host" throughline:site="/"/></body></opml>""");

        assertThat(read.outlets()).isEmpty();
        assertThat(read.feeds().getFirst().handling().interval()).isNull();
        assertThat(read.feeds().getFirst().handling().terms().pause()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void aFloodOfFeedsAndAnEntityBombEndInABoundedList() {
        StringBuilder flood = new StringBuilder(
                "<!DOCTYPE opml [<!ENTITY a \"aaaaaaaaaa\">"
                        + "<!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><opml><body>");
        for (int i = 0; i < 30_000; i++) {
            flood.append("<outline text='&c;' xmlUrl='https://h").append(i).append(".example/rss'/>");
        }

        FeedList read = read(flood.toString());

        assertThat(read.feeds()).hasSize(20_000);
        assertThat(read.feeds().getFirst().outlet()).hasSizeLessThan(20);
    }

    private static FeedList settled() {
        Handling feed = new Handling(
                new Terms(
                        Map.of("Authorization", "Bearer <k&y>", "X-Two", "2"),
                        "session=\"1\"; b=2",
                        URI.create("http://proxy.example:3128"),
                        "Harbour/1.0",
                        false,
                        Duration.ofSeconds(5)),
                Duration.ofMinutes(15),
                false,
                List.of());
        Handling outlet = new Handling(Terms.NONE, null, true, List.of(Duration.ofHours(1), Duration.ofDays(1)));
        return new FeedList(
                List.of(
                        new Feed(
                                new FeedId("https://www.harbour.example/feed"),
                                URI.create("https://www.harbour.example/feed"),
                                "항구일보",
                                "ko",
                                feed),
                        new Feed(
                                new FeedId("https://quay.example/rss"),
                                URI.create("https://quay.example/rss"),
                                "",
                                null)),
                List.of(new Outlet("harbour.example", "Harbour & Post", outlet), new Outlet("pier.example", "", feed)));
    }

    private static FeedList read(String opml) {
        return new Opml().read(new Content(opml.getBytes(StandardCharsets.UTF_8), null));
    }
}
