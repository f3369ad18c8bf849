package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Outcome;
import throughline.feeds.Handling;
import throughline.fetch.Terms;

/** robots.txt is asked before pages, not before feeds, which somebody chose; and what it keeps from us is told. */
class RobotRulesTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = post.feed("/feed").announces(dock);

    @Test
    void aPageThatIsForbiddenIsNotAskedForAndToldWhy() {
        post.robots().gives("text/plain", "User-agent: *\nDisallow: /dock");
        watch.follow(feed);

        watch.pass(ofDays(2));

        assertThat(post.asked("/dock")).isEmpty();
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .isEqualTo(new Outcome.NotFetched("robots.txt of post.example forbids this page.")));
    }

    @Test
    void aFeedIsAskedWhateverRobotsSay() {
        post.robots().gives("text/plain", "User-agent: *\nDisallow: /");
        watch.follow(feed);

        watch.pass(ofMinutes(5));

        assertThat(post.paths()).containsOnly("/feed");
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
    }

    @Test
    void anOperatorMayHaveAnAgreementWithAPublisher() {
        post.robots().gives("text/plain", "User-agent: *\nDisallow: /");
        watch.follow(feed, new Handling(new Terms(Map.of(), null, null, null, false, null), null, null, null));

        watch.pass(ofMinutes(5));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void whileRobotsCannotBeGivenOutPagesWaitAndAreReadLater() {
        post.robots().fails(503);
        watch.follow(feed);
        watch.pass(ofMinutes(30));
        assertThat(post.asked("/dock")).isEmpty();
        assertThat(watch.ledger().getFirst().outcome()).isInstanceOf(Outcome.Waiting.class);
        post.robots().gives("text/plain", "User-agent: *\nDisallow: /pier");

        watch.pass(ofHours(6));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void robotsAreAskedForOnceADayHoweverManyPagesThereAre() {
        post.robots().gives("text/plain", "");
        feed.announcesEachTime(poll -> List.of(post.story("/story/" + poll / 5, "Story " + poll / 5)));
        watch.follow(feed);

        watch.pass(ofHours(30));

        assertThat(watch.articles()).hasSizeGreaterThan(2);
        assertThat(post.asked("/robots.txt")).hasSizeBetween(2, 3);
    }

    @Test
    void aPageThatRedirectsToAForbiddenOneIsLeft() {
        post.robots().gives("text/plain", "User-agent: *\nDisallow: /members/");
        post.page("/dock").moves(302, "/members/dock");
        post.page("/members/dock").tells("Dockers stop work", Prose.about("Dockers stop work"));
        watch.follow(feed);

        watch.pass(ofHours(1));

        assertThat(post.asked("/members/dock")).isEmpty();
        assertThat(watch.ledger().getFirst().outcome()).isInstanceOf(Outcome.NotFetched.class);
    }
}
