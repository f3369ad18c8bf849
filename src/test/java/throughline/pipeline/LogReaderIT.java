package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.fetch.FetchRequest;

/** The reader that fills the pages, on a log that is not always there. */
class LogReaderIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    @Test
    void aLogThatComesLateIsReadAllTheSame() throws Exception {
        int port = LocalBroker.freePort();
        KafkaConnection kafka = new KafkaConnection("127.0.0.1:" + port, Map.of(), null);
        List<String> hosts = new CopyOnWriteArrayList<>();
        try (LogReader reader =
                new LogReader(impatient(kafka)).follow(Topics.FETCH_QUEUE, (host, _) -> hosts.add(host))) {
            assertThat(reader.isAlive()).isFalse();
            reader.start();
            assertThat(reader.awaitCaughtUp(Duration.ofSeconds(2))).isFalse();
            assertThat(reader.isAlive()).isTrue();

            try (LocalBroker _ = LocalBroker.start(folder, port)) {
                assertThat(reader.awaitCaughtUp(Duration.ofSeconds(2))).isFalse();
                TopicSetup.run(kafka, 2, (short) 1);
                assertThat(reader.awaitCaughtUp(SOON)).isTrue();
                write(kafka, "one.example");
                await(hosts, 1);
            }

            try (LocalBroker _ = LocalBroker.start(folder, port)) {
                write(kafka, "two.example");
                await(hosts, 2);
                assertThat(hosts).containsExactly("one.example", "two.example");
                assertThat(reader.isAlive()).isTrue();
            }
        }
    }

    @Test
    void closingDoesNotWaitForALogThatIsNotThere() throws Exception {
        LogReader reader = new LogReader(new KafkaConnection("nobody.invalid:9092", Map.of(), null))
                .follow(Topics.FETCH_QUEUE, (_, _) -> {})
                .start();
        assertThat(reader.awaitCaughtUp(Duration.ofSeconds(3))).isFalse();
        assertThat(reader.isAlive()).as("one failure does not end it").isTrue();

        long start = System.nanoTime();
        reader.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(reader.isAlive()).isFalse();
    }

    /** A client that gives each question up after a second, so that trouble comes soon. */
    private static KafkaConnection impatient(KafkaConnection kafka) {
        return new KafkaConnection(kafka.bootstrapServers(), Map.of("default.api.timeout.ms", "1000"), null);
    }

    private static void write(KafkaConnection kafka, String host) throws Exception {
        try (LogWriter log = new LogWriter(kafka)) {
            log.<String, FetchRequest>write(Topics.FETCH_QUEUE, host, null).get(30, TimeUnit.SECONDS);
        }
    }

    private static void await(List<String> hosts, int many) throws InterruptedException {
        for (int look = 0; look < 400 && hosts.size() < many; look++) {
            Thread.sleep(100);
        }
        assertThat(hosts).hasSize(many);
    }
}
