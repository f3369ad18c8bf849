package throughline.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the topics that a cluster does not have yet, all with the same number of partitions: steps share their stores. */
public final class TopicSetup {

    /** The cluster did not let us; the message says why and what to do. */
    public static final class Failed extends RuntimeException {
        Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final Logger LOG = Logger.getLogger(TopicSetup.class);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 300;

    private final KafkaConnection kafka;
    private final Admin admin;

    private final Duration evidence;

    private TopicSetup(KafkaConnection kafka, Admin admin, Duration evidence) {
        this.kafka = kafka;
        this.admin = admin;
        this.evidence = evidence;
    }

    /** The same, with the evidence kept as long as its topic says. */
    public static String run(KafkaConnection kafka, int partitions, short replication) {
        return run(kafka, partitions, replication, Topics.FETCHED.stays());
    }

    /**
     * Returns when every topic is there, and with it the cluster's id.
     *
     * @param partitions for a cluster without our topics; where some are there already, the others are made like them
     * @param evidence how long what was fetched stays; a topic that is there is altered to it
     */
    public static String run(KafkaConnection kafka, int partitions, short replication, Duration evidence) {
        try (Admin admin = Admin.create(kafka.adminSettings())) {
            TopicSetup setup = new TopicSetup(kafka, admin, evidence);
            setup.make(partitions, replication);
            setup.keepEvidence();
            return answer(admin.describeCluster().clusterId());
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw failed(kafka, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(kafka, e);
        }
    }

    private void make(int partitions, short replication)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, Integer> there = partitionsByTopic();
        requireEqual(there);
        int count = there.values().stream().findFirst().orElse(partitions);
        if (count != partitions) {
            LOG.infof(
                    "The topics there have %d partitions; throughline.partitions=%d changes nothing.",
                    count, partitions);
        }
        List<NewTopic> missing = Topics.all().stream()
                .filter(topic -> !there.containsKey(topic.name()))
                .map(topic -> topic.toCreate(count, replication))
                .toList();
        if (!missing.isEmpty()) {
            create(missing);
            awaitAll();
        }
    }

    private void create(List<NewTopic> missing) throws ExecutionException, TimeoutException, InterruptedException {
        for (KafkaFuture<Void> made : admin.createTopics(missing).values().values()) {
            try {
                answer(made);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another instance was quicker
                    throw e;
                }
            }
        }
    }

    /** A topic that was made is known to the brokers a little later; whoever reads it before finds nothing. */
    private void awaitAll() throws ExecutionException, TimeoutException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            Map<String, Integer> there = partitionsByTopic();
            if (there.size() == Topics.all().size()) {
                requireEqual(there); // another instance may have made some with another count
                awaitLeaders(there);
                return;
            }
            Thread.sleep(PAUSE);
        }
        throw new TimeoutException(
                "not all topics appeared within " + PAUSE.multipliedBy(LOOKS).toSeconds() + " s");
    }

    private void keepEvidence() throws ExecutionException, TimeoutException, InterruptedException {
        ConfigResource fetched = new ConfigResource(ConfigResource.Type.TOPIC, Topics.FETCHED.name());
        String wanted = String.valueOf(evidence.toMillis());
        Collection<Config> settings =
                answer(admin.describeConfigs(List.of(fetched)).all()).values();
        ConfigEntry stays = settings.iterator().next().get(Topic.RETENTION);
        if (stays == null || !wanted.equals(stays.value())) {
            AlterConfigOp op = new AlterConfigOp(new ConfigEntry(Topic.RETENTION, wanted), AlterConfigOp.OpType.SET);
            answer(admin.incrementalAlterConfigs(Map.of(fetched, List.of(op))).all());
        }
    }

    /**
     * What is written before a partition's broker has taken it over may arrive there out of order, and then never (KAFKA-15591). Only
     * that broker can tell a partition's end.
     */
    private void awaitLeaders(Map<String, Integer> topics)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        topics.forEach((topic, partitions) -> {
            for (int partition = 0; partition < partitions; partition++) {
                ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        });
        answer(admin.listOffsets(ends).all());
    }

    private Map<String, Integer> partitionsByTopic() throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, KafkaFuture<TopicDescription>> descriptions = admin.describeTopics(
                        Topics.all().stream().map(Topic::name).toList())
                .topicNameValues();
        Map<String, Integer> partitions = new LinkedHashMap<>();
        for (Topic<?, ?> topic : Topics.all()) {
            KafkaFuture<TopicDescription> description = descriptions.get(topic.name());
            try {
                if (description != null) {
                    partitions.put(
                            topic.name(), answer(description).partitions().size());
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return partitions;
    }

    private void requireEqual(Map<String, Integer> there) {
        Map.Entry<String, Integer> first = null;
        for (Map.Entry<String, Integer> one : there.entrySet()) {
            if (first == null) {
                first = one;
            } else if (!one.getValue().equals(first.getValue())) {
                throw new Failed(
                        "On the Kafka cluster at " + kafka.bootstrapServers() + " the topic " + first.getKey() + " has "
                                + first.getValue() + " partitions and the topic " + one.getKey() + " has "
                                + one.getValue()
                                + "; Throughline needs the same number for all its topics. If one of the two is still empty,"
                                + " delete it and start again: it is then made like the others. If one belongs to another"
                                + " program, give Throughline a cluster of its own.",
                        null);
            }
        }
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return future.get(ANSWER.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            TimeoutException plain = new TimeoutException("no answer within " + ANSWER.toSeconds() + " s");
            plain.initCause(e);
            throw plain;
        }
    }

    private static Failed failed(KafkaConnection kafka, Exception e) {
        Throwable deepest = e; // the wrappings only say that something failed
        while (deepest.getCause() != null && deepest.getCause().getMessage() != null) {
            deepest = deepest.getCause();
        }
        return new Failed(
                "The topics cannot be made on the Kafka cluster at " + kafka.bootstrapServers() + " ("
                        + deepest.getMessage()
                        + "). Is it running, may we create topics there, and has it as many brokers as throughline.replication"
                        + " asks for?",
                e);
    }
}
