package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.feeds.FeedState.Condition;

/** A permanent move is followed at once and kept after two good feeds; all other moves are followed and never kept. */
class RedirectsTest {

    private static final Duration LONG = ofDays(4);

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource old = watch.follow(post.feed("/old"));
    private final Resource moved = post.feed("/moved").announces(dock);

    @ParameterizedTest
    @ValueSource(ints = {301, 308})
    void aMoveForGoodIsKeptAfterTwoGoodFeeds(int status) {
        old.moves(status, "/moved");

        watch.pass(LONG);

        assertThat(old.asked()).hasSize(2);
        assertThat(moved.asked()).hasSizeGreaterThan(2);
        assertThat(watch.state(old).address()).isEqualTo(moved.address());
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void oneGoodFeedAtANewAddressMayBeAMistake() {
        old.moves(301, "/moved");

        watch.pass(ofMinutes(5));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
        assertThat(watch.state(old).address()).isEqualTo(old.address());
    }

    @Test
    void aMoveThatLeadsElsewhereEachTimeIsNotKept() {
        old.gives(_ -> Reply.of(301, "Location: /moved?" + old.asked().size()));

        watch.pass(LONG);

        assertThat(old.asked()).hasSizeGreaterThan(2);
        assertThat(watch.state(old).address()).isEqualTo(old.address());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307})
    void aMoveForNowIsFollowedAndNeverKept(int status) {
        old.moves(status, "/moved");

        watch.pass(LONG);

        assertThat(old.asked()).hasSizeGreaterThan(2).hasSameSizeAs(moved.asked());
        assertThat(watch.state(old).address()).isEqualTo(old.address());
        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void onlyThePermanentStartOfAChainIsKept() {
        Resource halfway = post.feed("/halfway").moves(302, "/moved");
        old.moves(301, "/halfway");

        watch.pass(LONG);

        assertThat(watch.state(old).address()).isEqualTo(halfway.address());
    }

    @Test
    void aChainThatBeginsForNowIsNotKept() {
        post.feed("/halfway").moves(301, "/moved");
        old.moves(302, "/halfway");

        watch.pass(LONG);

        assertThat(watch.state(old).address()).isEqualTo(old.address());
    }

    @Test
    void aMoveToAPageIsToldAndNeverKept() {
        post.page("/").tells("Welcome to the Harbour Post", Prose.about("The new site is here"));
        old.moves(301, "/");
        watch.pass(LONG);
        assertThat(watch.state(old).condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(watch.state(old).sentence()).contains("a page in place of the feed");
        assertThat(watch.state(old).address()).isEqualTo(old.address());
        old.announces(dock);

        watch.pass(ofDays(2));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aMoveToSomethingThatIsMissingIsNotKept() {
        old.moves(301, "/nowhere");

        watch.pass(LONG);

        assertThat(old.asked()).hasSizeGreaterThan(2);
        assertThat(watch.state(old).address()).isEqualTo(old.address());
    }

    @Test
    void aMoveToAnotherPublisherIsKeptToo() {
        Publisher herald = watch.publisher("herald.example");
        Resource there = herald.feed("/post.xml").announces(dock);
        old.moves(301, there.address().toString());

        watch.pass(LONG);

        assertThat(watch.state(old).address()).isEqualTo(there.address());
    }

    @Test
    void aCircleIsLeftAndTold() {
        old.moves(301, "/moved");
        moved.moves(301, "/old");

        watch.pass(ofMinutes(5));

        assertThat(post.paths()).containsExactly("/old", "/moved");
        assertThat(watch.state(old).sentence()).contains("circle");
    }

    @Test
    void aWayWithoutEndIsLeftAfterTenMoves() {
        for (int i = 0; i < 30; i++) {
            post.feed("/old/" + i).moves(302, "/old/" + (i + 1));
        }
        old.moves(302, "/old/0");

        watch.pass(ofMinutes(5));

        assertThat(post.paths()).hasSizeLessThanOrEqualTo(11);
        assertThat(watch.state(old).condition()).isEqualTo(Condition.CANNOT_BE_READ);
    }

    @Test
    void aPageThatMovedIsReadWhereItIsNow() {
        old.announces(dock);
        post.page("/dock").moves(301, "/2026/dock");
        post.page("/2026/dock").tells("Dockers stop work", Prose.about("Dockers stop work"));

        watch.pass(ofHours(1));

        assertThat(watch.articles())
                .singleElement()
                .satisfies(article -> assertThat(article.address()).isEqualTo(post.at("/2026/dock")));
    }
}
