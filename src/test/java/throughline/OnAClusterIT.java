package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.demo.SamplePress;
import throughline.pipeline.KafkaConnection;
import throughline.pipeline.LocalBroker;
import throughline.pipeline.Topic;
import throughline.pipeline.TopicSetup;
import throughline.pipeline.Topics;

/** Two nodes on a broker that neither of them started. */
class OnAClusterIT {

    @TempDir
    private Path folder;

    @Test
    void twoNodesShareOneClusterAndShowTheSameDeskWhateverLiesInTheQueues() throws Exception {
        try (LocalBroker cluster = LocalBroker.start(folder.resolve("cluster"), LocalBroker.freePort());
                SamplePress press = new SamplePress(InstantSource.system(), Duration.ofSeconds(10))) {
            press.start();
            TopicSetup.run(new KafkaConnection(cluster.address(), Map.of(), null), 4, (short) 1);
            garble(cluster, Topics.FETCH_QUEUE);
            garble(cluster, Topics.ALERTS);
            try (RunningProgram one = node("one", cluster, press);
                    RunningProgram two = node("two", cluster, press)) {
                one.await("all to come in", Duration.ofMinutes(3), () -> isAllIn(one));
                two.await(
                        "the other desk to show the same",
                        Duration.ofMinutes(1),
                        () -> desk(two).equals(desk(one)));

                assertThat(desk(one)).isNotEmpty();
                assertThat(folder.resolve("one/kafka")).doesNotExist();
                assertThat(Files.isDirectory(folder.resolve("one/streams"))).isTrue();
                one.await(
                        "the records that are none to be set aside",
                        Duration.ofMinutes(1),
                        () -> one.get("/api/v1/quarantine").size() == 2);
                assertThat(one.get("/api/v1/quarantine").findValuesAsText("stage"))
                        .containsExactlyInAnyOrder("read fetch-queue", "read alerts");
                assertThat(topics(cluster))
                        .containsAll(Topics.all().stream().map(Topic::name).toList());
            }
        }
    }

    /** Puts something into a topic that is none of its records. */
    private static void garble(LocalBroker cluster, Topic<?, ?> topic) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", cluster.address()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), "key", "{not json"))
                    .get();
        }
    }

    private RunningProgram node(String name, LocalBroker cluster, SamplePress press) throws Exception {
        return RunningProgram.start(
                folder.resolve(name + "-output"),
                List.of(
                        "-Dkafka.bootstrap.servers=" + cluster.address(),
                        "-Dthroughline.feeds="
                                + press.feeds().stream()
                                        .map(feed -> feed.address().toString())
                                        .collect(Collectors.joining(",")),
                        "-Dthroughline.allow-private=true",
                        "-Dthroughline.least-interval=1s",
                        "-Dthroughline.most-interval=2s",
                        "-Dthroughline.pause=100ms"),
                List.of("run", "--data", folder.resolve(name).toString()));
    }

    private static boolean isAllIn(RunningProgram node) {
        JsonNode sums = node.get("/api/v1/entries/sums");
        return sums.path("announced").asInt() >= 31 && sums.path("waiting").asInt() == 0;
    }

    /** Each story's articles. */
    private static Map<String, Integer> desk(RunningProgram node) {
        JsonNode stories = node.get("/api/v1/stories").path("stories");
        return java.util.stream.StreamSupport.stream(stories.spliterator(), false)
                .collect(Collectors.toMap(
                        story -> story.path("id").asText(),
                        story -> story.path("articles").asInt()));
    }

    private static Set<String> topics(LocalBroker cluster) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.address()))) {
            return admin.listTopics().names().get();
        }
    }
}
