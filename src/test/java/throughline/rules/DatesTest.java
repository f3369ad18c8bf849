package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Article;

/** What feeds and pages say of their dates is evidence: an impossible date is none, the first one seen stays, none is invented. */
class DatesTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = watch.follow(post.feed("/feed"));

    private Article theArticle() {
        assertThat(watch.articles()).hasSize(1);
        return watch.articles().getFirst();
    }

    @Test
    void anImpossibleDateIsNoneAndTheNewsIsKept() {
        List<String> impossible = List.of(
                "",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "Thu, 31 Feb 2026 25:61:00 GMT",
                "Mon, 01 Jan 0001 00:00:00 GMT",
                "0",
                "soon",
                "Fri, 01 Jan 2038 00:00:00 GMT",
                "Thu, 05 Mar 2026 08:00:00 GMT");
        feed.announces(impossible.stream()
                .map(date -> post.story("/" + impossible.indexOf(date), "Dated " + date)
                        .dated(date))
                .toArray(Item[]::new));

        watch.pass(ofMinutes(5));

        assertThat(watch.articles())
                .hasSameSizeAs(impossible)
                .allSatisfy(article ->
                        assertThat(article.published()).as(article.headline()).isNull());
    }

    @Test
    void newsWithoutAnyDateIsKeptAndIsNotOfNow() {
        feed.announces(dock);

        watch.pass(ofHours(1));

        assertThat(theArticle().published()).isNull();
    }

    @Test
    void aClockThatIsHoursAheadIsBelieved() {
        feed.announces(dock.dated(Watch.MONDAY.plus(ofHours(20))));

        watch.pass(ofHours(1));

        assertThat(theArticle().published()).isEqualTo(Watch.MONDAY.plus(ofHours(20)));
    }

    @Test
    void ofDatesThatMoveWithEachPollTheFirstStays() {
        feed.announcesEachTime(_ -> List.of(dock.dated(watch.now().minusSeconds(600))));

        watch.pass(ofDays(1));

        Instant first = feed.asked().getFirst().at().minusSeconds(600);
        assertThat(theArticle().published()).isEqualTo(first);
        assertThat(watch.announced())
                .singleElement()
                .satisfies(one -> assertThat(one.announcement().published()).isEqualTo(first));
    }

    @Test
    void aCorrectionKeepsTheDateOfTheFirstText() {
        Instant morning = Watch.MONDAY.minus(ofHours(2));
        feed.announces(dock.dated(morning));
        watch.pass(ofHours(2));
        post.page("/dock").tells("Dockers stop work", Prose.correctedAbout("Dockers stop work"));
        feed.announces(dock.saying("Corrected.").dated(watch.now()));

        watch.pass(ofHours(2));

        assertThat(watch.articles()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(watch.articles()).extracting(Article::published).containsOnly(morning);
    }
}
