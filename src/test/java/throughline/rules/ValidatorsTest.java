package throughline.rules;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Condition;

/** Validators go back byte for byte, only those of a body that was read; and what a server that knows none of this does is no news. */
class ValidatorsTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = watch.follow(post.feed("/feed").announces(dock));

    @Test
    void anETagComesBackByteForByteAndWithItTheDate() {
        List<String> etags = List.of(
                "\"strong\"", "W/\"weak\"", "no quotes", "\"\"", "W/\"half", "\"Fährhafen \u00ff\"", "-gzip\"; x");
        List<Resource> feeds = etags.stream()
                .map(etag -> watch.follow(
                        post.feed("/" + etags.indexOf(etag)).announces().withValidators(etag, "yesterday, or so")))
                .toList();

        watch.pass(ofHours(30));

        assertThat(feeds).map(one -> one.lastAsked().header("If-None-Match")).isEqualTo(etags);
        assertThat(feeds)
                .map(one -> one.lastAsked().header("If-Modified-Since"))
                .containsOnly("yesterday, or so");
    }

    @Test
    void aLastModifiedAloneComesBackByteForByte() {
        List<String> dates = List.of(
                "Mon, 02 Mar 2026 07:00:00 GMT",
                "Monday, 02-Mar-26 07:00:00 GMT",
                "Mon, 02 Mar 2026 08:00:00 +0100",
                "2026-03-02T07:00:00Z",
                "Thu, 01 Jan 1970 00:00:00 GMT");
        List<Resource> feeds = dates.stream()
                .map(date -> watch.follow(
                        post.feed("/" + dates.indexOf(date)).announces().withValidators(null, date)))
                .toList();

        watch.pass(ofHours(30));

        assertThat(feeds)
                .map(one -> one.lastAsked().header("If-Modified-Since"))
                .isEqualTo(dates);
        assertThat(feeds)
                .allSatisfy(one ->
                        assertThat(one.lastAsked().header("If-None-Match")).isNull());
    }

    @Test
    void aFeedThatDidNotChangeAnswersAllTheSame() {
        watch.pass(ofHours(30));

        assertThat(feed.asked()).hasSizeGreaterThan(1);
        assertThat(feed.asked().stream().skip(1)).allMatch(Asked::isConditional);
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void validatorsOfAPageInPlaceOfTheFeedAreNotSent() {
        feed.gives("text/html", "<html><body>We are back soon.</body></html>");

        watch.pass(ofHours(30));

        assertThat(feed.asked()).hasSizeGreaterThan(1).noneMatch(Asked::isConditional);
    }

    @Test
    void afterAPageInPlaceOfTheFeedTheValidatorsOfTheLastFeedAreSent() {
        feed.withValidators("\"feed\"", null);
        watch.pass(ofHours(1));
        feed.withValidators("\"page\"", null).gives("text/html", "<html><body>We are back soon.</body></html>");

        watch.pass(ofHours(50));

        assertThat(feed.lastAsked().header("If-None-Match")).isEqualTo("\"feed\"");
    }

    @Test
    void validatorsAreDroppedWhenTheNextFeedHasNone() {
        watch.pass(ofHours(1));
        feed.withoutValidators();

        watch.pass(ofHours(80));

        assertThat(feed.lastAsked().isConditional()).isFalse();
    }

    @Test
    void bothValidatorsOfA304TakeThePlaceOfTheOld() {
        feed.withValidators("\"one\"", "Mon, 02 Mar 2026 07:00:00 GMT");
        watch.pass(ofHours(1));
        feed.gives(_ -> Reply.of(304, "ETag: \"two\"", "Last-Modified: Mon, 02 Mar 2026 09:00:00 GMT"));

        watch.pass(ofHours(50));

        assertThat(feed.lastAsked().header("If-None-Match")).isEqualTo("\"two\"");
        assertThat(feed.lastAsked().header("If-Modified-Since")).isEqualTo("Mon, 02 Mar 2026 09:00:00 GMT");
    }

    @Test
    void a304WithoutValidatorsLeavesTheOldOnes() {
        feed.withValidators("\"one\"", null);
        watch.pass(ofHours(1));
        feed.gives(_ -> Reply.of(304));

        watch.pass(ofHours(50));

        assertThat(feed.lastAsked().header("If-None-Match")).isEqualTo("\"one\"");
    }

    @Test
    void a304ThatNobodyAskedForIsToldAndPasses() {
        feed.fails(304);
        watch.pass(ofHours(2));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(watch.state(feed).sentence()).contains("304");
        assertThat(feed.asked()).noneMatch(Asked::isConditional);
        feed.announces(dock);

        watch.pass(ofHours(30));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void theSameBytesWithoutA304AreNoNews() {
        feed.withoutValidators();

        watch.pass(ofHours(80));

        assertThat(feed.asked()).hasSizeGreaterThan(1);
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
        assertThat(watch.state(feed).lastNew()).isZero();
    }

    @Test
    void aServerThatIgnoresValidatorsSendsNoNewsEither() {
        feed.gives(_ -> Item.feed("", List.of(dock)).with("ETag: \"same\""));
        feed.withoutValidators();

        watch.pass(ofHours(50));

        assertThat(feed.lastAsked().header("If-None-Match")).isEqualTo("\"same\"");
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void expiresZeroAndNoCacheDoNotCostTheValidators() {
        feed.withValidators("\"one\"", null)
                .with("Expires: 0", "Cache-Control: no-cache, no-store", "Pragma: no-cache");

        watch.pass(ofHours(30));

        assertThat(feed.lastAsked().header("If-None-Match")).isEqualTo("\"one\"");
    }
}
