package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.fetch.Content;

/** What was set aside, put back on a real broker. */
class PutBackIT {

    private static final Content PAGE = new Content("{\"a\":1}".getBytes(StandardCharsets.UTF_8), null);

    @TempDir
    private Path folder;

    @Test
    void onlyAWholeRecordGoesBackAndOnlyOnce() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.freePort())) {
            KafkaConnection kafka = new KafkaConnection(broker.address(), Map.of(), null);
            TopicSetup.run(kafka, 2, (short) 1);
            try (LogWriter log = new LogWriter(kafka)) {
                Quarantined whole = aside(7, PAGE);
                Quarantined tooLarge = aside(8, PAGE).withoutValue();
                log.setAside(whole).join();
                log.setAside(tooLarge).join();
                PutBack putBack = new PutBack(kafka, log);

                assertThat(putBack.run(whole.id())).isTrue();
                assertThat(putBack.run(whole.id())).isFalse();
                assertThat(putBack.run(tooLarge.id())).isFalse();
            }
            List<String> back = new ArrayList<>();
            new Past(kafka)
                    .ofTopic(
                            Topics.FETCHED,
                            record -> back.add(
                                    record.partition() + " " + new String(record.value(), StandardCharsets.UTF_8)));
            assertThat(back).containsExactly("1 {\"a\":1}");
        }
    }

    private static Quarantined aside(long offset, Content value) {
        return new Quarantined("extract", "no reason", "fetched", 1, offset, "key", value, Instant.EPOCH);
    }
}
