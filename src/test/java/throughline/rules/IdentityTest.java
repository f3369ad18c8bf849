package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Article;
import throughline.articles.Outcome;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState.Condition;
import throughline.pipeline.Announced;

/** What is the same news: by guid, else by cleaned link, else by its words; and no feed makes old news new by confusing these. */
class IdentityTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Item pier = post.story("/pier", "Pier closed for a week");
    private final Item ship = post.story("/ship", "Grain ship waits outside");
    private final Resource feed = watch.follow(post.feed("/feed"));

    private void staysOldNews() {
        watch.pass(ofHours(9));
        assertThat(feed.asked()).hasSizeGreaterThan(3);
        assertThat(watch.headlines()).containsExactlyInAnyOrder("Dockers stop work", "Pier closed for a week");
        assertThat(watch.announced()).hasSize(2);
    }

    @Test
    void newGuidsAtEachPollDoNotMakeOldNewsNew() {
        feed.announcesEachTime(poll -> List.of(dock.guid("dock " + poll), pier.guid("pier " + poll)));

        staysOldNews();
    }

    @Test
    void datesThatMoveWithEachPollDoNotMakeOldNewsNew() {
        feed.announcesEachTime(_ -> List.of(dock.dated(watch.now()), pier.dated(watch.now())));

        staysOldNews();
    }

    @Test
    void knownTrackingParametersDoNotMakeOldNewsNew() {
        feed.announcesEachTime(poll -> List.of(
                dock.guid(null).linked(dock.link() + "?utm_source=rss&utm_campaign=" + poll),
                pier.guid(null).linked(pier.link() + "?fbclid=" + poll + "#poll" + poll)));

        staysOldNews();
    }

    @Test
    void aGuidKeepsAnEntryWhoseLinkIsRewrittenAtEachPoll() {
        feed.announcesEachTime(poll ->
                List.of(dock.linked(dock.link() + "?seen=" + poll), pier.linked(pier.link() + "?seen=" + poll)));

        staysOldNews();
    }

    @Test
    void newGuidsAndNewTrackingParametersTogetherDoNotMakeOldNewsNew() {
        feed.announcesEachTime(poll -> List.of(
                dock.guid("dock " + poll).linked(dock.link() + "?utm_id=" + poll),
                pier.guid("pier " + poll).linked(pier.link() + "?utm_id=" + poll)));

        staysOldNews();
    }

    @Test
    void entriesThatAreShuffledOrTurnUpAgainAreOldNews() {
        feed.announcesEachTime(poll -> switch (poll % 3) {
            case 0 -> List.of(dock, pier);
            case 1 -> List.of(pier);
            default -> List.of(pier, dock);
        });

        staysOldNews();
    }

    @Test
    void aFeedThatComesBackEmptyHasForgottenNothing() {
        feed.announcesEachTime(poll -> poll == 1 ? List.of() : List.of(dock, pier));

        staysOldNews();
    }

    @Test
    void aPageInPlaceOfTheFeedForAWhileTakesNothingAway() {
        feed.announces(dock, pier);
        watch.pass(ofHours(1));
        feed.gives("text/html", "<html><body><h1>We are moving house</h1></body></html>");
        watch.pass(ofHours(12));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.CANNOT_BE_READ);
        assertThat(watch.state(feed).sentence()).contains("a page in place of the feed");
        feed.announces(pier, dock);

        watch.pass(ofDays(1));

        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.announced()).hasSize(2);
    }

    @Test
    void oneGuidOnAllItemsIsNoIdentity() {
        feed.announces(dock.guid("post.example"), pier.guid("post.example"), ship.guid("post.example"));

        watch.pass(ofHours(9));

        assertThat(watch.headlines())
                .containsExactlyInAnyOrder("Dockers stop work", "Pier closed for a week", "Grain ship waits outside");
        assertThat(watch.announced()).hasSize(3);
    }

    @Test
    void aGuidThatIsUsedAgainForANewArticleHidesItNot() {
        feed.announcesEachTime(poll -> List.of(poll == 0 ? dock.guid("top story") : pier.guid("top story")));

        watch.pass(ofHours(9));

        assertThat(watch.headlines()).containsExactly("Dockers stop work", "Pier closed for a week");
        assertThat(watch.articles()).extracting(Article::id).doesNotHaveDuplicates();
        assertThat(watch.announced()).hasSize(2);
    }

    @Test
    void aHeadlineInTheGuidThatIsEditedMakesNoSecondArticle() {
        feed.announcesEachTime(poll -> List.of(dock.guid("Dockers stop work" + (poll == 0 ? "" : " at night"))
                .named("Dockers stop work" + (poll == 0 ? "" : " at night"))));

        watch.pass(ofHours(9));

        assertThat(watch.articles()).extracting(Article::id).hasSize(1);
        assertThat(watch.ledger()).hasSize(1);
    }

    @Test
    void twoArticlesUnderOneHeadlineAreTwo() {
        Item again = post.story("/weather/tuesday", "Weather").guid("Weather");
        feed.announces(post.story("/weather/monday", "Weather").guid("Weather"), again);

        watch.pass(ofHours(3));

        assertThat(watch.articles())
                .extracting(Article::address)
                .containsExactlyInAnyOrder(post.at("/weather/monday"), post.at("/weather/tuesday"));
    }

    @Test
    void entriesWithNeitherGuidNorLinkAreKnownByTheirWords() {
        Item tide = Item.titled("Tide table").saying("High water at six in the morning and again at night.");
        Item other = Item.titled("Tide table").saying("High water at seven in the morning and again at noon.");
        feed.announcesEachTime(poll -> poll % 2 == 0 ? List.of(tide, other) : List.of(other, tide));

        watch.pass(ofHours(9));

        assertThat(watch.announced()).hasSize(2);
        assertThat(watch.ledger())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line.outcome()).isEqualTo(new Outcome.NotFetched("The feed names no page for it.")));
    }

    @Test
    void theSameArticleInTwoFeedsIsOneArticleWithTwoAnnouncements() {
        Resource sports = watch.follow(post.feed("/sports"));
        feed.announces(dock);
        sports.announces(dock.guid("another name").linked(dock.link() + "?utm_source=sports"));

        watch.pass(ofHours(3));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
        assertThat(watch.announced()).extracting(Announced::feed).containsExactlyInAnyOrder(id(feed), id(sports));
        assertThat(watch.ledger()).singleElement().satisfies(line -> {
            assertThat(line.isIn(id(feed))).isTrue();
            assertThat(line.isIn(id(sports))).isTrue();
        });
    }

    @Test
    void anEditedEntryIsARevisionAndNoSecondArticle() {
        feed.announces(dock);
        watch.pass(ofHours(2));
        feed.announces(dock.named("Dockers go back to work"));
        post.page("/dock").tells("Dockers go back to work", Prose.correctedAbout("Dockers go back to work"));

        watch.pass(ofHours(2));

        assertThat(watch.articles()).extracting(Article::revision).containsExactly(1, 2);
        assertThat(watch.articles())
                .extracting(Article::id)
                .containsOnly(watch.articles().getFirst().id());
        assertThat(watch.articles().getLast().arrived())
                .isAfter(watch.articles().getFirst().arrived());
        assertThat(watch.articles().getLast().firstArrived())
                .isEqualTo(watch.articles().getFirst().arrived());
    }

    @Test
    void anEditOfWhichOnlyTheFeedKnowsMakesNoRevision() {
        feed.announcesEachTime(poll -> List.of(dock.saying("Read by " + (100 + poll) + " people so far")));

        watch.pass(ofHours(9));

        assertThat(watch.articles()).hasSize(1);
    }

    @Test
    void anAnswerThatTellsOnlyWhatIsNewAddsToWhatIsKnown() {
        feed.announces(dock, pier);
        watch.pass(ofHours(1));
        feed.gives(_ -> Item.feed("", List.of(ship)).as(226).with("IM: feed", "ETag: \"two\""));
        watch.pass(ofHours(3));
        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        feed.announces(ship, pier, dock);

        watch.pass(ofHours(6));

        assertThat(watch.announcedTitles())
                .containsExactly("Dockers stop work", "Pier closed for a week", "Grain ship waits outside");
        assertThat(watch.articles()).hasSize(3);
    }

    private static FeedId id(Resource feed) {
        URI address = feed.address();
        return new FeedId(address.toString());
    }
}
