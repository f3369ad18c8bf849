package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.articles.Outcome;
import throughline.fetch.Posted;
import throughline.fetch.Poster;

/**
 * A name that leads outside at the first look and inside at the second gains nothing: the address that is connected to is the one that
 * is judged. Outside is 127.0.0.9 here, with the same port as the place inside that the name turns to.
 */
class RebindingTest {

    private static final String OUTSIDE = "127.0.0.9";
    private static final String INSIDE = "127.0.0.1";

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher outside = watch.inside(OUTSIDE);
    private final Publisher inside = watch.inside(INSIDE, outside.port());
    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final String turning = "http://turning.example:" + outside.port();

    {
        watch.trust(outside.place());
        inside.everything().gives(_ -> Item.feed("", List.of(Item.titled("The safe's number is 7"))));
    }

    @AfterEach
    void nothingInsideWasAsked() {
        assertThat(inside.askedAll()).isEmpty();
    }

    @Test
    void aFeedWhoseNameTurnsInsideIsNoLongerAsked() {
        watch.names().leads("turning.example", OUTSIDE, INSIDE);
        outside.feed("/feed").announces(dock);
        URI feed = URI.create(turning + "/feed");
        watch.follow(feed);

        watch.pass(ofDays(2));

        assertThat(outside.asked("/feed")).hasSize(1);
        assertThat(watch.announcedTitles()).containsExactly("Dockers stop work");
        assertThat(watch.state(feed).sentence())
                .startsWith("turning.example leads to 127.0.0.1, this machine itself, where we do not ask.");
    }

    @Test
    void aFeedWhoseNameTurnsBackIsReadAgain() {
        watch.names().leads("turning.example", INSIDE, INSIDE, OUTSIDE);
        outside.feed("/feed").announces(dock);
        watch.follow(URI.create(turning + "/feed"));

        watch.pass(ofDays(2));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void aPageWhoseNameTurnsInsideAfterRobotsIsNotRead() {
        watch.names().leads("turning.example", OUTSIDE, INSIDE);
        outside.story("/pier", "Pier closed");
        watch.follow(post.feed("/feed").announces(dock.linked(turning + "/pier")));

        watch.pass(ofHours(2));

        assertThat(outside.askedAll()).extracting(Asked::path).containsExactly("/robots.txt");
        assertThat(watch.articles()).isEmpty();
        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome())
                        .isInstanceOfSatisfying(
                                Outcome.NotFetched.class,
                                not -> assertThat(not.reason()).contains("where we do not ask")));
    }

    @Test
    void aRedirectToANameThatTurnedInsideIsRefusedAtTheHop() {
        watch.names().leads("turning.example", OUTSIDE, INSIDE);
        outside.feed("/way").moves(302, turning + "/feed");
        outside.feed("/feed").announces(dock);
        URI feed = URI.create(turning + "/way");
        watch.follow(feed);

        watch.pass(ofHours(1));

        assertThat(outside.asked("/feed")).isEmpty();
        assertThat(watch.state(feed).sentence()).contains("where we do not ask");
    }

    @Test
    void aWebhookWhoseNameTurnsInsideIsNotSent() {
        watch.names().leads("turning.example", OUTSIDE, INSIDE);
        outside.everything().gives(_ -> Reply.of(204));
        try (Poster poster = watch.names().poster(Watch.SETTINGS, watch.guard())) {
            Posted first = poster.post(URI.create(turning + "/hook"), Map.of(), new byte[] {1});

            Posted second = poster.post(URI.create(turning + "/hook"), Map.of(), new byte[] {1});

            assertThat(first.isTaken()).isTrue();
            assertThat(second.isTaken()).isFalse();
            assertThat(second.outcome()).contains("where we do not ask");
        }
    }
}
