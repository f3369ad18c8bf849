package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds on a broker and in its folder. */
class TopicSetupIT {

    private static final short ALONE = 1;

    @TempDir
    private Path folder;

    @Test
    void topicsAreMadeOnceAndAgainIsHarmless() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.freePort());
                Admin admin = Admin.create(kafka(broker).adminSettings())) {
            String cluster = TopicSetup.run(kafka(broker), 4, ALONE);

            assertThat(TopicSetup.run(kafka(broker), 8, ALONE))
                    .isEqualTo(cluster)
                    .isEqualTo(admin.describeCluster().clusterId().get());
            assertThat(counts(admin)).hasSize(Topics.all().size()).containsOnly(4);
        }
    }

    @Test
    void evidenceIsKeptAsLongAsTheSettingSaysAlsoWhereItWasKeptOtherwise() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.freePort());
                Admin admin = Admin.create(kafka(broker).adminSettings())) {
            TopicSetup.run(kafka(broker), 1, ALONE);

            TopicSetup.run(kafka(broker), 1, ALONE, Duration.ofDays(3));

            ConfigResource fetched = new ConfigResource(ConfigResource.Type.TOPIC, Topics.FETCHED.name());
            Config config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(fetched)).all().get().get(fetched));
            assertThat(config.get("retention.ms").value()).isEqualTo("259200000");
        }
    }

    @Test
    void missingTopicsAreMadeLikeThoseThatAreThere() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.freePort());
                Admin admin = Admin.create(kafka(broker).adminSettings())) {
            make(admin, Topics.STORIES, 3);

            TopicSetup.run(kafka(broker), 4, ALONE);

            assertThat(counts(admin)).hasSize(Topics.all().size()).containsOnly(3);
        }
    }

    @Test
    void unequalTopicsAndTooFewBrokersAreRefusedInPlainWords() throws Exception {
        try (LocalBroker broker = LocalBroker.start(folder, LocalBroker.freePort());
                Admin admin = Admin.create(kafka(broker).adminSettings())) {
            make(admin, Topics.FEEDS, 3);

            assertThatThrownBy(() -> TopicSetup.run(kafka(broker), 3, (short) 3))
                    .isInstanceOf(TopicSetup.Failed.class)
                    .hasMessageContaining(broker.address())
                    .hasMessageContaining("eplication factor")
                    .hasMessageContaining("throughline.replication");

            make(admin, Topics.STORIES, 5);

            assertThatThrownBy(() -> TopicSetup.run(kafka(broker), 3, ALONE))
                    .isInstanceOf(TopicSetup.Failed.class)
                    .hasMessageContaining("feeds has 3 partitions")
                    .hasMessageContaining("stories has 5")
                    .hasMessageContaining("delete it and start again");
        }
    }

    @Test
    void aClusterWhoseNameNobodyKnowsIsRefusedInPlainWords() {
        KafkaConnection nowhere = new KafkaConnection("nobody.invalid:9092", Map.of(), null);

        assertThatThrownBy(() -> TopicSetup.run(nowhere, 4, ALONE))
                .isInstanceOf(TopicSetup.Failed.class)
                .hasMessageContaining("the Kafka cluster at nobody.invalid:9092");
    }

    @Test
    void aFolderInUseIsRefusedInPlainWordsUntilItIsFree() throws Exception {
        try (LocalBroker _ = LocalBroker.start(folder, LocalBroker.freePort())) {
            assertThatThrownBy(() -> LocalBroker.start(folder, LocalBroker.freePort()))
                    .isInstanceOf(LocalBroker.CannotStart.class)
                    .hasMessageContaining(folder + " is in use by another Throughline")
                    .hasMessageContaining("--data DIR");
        }
        try (LocalBroker again = LocalBroker.start(folder, LocalBroker.freePort())) {
            assertThat(TopicSetup.run(kafka(again), 1, ALONE)).isNotEmpty();
        }
    }

    @Test
    void aTakenPortIsNoReasonToDoubtTheDiskAndLeavesTheFolderFree() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> LocalBroker.start(folder, taken.getLocalPort()))
                    .isInstanceOf(LocalBroker.CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + " for the embedded broker was taken meanwhile; start again.");
        }
        try (LocalBroker again = LocalBroker.start(folder, LocalBroker.freePort())) {
            assertThat(TopicSetup.run(kafka(again), 1, ALONE)).isNotEmpty();
        }
    }

    private static KafkaConnection kafka(LocalBroker broker) {
        return new KafkaConnection(broker.address(), Map.of(), null);
    }

    private static void make(Admin admin, Topic<?, ?> topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic.name(), Optional.of(partitions), Optional.of(ALONE))))
                .all()
                .get();
    }

    private static List<Integer> counts(Admin admin) throws Exception {
        Set<String> names = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .map(topic -> topic.partitions().size())
                .toList();
    }
}
