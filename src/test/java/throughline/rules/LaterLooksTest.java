package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Article;
import throughline.articles.Outcome;
import throughline.feeds.Handling;
import throughline.fetch.Terms;

/** Articles are looked at again at growing ages: a changed text is a revision, and a page that was taken down is withdrawn for good. */
class LaterLooksTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource page = post.page("/dock");
    private final Resource feed = post.feed("/feed").announces(dock);

    @Test
    void aPageIsAskedForAgainAtGrowingAgesWithItsValidators() {
        watch.follow(feed);
        watch.pass(ofMinutes(20));
        watch.pass(ofMinutes(50));
        watch.pass(ofHours(6));
        watch.pass(ofHours(20));

        watch.pass(ofDays(8));

        assertThat(page.pauses())
                .zipSatisfy(
                        List.of(ofMinutes(10), ofMinutes(50), ofHours(5), ofHours(18), ofDays(6)),
                        (pause, age) -> assertThat(pause)
                                .isBetween(
                                        age.multipliedBy(9).dividedBy(10),
                                        age.multipliedBy(6).dividedBy(5)));
        assertThat(page.asked().subList(1, page.asked().size())).allMatch(Asked::isConditional);
        assertThat(watch.articles()).hasSize(1);
    }

    @Test
    void aChangedTextIsARevisionWithItsTime() {
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        page.tells("Dockers stop work", Prose.correctedAbout("Dockers stop work"));

        watch.pass(ofHours(1));

        assertThat(watch.articles()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(watch.articles().getLast().arrived())
                .isBetween(Watch.MONDAY.plus(ofMinutes(59)), Watch.MONDAY.plus(ofMinutes(65)));
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(new Outcome.Became(2)));
    }

    @Test
    void anAdvertisementThatChangesIsNoRevision() {
        page.withoutValidators()
                .gives(asked -> Reply.ok(
                        "text/html",
                        "<html><head><title>Dockers stop work</title></head><body><aside class=ad>Buy "
                                + page.asked().size()
                                + " boats</aside><article><h1>Dockers stop work</h1><p>"
                                + String.join("</p><p>", Prose.about("Dockers stop work"))
                                + "</p></article></body></html>"));
        watch.follow(feed);

        watch.pass(ofHours(8));

        assertThat(page.asked()).hasSizeGreaterThan(3);
        assertThat(watch.articles()).hasSize(1);
    }

    @Test
    void looksFollowWhatTheOperatorSet() {
        watch.follow(feed, new Handling(Terms.NONE, null, null, List.of(ofHours(2))));

        watch.pass(ofDays(2));

        assertThat(page.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(ofHours(2).minusMinutes(2), ofHours(3)));
    }

    @Test
    void anOperatorWhoTrustsTheFeedSparesThePublisherItsPages() {
        watch.follow(
                feed.announces(dock.saying(String.join(" ", Prose.about("Dockers stop work")) + " "
                        + String.join(" ", Prose.correctedAbout("Dockers stop work")))),
                new Handling(Terms.NONE, null, false, null));

        watch.pass(ofDays(2));

        assertThat(page.asked()).isEmpty();
        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aPageThatIsGoneAfterItWasReadIsWithdrawn() {
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        page.fails(410);

        watch.pass(ofHours(2));

        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .isInstanceOfSatisfying(Outcome.Withdrawn.class, withdrawn -> {
                            assertThat(withdrawn.revision()).isEqualTo(1);
                            assertThat(withdrawn.status()).isEqualTo(410);
                            assertThat(withdrawn.since())
                                    .isBetween(Watch.MONDAY.plus(ofMinutes(59)), Watch.MONDAY.plus(ofMinutes(70)));
                        }));
    }

    @Test
    void whatWasWithdrawnStaysKnownWhenItsFeedAnnouncesItAgain() {
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        page.fails(404);
        feed.announces();
        watch.pass(ofHours(12));
        feed.announces(dock.guid("a new name").dated(watch.now()));

        watch.pass(ofDays(1));

        assertThat(watch.articles()).hasSize(1);
        assertThat(watch.announced()).hasSize(1);
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isInstanceOf(Outcome.Withdrawn.class));
    }

    @Test
    void whatWasWithdrawnDoesNotComeBackAsNewsThroughAnotherFeed() {
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        page.fails(404);
        watch.pass(ofHours(2));

        watch.follow(post.feed("/late").announces(dock));
        watch.pass(ofHours(6));

        assertThat(watch.articles()).hasSize(1);
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isInstanceOf(Outcome.Withdrawn.class));
    }

    @Test
    void aServerInTroubleWithdrawsNothing() {
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        page.fails(500);

        watch.pass(ofDays(2));

        assertThat(watch.articles()).hasSize(1);
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(new Outcome.Became(1)));
    }

    @Test
    void aPageThatFailsAtFirstIsTriedAgainAndBecomesAnArticle() {
        page.fails(500);
        watch.follow(feed);
        watch.pass(ofSeconds(10));
        page.tells("Dockers stop work", Prose.about("Dockers stop work"));

        watch.pass(ofHours(3));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }
}
