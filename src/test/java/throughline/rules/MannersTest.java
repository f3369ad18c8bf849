package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.feeds.Handling;
import throughline.fetch.Terms;

/** What a publisher sees of us in the log: who we are and whom to write to, and nothing that it did not ask for. */
class MannersTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = post.feed("/feed").announces(dock);

    @Test
    void everyRequestSaysWhoAsksAndWhomToWriteTo() {
        watch.follow(feed);

        watch.pass(ofDays(2));

        assertThat(post.askedAll()).extracting(Asked::path).contains("/robots.txt", "/feed", "/dock");
        assertThat(post.askedAll())
                .allSatisfy(asked -> assertThat(asked.header("User-Agent"))
                        .matches("Throughline/[0-9.]+ \\(\\+https://desk\\.example/contact\\)"));
    }

    @Test
    void noRequestTellsWhereWeCameFromOrKeepsACookieOrAsksForAFreshCopy() {
        feed.with("Set-Cookie: reader=7; Path=/", "Cache-Control: no-cache");
        post.page("/dock").with("Set-Cookie: page=8");
        watch.follow(feed);

        watch.pass(ofDays(2));

        assertThat(post.askedAll())
                .hasSizeGreaterThan(3)
                .allSatisfy(asked -> assertThat(asked.headerNames())
                        .doesNotContain("referer", "cookie", "cache-control", "pragma", "from", "authorization"));
    }

    @Test
    void nothingIsAddedToAnAddress() {
        Resource odd = post.feed("/feed?b=2&a=1&&x").announces(dock);
        watch.follow(odd);

        watch.pass(ofDays(2));

        assertThat(post.paths()).containsOnly("/feed?b=2&a=1&&x", "/dock");
    }

    @Test
    void packedAnswersAndNewPartsAreWelcome() {
        watch.follow(feed);

        watch.pass(ofDays(2));

        assertThat(post.asked())
                .allSatisfy(asked -> assertThat(asked.header("Accept-Encoding")).contains("gzip"));
        assertThat(feed.asked()).hasSizeGreaterThan(1);
        assertThat(feed.lastAsked().header("A-IM")).contains("feed");
        assertThat(post.asked("/dock"))
                .allSatisfy(asked -> assertThat(asked.header("A-IM")).isNull());
    }

    @Test
    void theFeedReaderScoreIsFull() {
        feed.withValidators("W/\"1\"", "Mon, 02 Mar 2026 07:00:00 GMT");
        watch.follow(feed);

        watch.pass(ofDays(3));

        List<Asked> again = feed.asked().subList(1, feed.asked().size());
        assertThat(feed.asked().getFirst().isConditional()).isFalse();
        assertThat(again).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.header("If-None-Match")).isEqualTo("W/\"1\"");
            assertThat(asked.header("If-Modified-Since")).isEqualTo("Mon, 02 Mar 2026 07:00:00 GMT");
        });
        assertThat(feed.pauses()).allMatch(pause -> pause.compareTo(ofHours(1)) >= 0);
    }

    @Test
    void aPublishersOwnTermsAreKept() {
        Terms terms = new Terms(Map.of("X-Partner", "desk 7"), "member=1", null, "HarbourPartner/2", null, null);
        watch.follow(feed, new Handling(terms, null, null, null));

        watch.pass(ofHours(1));

        assertThat(feed.asked().getFirst().header("X-Partner")).isEqualTo("desk 7");
        assertThat(feed.asked().getFirst().header("Cookie")).isEqualTo("member=1");
        assertThat(feed.asked().getFirst().header("User-Agent")).isEqualTo("HarbourPartner/2");
        assertThat(post.asked("/dock"))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked.header("User-Agent")).isEqualTo("HarbourPartner/2"));
    }

    @Test
    void anIntervalThatTheOperatorSetIsKept() {
        watch.follow(feed, new Handling(Terms.NONE, ofMinutes(20), null, null));

        watch.pass(ofHours(2));

        assertThat(feed.pauses())
                .hasSizeBetween(5, 6)
                .allSatisfy(pause -> assertThat(pause).isBetween(ofMinutes(20), ofMinutes(23)));
    }

    @Test
    void aProxyIsAskedInPlaceOfTheHost() {
        Publisher proxy = watch.inside("127.0.0.1");
        proxy.everything()
                .gives(asked -> asked.path().endsWith("/feed") ? Item.feed("", List.of(dock)) : Reply.of(404));
        Terms terms = new Terms(Map.of(), null, URI.create("http://127.0.0.1:" + proxy.port()), null, null, null);
        watch.follow(feed, new Handling(terms, null, null, null));

        watch.pass(ofMinutes(5));

        assertThat(proxy.paths()).startsWith(feed.address().toString());
        assertThat(feed.asked()).isEmpty();
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void namesInOtherWritingsAreFound() {
        Publisher hafen = watch.publisher("xn--fhrhafen-0za.example");
        Resource there = hafen.feed("/feed").announces(dock);
        URI written = URI.create("http://f\u00e4hrhafen.example:" + hafen.port() + "/feed");

        watch.follow(written);
        watch.pass(ofMinutes(5));

        assertThat(there.asked()).isNotEmpty();
        assertThat(there.asked().getFirst().header("Host")).startsWith("xn--fhrhafen-0za.example");
    }

    @Test
    void anAddressOfTheNewKindIsAsked() {
        Publisher six = watch.inside("::1");
        watch.trust("[::1]:" + six.port());
        Resource there = watch.follow(six.feed("/feed").announces(dock));

        watch.pass(ofMinutes(5));

        assertThat(there.asked()).isNotEmpty();
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void pagesOfOneHostAreAskedForOneByOneWithAPauseBetween() throws IOException {
        try (Watch unhurried =
                new Watch(Watch.SETTINGS.with(Watch.SETTINGS.manners().pausing(ofMillis(80))))) {
            Publisher herald = unhurried.publisher("herald.example");
            unhurried.follow(herald.feed("/feed")
                    .announces(
                            herald.story("/a", "Story A"),
                            herald.story("/b", "Story B"),
                            herald.story("/c", "Story C")));

            unhurried.pass(ofMinutes(1));

            List<Instant> pages = herald.asked().stream()
                    .filter(asked -> !asked.path().equals("/feed"))
                    .map(asked -> asked.request().at())
                    .toList();
            assertThat(pages).hasSize(3);
            assertThat(Duration.between(pages.get(0), pages.get(1))).isGreaterThanOrEqualTo(ofMillis(75));
            assertThat(Duration.between(pages.get(1), pages.get(2))).isGreaterThanOrEqualTo(ofMillis(75));
        }
    }
}
