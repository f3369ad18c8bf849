package throughline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.alerts.AlertId;
import throughline.alerts.Delivery;
import throughline.alerts.DeliveryPlan;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.alerts.Webhook;
import throughline.fetch.Posted;

/**
 * The way out: posts each alert to its subscriber's webhook, writes down how it went, and tries again what did not arrive. What was
 * delivered is known from the log, so a restart neither forgets nor repeats. One thing cannot be known: whether a post that was under
 * way when the power went has arrived. It is sent again with the same {@code webhook-id}.
 */
public final class Outbox implements AutoCloseable {

    /** Posts a body to an address; never throws for what the network does. */
    public interface Carrier {
        Posted post(URI address, Map<String, String> headers, byte[] body);
    }

    private static final Logger LOG = Logger.getLogger(Outbox.class);
    private static final int MOST_IN_HAND = 200;

    private final KafkaConnection kafka;
    private final LogWriter log;
    private final Carrier carrier;
    private final DeliveryPlan plan;
    private final Function<SubscriptionId, Optional<Subscription>> subscriptions;
    private final InstantSource clock;
    private final Map<AlertId, Delivery> known = new ConcurrentHashMap<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outbox-retries").daemon().factory());
    private final QueueWorker worker;

    public Outbox(
            KafkaConnection kafka,
            LogWriter log,
            Carrier carrier,
            DeliveryPlan plan,
            Function<SubscriptionId, Optional<Subscription>> subscriptions,
            InstantSource clock) {
        this.kafka = kafka;
        this.log = log;
        this.carrier = carrier;
        this.plan = plan;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.worker = new QueueWorker("outbox", kafka, Topics.ALERTS, MOST_IN_HAND, new Alerts());
    }

    public Outbox start() {
        worker.start();
        return this;
    }

    @Override
    public void close() {
        worker.close();
        retries.shutdownNow();
        senders.close();
    }

    private final class Alerts implements QueueWorker.Work {

        @Override
        public CompletionStage<?> begin(ConsumerRecord<byte[], byte[]> record) {
            Alert alert = Topics.ALERTS.values().deserializer().deserialize(record.topic(), record.value());
            return known.containsKey(alert.id())
                    ? CompletableFuture.completedFuture(null)
                    : attempt(alert, null, record.partition());
        }

        @Override
        public void assigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> recall(partition.partition()));
        }
    }

    private CompletableFuture<Void> attempt(Alert alert, @Nullable Delivery before, int partition) {
        return CompletableFuture.supplyAsync(() -> carry(alert, before), senders)
                .thenCompose(after -> {
                    known.put(alert.id(), after);
                    return log.send(Topics.DELIVERIES, partition, alert.id().value(), after)
                            .thenRun(() -> schedule(after, partition));
                });
    }

    private Delivery carry(Alert alert, @Nullable Delivery before) {
        Instant now = clock.instant();
        Optional<Subscription> subscription = subscriptions.apply(alert.subscription());
        if (subscription.isEmpty()) {
            return plan.withdrawn(before, alert, now);
        }
        byte[] body = body(alert);
        Subscription to = subscription.get();
        Posted posted = carrier.post(to.webhook(), Webhook.headers(alert.id(), now, body, to.secret()), body);
        return plan.after(before, alert, new Delivery.Attempt(now, posted.status(), posted.outcome(), posted.took()));
    }

    private static byte[] body(Alert alert) {
        try {
            return Json.MAPPER.writeValueAsBytes(alert);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An alert can always be written.", e);
        }
    }

    private void schedule(Delivery delivery, int partition) {
        if (delivery.nextTry() != null && !retries.isShutdown()) {
            long wait = Math.max(
                    0, Duration.between(clock.instant(), delivery.nextTry()).toMillis());
            Future<?> _ = retries.schedule(() -> tryAgain(delivery, partition), wait, TimeUnit.MILLISECONDS);
        }
    }

    private void tryAgain(Delivery delivery, int partition) {
        attempt(delivery.alert(), delivery, partition).exceptionally(trouble -> {
            LOG.errorf(
                    trouble,
                    "Alert %s could not be tried again",
                    delivery.alert().id());
            return null;
        });
    }

    /** Learns from the log what was delivered and what waits, before any alert of the partition is looked at. */
    private void recall(int partition) {
        Map<AlertId, Delivery> latest = new HashMap<>();
        new Past(kafka).ofPartition(Topics.DELIVERIES, partition, record -> {
            Delivery delivery = Topics.DELIVERIES.values().deserializer().deserialize(record.topic(), record.value());
            latest.put(delivery.alert().id(), delivery);
        });
        latest.forEach((alert, delivery) -> {
            if (known.put(alert, delivery) == null) {
                schedule(delivery, partition);
            }
        });
    }
}
