package throughline.pipeline;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that a cluster does not have yet. */
public final class TopicSetup {

    /** The cluster did not let us; the message says why and what to do. */
    public static final class Failed extends RuntimeException {
        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private TopicSetup() {}

    public static void run(KafkaConnection kafka, int partitions, short replication) {
        try (Admin admin = Admin.create(kafka.adminSettings())) {
            Set<String> there = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            List<NewTopic> missing = Topics.all().stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .map(topic -> topic.toCreate(partitions, replication))
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another instance was quicker
                throw failed(kafka, e);
            }
        } catch (TimeoutException e) {
            throw failed(kafka, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(kafka, e);
        }
    }

    private static Failed failed(KafkaConnection kafka, Exception e) {
        return new Failed(
                "The topics cannot be made on the Kafka cluster at " + kafka.bootstrapServers() + " (" + e.getMessage()
                        + "). Is it running, may we create topics there, and has it as many brokers as throughline.replication"
                        + " asks for?",
                e);
    }
}
