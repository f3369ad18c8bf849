package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

class HubLinksTest {

    private static final URI FEED = URI.create("https://post.example/news/feed.xml");
    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI OTHER = URI.create("https://other.example/hub");

    @Test
    void theHeaderNamesHubAndTopic() {
        HubLinks links =
                links(List.of("<https://hub.example/>; rel=\"hub\"", "<https://post.example/feed>; rel=self"), null);

        assertThat(links).isEqualTo(new HubLinks(List.of(HUB), URI.create("https://post.example/feed")));
    }

    @Test
    void oneHeaderMayHoldThemAll() {
        HubLinks links = links(
                List.of(
                        "<https://post.example/x,y>; rel=\"alternate self\"; title=\"a \\\"b, <c>; rel=hub\" ,"
                                + " <https://hub.example/> ;REL = HUB, </hub>;rel=\"next\";rel=hub, <//other.example/hub>;rel=hub"),
                null);

        assertThat(links.topic()).isEqualTo(URI.create("https://post.example/x,y"));
        assertThat(links.hubs()).containsExactly(HUB, OTHER);
    }

    @Test
    void theHeaderGoesBeforeTheDocument() {
        HubLinks links = links(List.of("<https://hub.example/>; rel=hub, <feed2.xml>; rel=self"), OTHER);

        assertThat(links).isEqualTo(new HubLinks(List.of(HUB), URI.create("https://post.example/news/feed2.xml")));
    }

    @Test
    void withoutAHeaderTheDocumentIsAsked() {
        HubLinks links = links(List.of("<https://post.example/2>; rel=next"), OTHER);

        assertThat(links.hubs()).containsExactly(OTHER);
        assertThat(links.topic()).isEqualTo(URI.create("https://post.example/self"));
    }

    @Test
    void whatIsNotOfTheWebOrOfAnotherPageIsNoHub() {
        HubLinks links = links(
                List.of("<file:///etc/passwd>; rel=hub, <javascript:x()>; rel=hub,"
                        + " <https://a.example/>; rel=hub; anchor=\"https://b.example/\""),
                null);

        assertThat(links).isEqualTo(new HubLinks(List.of(), FEED));
    }

    @Test
    void brokenAndEndlessHeadersEndSoon() {
        Instant start = Instant.now();

        for (String broken :
                List.of("<", "<>", "<https://hub.example/>;;;=;rel", ",,,;", "<a>;rel=\"", "<a>;rel=\"\\", "x<a>")) {
            assertThat(links(List.of(broken), null).hubs()).isEmpty();
        }
        String flood = "<https://a.example/>;rel=hub;x=\"" + "\\\"".repeat(500_000);
        assertThat(links(List.of(flood, "<".repeat(1_000_000), "<a>;".repeat(300_000)), null)
                        .hubs())
                .hasSizeLessThan(2);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    private static HubLinks links(List<String> header, @Nullable URI hubInDocument) {
        FetchRequest request = new FetchRequest(Subject.FEED, "f", FEED, Validators.NONE, 1, Instant.EPOCH);
        Fetched.Found found = new Fetched.Found(
                request,
                Instant.EPOCH,
                FEED,
                null,
                Validators.NONE,
                Map.of("link", header),
                new Content(new byte[0], null),
                false);
        FeedReading.Read read = new FeedReading.Read(
                "Post",
                null,
                null,
                PollWishes.NONE,
                hubInDocument == null ? List.of() : List.of(hubInDocument),
                hubInDocument == null ? null : URI.create("https://post.example/self"),
                List.of());
        return HubLinks.of(found, read);
    }
}
