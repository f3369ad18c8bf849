package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.articles.CleanAddress;
import throughline.beats.WatchedFeed;
import throughline.demo.SamplePress;
import throughline.feeds.FeedReader;
import throughline.feeds.FeedReading;
import throughline.fetch.Content;

/** The embedded broker and the whole program, killed hard again and again while news comes in. */
class KilledInTheMiddleIT {

    private static final Duration OVER = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingIsToldTwice() throws Exception {
        try (SamplePress press = new SamplePress(InstantSource.system(), OVER);
                WebhookReceiver receiver = new WebhookReceiver()) {
            press.start();

            receiver.refuse();

            JsonNode subscription;
            try (RunningProgram first = start(press)) {
                subscription = first.post("/api/v1/subscriptions", """
                        {"beat": "north-korean-defection", "name": "all of it", "query": "", "webhook": "%s"}""".formatted(receiver.address()));
                first.await(
                        "some articles, and a refused alert that waits for its next try",
                        Duration.ofMinutes(2),
                        () -> articles(first) >= 4 && waits(first));
                first.kill();
            }
            assertThat(receiver.posts()).isEmpty();
            receiver.take();

            try (RunningProgram second = start(press)) {
                int before = articles(second);
                assertThat(before)
                        .as("what was an article before the kill still is one")
                        .isGreaterThanOrEqualTo(4);
                second.await(
                        "some more articles, or the last",
                        Duration.ofMinutes(2),
                        () -> articles(second) >= before + 4 || isAllIn(second, press));
                second.kill();
            }

            try (RunningProgram third = start(press)) {
                third.await("all to come in", Duration.ofMinutes(4), () -> isAllIn(third, press));
                third.await("all to be told, the refused ones too", Duration.ofMinutes(3), () -> isAllTold(third));

                assertSumsAgree(third.get("/api/v1/entries/sums"));
                assertToldOnce(third, receiver, subscription.path("secret").asText());
                assertThat(refusedAtFirst(third)).isPositive().isLessThanOrEqualTo(receiver.refused());
                assertThat(third.get("/api/v1/quarantine")).isEmpty();
            }
        }
    }

    private RunningProgram start(SamplePress press) throws Exception {
        String feeds =
                press.feeds().stream().map(feed -> feed.address().toString()).collect(Collectors.joining(","));
        return RunningProgram.start(
                folder.resolve("output"),
                List.of(
                        "-Dthroughline.feeds=" + feeds,
                        "-Dthroughline.allow-private=true",
                        "-Dthroughline.least-interval=1s",
                        "-Dthroughline.most-interval=2s",
                        "-Dthroughline.pause=100ms"),
                List.of("run", "--data", folder.resolve("data").toString()));
    }

    /** Everything that the press announces has ended as something. */
    private static boolean isAllIn(RunningProgram program, SamplePress press) {
        Set<URI> announced = new HashSet<>();
        for (WatchedFeed feed : press.feeds()) {
            announced.addAll(links(feed.address()));
        }
        Set<URI> known = stream(program.get("/api/v1/entries"))
                .filter(entry -> !entry.path("outcome").asText().equals("waiting"))
                .map(entry -> CleanAddress.of(URI.create(entry.path("address").asText())))
                .collect(Collectors.toSet());
        return announced.size() > 25 && known.equals(announced);
    }

    private static Set<URI> links(URI feed) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.ofByteArray());
            Content content = new Content(
                    answer.body(), answer.headers().firstValue("Content-Type").orElse(null));
            return new FeedReader().read(content, feed) instanceof FeedReading.Read read
                    ? read.entries().stream()
                            .map(entry -> CleanAddress.of(entry.link()))
                            .collect(Collectors.toSet())
                    : Set.of();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isAllTold(RunningProgram program) {
        JsonNode deliveries = program.get("/api/v1/deliveries");
        return deliveries.size() > 0
                && deliveries.size() == program.get("/api/v1/alerts").size()
                && stream(deliveries).allMatch(one -> one.path("state").asText().equals("DELIVERED"));
    }

    /** Whether an alert was refused and is to be tried again. */
    private static boolean waits(RunningProgram program) {
        return stream(program.get("/api/v1/deliveries"))
                .anyMatch(one -> one.path("state").asText().equals("WAITING"));
    }

    /** How many alerts got through that the receiver refused before. */
    private static long refusedAtFirst(RunningProgram program) {
        return stream(program.get("/api/v1/deliveries"))
                .filter(one -> one.path("attempts").path(0).path("status").asInt() == 503)
                .count();
    }

    private static void assertSumsAgree(JsonNode sums) {
        int ends = 0;
        for (String end : List.of("articles", "unreadable", "notFetched", "setAside", "waiting")) {
            ends += sums.path(end).asInt();
        }
        assertThat(sums.path("announced").asInt()).isEqualTo(ends).isGreaterThan(25);
        assertThat(sums.path("waiting").asInt()).isZero();
        assertThat(sums.path("notFetched").asInt())
                .as("the page that is not there, and the forbidden one")
                .isEqualTo(2);
        assertThat(sums.path("unreadable").asInt()).as("the gallery").isEqualTo(1);
    }

    private static void assertToldOnce(RunningProgram program, WebhookReceiver receiver, String secret) {
        JsonNode alerts = program.get("/api/v1/alerts");
        Set<String> made = stream(alerts).map(one -> one.path("id").asText()).collect(Collectors.toSet());
        List<String> posted =
                receiver.posts().stream().map(WebhookReceiver.Post::id).toList();
        assertThat(posted).doesNotHaveDuplicates().hasSameElementsAs(made);
        assertThat(receiver.posts()).allMatch(post -> post.isSignedWith(secret));
        List<String> newStories = stream(alerts)
                .filter(one -> one.path("occasion").asText().equals("NEW_STORY"))
                .map(one -> one.path("story").asText())
                .toList();
        assertThat(newStories).doesNotHaveDuplicates().hasSizeGreaterThan(3);
    }

    private static int articles(RunningProgram program) {
        return program.get("/api/v1/entries/sums").path("articles").asInt();
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
