package throughline.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/**
 * Sets aside what the flow cannot process, with stage and reason, and lets the flow go on. It stands beside the topology, not in
 * it: a record that cannot even be read never reaches an operator.
 */
public final class Quarantine implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** The setting under which Kafka Streams hands over the {@code Consumer<Quarantined>} that keeps the records. */
    public static final String KEEPER = "throughline.quarantine.keeper";

    private @Nullable Consumer<Quarantined> keeper;

    @Override
    @SuppressWarnings("unchecked") // settings are untyped; Streams.settings is the only place that gives this one
    public void configure(Map<String, ?> settings) {
        keeper = (Consumer<Quarantined>) settings.get(KEEPER);
    }

    @Override
    public DeserializationHandlerResponse handle(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception reason) {
        keep(context, "read " + context.topic(), record.key(), record.value(), reason);
        return DeserializationHandlerResponse.CONTINUE;
    }

    @Override
    public ProcessingHandlerResponse handle(ErrorHandlerContext context, Record<?, ?> record, Exception reason) {
        keep(context, context.processorNodeId(), context.sourceRawKey(), context.sourceRawValue(), reason);
        return ProcessingHandlerResponse.CONTINUE;
    }

    private void keep(
            ErrorHandlerContext context,
            String stage,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Exception reason) {
        if (keeper == null) {
            throw new IllegalStateException("Nobody keeps the quarantine: the setting " + KEEPER + " is missing.");
        }
        keeper.accept(of(
                stage,
                reason,
                String.valueOf(context.topic()),
                context.partition(),
                context.offset(),
                key,
                value,
                Instant.ofEpochMilli(context.timestamp())));
    }

    /** A record as it is set aside. */
    static Quarantined of(
            String stage,
            Throwable reason,
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Instant at) {
        return new Quarantined(
                stage,
                words(reason),
                topic,
                partition,
                offset,
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                value == null ? null : new Content(value, null),
                at);
    }

    private static String words(Throwable reason) {
        Throwable root = reason;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
