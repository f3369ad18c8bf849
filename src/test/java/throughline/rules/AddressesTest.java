package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.articles.Outcome;
import throughline.feeds.FeedState.Condition;
import throughline.fetch.Posted;
import throughline.fetch.Poster;

/** Whatever a feed, an entry, a redirect or a subscriber names: nothing inside is asked, and a reader is told why. */
class AddressesTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Publisher inside = watch.inside("127.0.0.1");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = post.feed("/feed").announces(dock);

    {
        inside.everything().gives(_ -> Item.feed("", List.of(Item.titled("The safe's number is 7"))));
        watch.names().leads("inside.example", "127.0.0.1").leads("mapped.example", "::ffff:127.0.0.1");
    }

    @AfterEach
    void nothingInsideWasAsked() {
        assertThat(inside.askedAll()).isEmpty();
    }

    private List<String> named(String... addresses) {
        return Arrays.stream(addresses)
                .map(address -> address.replace("PORT", String.valueOf(inside.port())))
                .toList();
    }

    @Test
    void aFeedInsideIsRefusedHoweverItIsWrittenAndTheReaderIsTold() {
        List<URI> feeds = named(
                        "http://127.0.0.1:PORT/",
                        "http://inside.example:PORT/",
                        "http://mapped.example:PORT/",
                        "http://[::ffff:127.0.0.1]:PORT/",
                        "http://[::ffff:7f00:1]:PORT/",
                        "http://[::127.0.0.1]:PORT/",
                        "http://[64:ff9b::7f00:1]:PORT/",
                        "http://[2002:7f00:1::]:PORT/",
                        "http://2130706433:PORT/",
                        "http://0x7f.1:PORT/",
                        "http://0177.0.0.1:PORT/",
                        "http://127.1:PORT/",
                        "http://127.0.0.1.:PORT/",
                        "http://post.example@127.0.0.1:PORT/",
                        "http://169.254.169.254/latest/meta-data/",
                        "http://10.0.0.1/feed",
                        "http://100.64.0.1/feed",
                        "http://[fc00::1]/feed",
                        "http://[fe80::1]/feed",
                        "http://224.0.0.1/feed")
                .stream()
                .map(URI::create)
                .toList();
        feeds.forEach(watch::follow);

        watch.pass(ofMinutes(2));

        assertThat(feeds).map(watch::state).allSatisfy(state -> {
            assertThat(state.condition()).isEqualTo(Condition.CANNOT_BE_READ);
            assertThat(state.sentence()).doesNotContain("No answer", "No connection");
        });
        assertThat(watch.announced()).isEmpty();
    }

    @Test
    void anEntryThatLeadsInsideIsNotFollowedHoweverItIsWritten() {
        Item[] entries = named(
                        "http://127.0.0.1:PORT/",
                        "http://inside.example:PORT/",
                        "http://[::ffff:127.0.0.1]:PORT/",
                        "http://2130706433:PORT/",
                        "http://\uff11\uff12\uff17.0.0.1:PORT/",
                        "http://127.0.0.1\\@post.example:PORT/",
                        "http://post.example:80%40127.0.0.1:PORT/",
                        "//127.0.0.1:PORT/",
                        "http://127.0.0.1:PORT/\r\nX-Smuggled: 1")
                .stream()
                .map(link -> Item.titled("By " + link).linked(link))
                .toArray(Item[]::new);
        watch.follow(feed.announces(entries));

        watch.pass(ofHours(3));

        assertThat(watch.announced()).hasSize(entries.length);
        assertThat(watch.articles()).isEmpty();
        assertThat(watch.ledger()).hasSize(entries.length);
    }

    @Test
    void onlyTheWebIsAskedForPagesAndForFeeds() {
        List<String> others = named(
                "file:///etc/passwd",
                "jar:http://127.0.0.1:PORT/x.jar!/y",
                "ftp://127.0.0.1:PORT/x",
                "gopher://127.0.0.1:PORT/_x",
                "netdoc:///etc/passwd",
                "data:text/html,x",
                "javascript:alert(1)");
        others.forEach(other -> watch.follow(URI.create(other)));
        watch.follow(feed.announces(
                others.stream().map(link -> Item.titled(link).linked(link)).toArray(Item[]::new)));

        watch.pass(ofMinutes(5));

        assertThat(others)
                .map(other -> watch.state(URI.create(other)).condition())
                .containsOnly(Condition.CANNOT_BE_READ);
        assertThat(watch.articles()).isEmpty();
        assertThat(watch.ledger()).hasSameSizeAs(others).allSatisfy(line -> {
            assertThat(line.outcome()).isInstanceOf(Outcome.NotFetched.class);
            assertThat(line.address()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302})
    void aRedirectInsideIsRefusedAtTheHopAndNeverKept(int status) {
        watch.follow(feed.moves(status, inside.at("/secret").toString()));

        watch.pass(ofDays(3));

        assertThat(feed.asked()).hasSizeGreaterThan(2);
        assertThat(watch.state(feed).address()).isEqualTo(feed.address());
        assertThat(watch.state(feed).sentence()).contains("where we do not ask");
    }

    @Test
    void aPageThatRedirectsInsideIsNotRead() {
        post.page("/dock").moves(302, inside.at("/secret").toString());
        watch.follow(feed);

        watch.pass(ofHours(1));

        assertThat(watch.articles()).isEmpty();
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.NotFetched.class,
                                not -> assertThat(not.reason()).contains("where we do not ask")));
    }

    @Test
    void robotsThatRedirectInsideAreNoneAtAll() {
        post.robots().moves(302, inside.at("/robots.txt").toString());
        watch.follow(feed);

        watch.pass(ofHours(1));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aPublisherOutsideIsOpenAtItsOwnPortOnly() {
        URI besides = URI.create("http://post.example:" + inside.port() + "/");
        watch.follow(besides);

        watch.pass(ofMinutes(2));

        assertThat(watch.state(besides).sentence()).contains("where we do not ask");
    }

    @Test
    void aWebhookInsideIsNotSent() {
        try (Poster poster = watch.names().poster(Watch.SETTINGS, watch.guard())) {
            Posted posted = poster.post(
                    URI.create("http://inside.example:" + inside.port() + "/"),
                    Map.of(),
                    "news".getBytes(StandardCharsets.UTF_8));

            assertThat(posted.isTaken()).isFalse();
            assertThat(posted.outcome())
                    .contains("inside.example leads to 127.0.0.1")
                    .contains("where we do not ask");
        }
    }
}
