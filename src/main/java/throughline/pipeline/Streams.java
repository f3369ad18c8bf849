package throughline.pipeline;

import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/** How the flow is run: exactly once, with its state in one folder. */
public final class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);

    private Streams() {}

    /**
     * The settings of the streams.
     *
     * @param state the folder of the stores; derived, it can be deleted
     * @param quarantine keeps what cannot be processed
     */
    public static Properties settings(
            KafkaConnection kafka, Path state, int threads, short replication, Consumer<Quarantined> quarantine) {
        Properties settings = new Properties();
        settings.putAll(kafka.adminSettings());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "throughline");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // Each transaction costs requests for every partition it writes to; news can wait a fifth of a second.
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 200);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replication);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 8 * 1024 * 1024L);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedMemory.class);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, Quarantine.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, Quarantine.class);
        settings.put(Quarantine.KEEPER, quarantine);
        settings.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.LARGEST_RECORD);
        settings.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), Topic.OPEN.toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.LARGEST_RECORD);
        // With more, the second batch of a transaction can overtake the first while its partition is still being added;
        // the broker refuses it, with an error in its log, until it is sent again.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        // Setting aside a record waits for Kafka; the transaction waits with it.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        if (replication >= 3) {
            settings.put(StreamsConfig.topicPrefix(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG), "2");
        }
        // Pages are kept whole: a backlog of them must not fill the memory.
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 50);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 100);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        if (kafka.instance() != null) {
            settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), kafka.instance());
        }
        return settings;
    }

    /** The flow, not yet started. A thread that meets trouble with Kafka is replaced; the log has all it was doing. */
    public static KafkaStreams of(Pipeline pipeline, Properties settings) {
        KafkaStreams streams = new KafkaStreams(pipeline.topology(), settings);
        streams.setUncaughtExceptionHandler(trouble -> {
            LOG.errorf(trouble, "The flow met trouble and goes on with a new thread.");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return streams;
    }
}
