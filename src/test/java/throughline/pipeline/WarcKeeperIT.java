package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.FetchSettings;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;
import throughline.fetch.WarcFiles;
import throughline.fetch.WarcPages;

/** What was fetched goes from a real log to files, and each answer once. */
class WarcKeeperIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void eachAnswerIsKeptOnceAlsoOverARestart() throws Exception {
        Path warc = folder.resolve("warc");
        int port = LocalBroker.freePort();
        KafkaConnection kafka = new KafkaConnection("127.0.0.1:" + port, Map.of(), null);
        try (LocalBroker _ = LocalBroker.start(folder.resolve("kafka"), port)) {
            assertThat(LocalBroker.findRunning(folder.resolve("kafka"))).hasValue("127.0.0.1:" + port);
            TopicSetup.run(kafka, 2, (short) 1);
            try (LogWriter log = new LogWriter(kafka)) {
                write(log, "a");
                log.write(Topics.FETCHED, "gone", new Fetched.Gone(request("gone"), NOON, 404))
                        .get(20, TimeUnit.SECONDS);
                try (WarcKeeper _ = keeper(kafka, log, warc)) {
                    await(warc, List.of("/a"));
                }
                write(log, "b");
                try (WarcKeeper _ = keeper(kafka, log, warc)) {
                    await(warc, List.of("/a", "/b"));
                }
            }
        }
        assertThat(LocalBroker.findRunning(folder.resolve("kafka"))).isEmpty();
    }

    private static WarcKeeper keeper(KafkaConnection kafka, LogWriter log, Path warc) {
        InstantSource clock = InstantSource.system();
        return new WarcKeeper(kafka, log, new WarcFiles(warc, WarcFiles.USUAL_SIZE, clock), clock).start();
    }

    private static FetchRequest request(String path) {
        return new FetchRequest(
                Subject.PAGE, path, URI.create("https://post.example/" + path), Validators.NONE, 1, NOON);
    }

    private static void write(LogWriter log, String path) throws Exception {
        Content content = new Content("<html><p>News".getBytes(StandardCharsets.UTF_8), "text/html");
        FetchRequest request = request(path);
        Fetched found =
                new Fetched.Found(request, NOON, request.address(), null, Validators.NONE, Map.of(), content, false);
        log.write(Topics.FETCHED, path, found).get(20, TimeUnit.SECONDS);
    }

    private static void await(Path warc, List<String> paths) throws Exception {
        Instant end = Instant.now().plus(SOON);
        while (!kept(warc).equals(paths) && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        assertThat(kept(warc)).isEqualTo(paths);
    }

    private static List<String> kept(Path warc) throws IOException {
        if (!Files.exists(warc)) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.list(warc)) {
            for (Path file : files.sorted().toList()) {
                try (WarcPages pages = WarcPages.open(file, FetchSettings.Limits.STANDARD)) {
                    for (Optional<WarcPages.Page> one = pages.next(); one.isPresent(); one = pages.next()) {
                        paths.add(one.get().address().getPath());
                    }
                }
            }
        }
        return paths.stream().sorted().toList();
    }
}
