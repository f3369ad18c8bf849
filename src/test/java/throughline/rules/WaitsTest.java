package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.feeds.FeedState.Condition;
import throughline.feeds.PollPlan;

/** Who asks us to wait is left alone, who is gone is let go, and who has trouble is asked ever more seldom and never given up. */
class WaitsTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = post.feed("/feed");

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void secondsToWaitAreWaited(int status) {
        watch.follow(feed.fails(status, "Retry-After: 25200"));

        watch.pass(ofHours(8));

        assertThat(feed.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(ofHours(7), ofHours(8)));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.SLOWED);
        assertThat(watch.state(feed).sentence()).contains("wait", "(" + status + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void aDateToWaitForIsWaitedFor(int status) {
        watch.follow(
                feed.fails(status, "Retry-After: " + Item.written(watch.now().plus(ofHours(7)))));

        watch.pass(ofHours(8));

        assertThat(feed.pauses().getFirst()).isBetween(ofHours(7).minusMinutes(1), ofHours(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999999", "Fri, 01 Jan 2038 00:00:00 GMT"})
    void nobodyCanSendUsAwayForLongerThanADay(String retryAfter) {
        watch.follow(feed.fails(503, "Retry-After: " + retryAfter));

        watch.pass(ofHours(30));

        assertThat(feed.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(ofHours(24), ofHours(27)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "soon", "Mon, 02 Mar 1999 07:00:00 GMT"})
    void anAbsurdWaitIsNoReasonToHurry(String retryAfter) {
        watch.follow(feed.fails(429, "Retry-After: " + retryAfter));

        watch.pass(ofHours(30));

        assertThat(feed.pauses()).isNotEmpty().allMatch(pause -> pause.compareTo(PollPlan.LEAST_INTERVAL) >= 0);
    }

    @Test
    void theWaitHoldsForTheWholeHostAndForNobodyElse() {
        Resource other = post.feed("/other").announces(dock);
        Publisher herald = watch.publisher("herald.example");
        Resource heralds = herald.feed("/feed").announces(herald.story("/pier", "Pier closed"));
        watch.follow(feed.fails(429, "Retry-After: 25200"));
        watch.pass(ofMinutes(1));
        watch.follow(other);
        watch.follow(heralds);

        watch.pass(ofHours(6));
        assertThat(post.paths()).containsExactly("/feed");
        assertThat(watch.headlines()).containsExactly("Pier closed");
        feed.announces();
        watch.pass(ofHours(3));

        assertThat(watch.headlines()).containsExactlyInAnyOrder("Pier closed", "Dockers stop work");
    }

    @Test
    void aPageWhoseHostAsksUsToWaitIsWaitedFor() {
        post.page("/dock").fails(503, "Retry-After: 7200");
        watch.follow(feed.announces(dock));
        watch.pass(ofMinutes(110));
        assertThat(post.asked("/dock")).hasSize(1);
        post.page("/dock").tells("Dockers stop work", Prose.about("Dockers stop work"));

        watch.pass(ofMinutes(20));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aFeedThatIsGoneForGoodIsLetGoAndToldSo() {
        watch.follow(feed.announces(dock));
        watch.pass(ofHours(1));
        feed.fails(410);
        watch.pass(ofDays(2));
        int asked = feed.asked().size();

        watch.pass(ofDays(10));

        assertThat(feed.asked()).hasSize(asked);
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.GONE);
        assertThat(watch.state(feed).sentence()).contains("gone for good (410)");
    }

    @Test
    void troubleIsAnsweredWithEverLongerPauses() {
        Map<Integer, Resource> feeds = new TreeMap<>();
        for (int status : new int[] {401, 403, 404, 451, 500, 502}) {
            feeds.put(status, watch.follow(post.feed("/" + status).fails(status)));
        }

        watch.pass(ofDays(4));

        feeds.forEach((status, troubled) -> {
            List<Duration> pauses = troubled.pauses();
            assertThat(pauses).hasSizeBetween(4, 14);
            assertThat(pauses.getLast())
                    .isGreaterThan(pauses.getFirst().multipliedBy(4))
                    .isLessThan(ofHours(27));
            assertThat(watch.state(troubled).condition()).isEqualTo(Condition.CANNOT_BE_READ);
            assertThat(watch.state(troubled).sentence()).contains("(" + status + ")");
        });
    }

    @Test
    void aFeedThatComesBackIsReadAsIfNothingHadBeen() {
        watch.follow(feed.fails(500));
        watch.pass(ofDays(2));
        feed.announces(dock);

        watch.pass(ofDays(2));

        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.state(feed).failures()).isZero();
        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aLineThatBreaksIsTriedAgainLaterAndToldMeanwhile() {
        post.wire("/feed", (_, _) -> {
            throw new IOException("hangs up");
        });
        watch.follow(feed);
        watch.pass(ofHours(2));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(watch.state(feed).sentence()).contains("closed the connection without an answer");
        feed.announces(dock);
        post.mend("/feed");

        watch.pass(ofDays(1));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aHostThatCannotBeFoundIsToldAndTriedAgain() {
        Publisher herald = watch.publisher("herald.example");
        URI address = URI.create("http://lost.example:" + herald.port() + "/feed");
        watch.follow(address);

        watch.pass(ofDays(1));

        assertThat(watch.state(address).sentence()).contains("There is no host by the name lost.example");
        assertThat(watch.names().lookedUp()).filteredOn("lost.example"::equals).hasSizeBetween(3, 9);
    }
}
