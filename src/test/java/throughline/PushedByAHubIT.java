package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with a feed that names a hub: polls are ten minutes apart, so whatever comes within seconds was pushed. */
class PushedByAHubIT {

    @TempDir
    private Path folder;

    @Test
    void whatAHubPushesIsAnArticleWithinSecondsAlsoAfterAKill() throws Exception {
        try (FakePublisher publisher = new FakePublisher()) {
            Map<String, String> form;
            try (RunningProgram first = start(publisher)) {
                URI desk = first.address("/");
                form = publisher.awaitAsked();
                String topic = form.getOrDefault("hub.topic", "");
                String secret = form.getOrDefault("hub.secret", "");
                assertThat(topic).isEqualTo(publisher.at("/feed").toString());
                assertThat(form.get("hub.callback")).startsWith("https://desk.example/hub/");

                assertThat(FakePublisher.verify(form, desk, topic + "?other", "no"))
                        .startsWith("HTTP/1.1 404");
                assertThat(FakePublisher.verify(form, desk, topic, "ch4llenge"))
                        .startsWith("HTTP/1.1 200")
                        .containsIgnoringCase("Content-Type: text/plain")
                        .endsWith("\r\n\r\nch4llenge");
                assertThat(FakePublisher.push(form, desk, publisher.feed(66), "wrong"))
                        .startsWith("HTTP/1.1 2");
                assertThat(FakePublisher.push(form, desk, publisher.feed(2) + " ".repeat(1_000_000), secret))
                        .startsWith("HTTP/1.1 2");

                first.await("the pushed article", Duration.ofSeconds(30), () -> isArticle(first, publisher, 2));
                assertThat(isKnown(first, publisher, 66)).isFalse();
                first.kill();
            }
            try (RunningProgram second = start(publisher)) {
                URI desk = second.address("/");

                assertThat(FakePublisher.push(form, desk, publisher.feed(3), form.getOrDefault("hub.secret", "")))
                        .startsWith("HTTP/1.1 2");

                second.await("the next article", Duration.ofSeconds(30), () -> isArticle(second, publisher, 3));
                assertThat(publisher.isAskedAgain()).as("the lease still holds").isFalse();
            }
        }
    }

    private RunningProgram start(FakePublisher publisher) throws Exception {
        return RunningProgram.start(
                folder.resolve("output"),
                List.of(
                        "-Dthroughline.feeds=" + publisher.at("/feed"),
                        "-Dthroughline.public-address=https://desk.example/",
                        "-Dthroughline.allow-private=true",
                        "-Dthroughline.pause=100ms"),
                List.of("run", "--data", folder.resolve("data").toString()));
    }

    private static boolean isArticle(RunningProgram program, FakePublisher publisher, int page) {
        return StreamSupport.stream(program.get("/api/v1/entries").spliterator(), false)
                .anyMatch(entry -> entry.path("address")
                                .asText()
                                .equals(publisher.at("/page" + page).toString())
                        && entry.path("outcome").asText().equals("article"));
    }

    private static boolean isKnown(RunningProgram program, FakePublisher publisher, int page) {
        return program.get("/api/v1/entries")
                .toString()
                .contains(publisher.at("/page" + page).toString());
    }
}
