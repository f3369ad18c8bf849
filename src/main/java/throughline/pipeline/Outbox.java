package throughline.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
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
    private static final int LOOKS = 2;

    private final KafkaConnection kafka;
    private final LogWriter log;
    private final Carrier carrier;
    private final DeliveryPlan plan;
    private final Function<SubscriptionId, Optional<Subscription>> subscriptions;
    private final InstantSource clock;
    private final Map<Integer, Tray> trays = new ConcurrentHashMap<>();
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
        this.worker = new QueueWorker("outbox", kafka, log, Topics.ALERTS, MOST_IN_HAND, new Alerts());
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
            return trays.computeIfAbsent(record.partition(), Tray::new).deliver(alert);
        }

        @Override
        public void assigned(int partition) {
            trays.computeIfAbsent(partition, Tray::new).recall();
        }

        @Override
        public void revoked(int partition) {
            Tray tray = trays.remove(partition);
            if (tray != null) {
                tray.close();
            }
        }
    }

    /** The alerts of one partition, as long as it is ours. */
    private final class Tray {

        private final int partition;
        private final Set<AlertId> seen = ConcurrentHashMap.newKeySet();
        private final Map<AlertId, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
        private volatile boolean closed;

        Tray(int partition) {
            this.partition = partition;
        }

        /** Learns from the log what was delivered and what waits, before any alert of the partition is looked at. */
        void recall() {
            Map<AlertId, Delivery> latest = new HashMap<>();
            new Past(kafka).ofPartition(Topics.DELIVERIES, partition, record -> {
                try {
                    Delivery delivery =
                            Topics.DELIVERIES.values().deserializer().deserialize(record.topic(), record.value());
                    latest.put(delivery.alert().id(), delivery);
                } catch (SerializationException e) {
                    LOG.warnf("Record %d of %s-%d is no delivery.", record.offset(), record.topic(), partition);
                }
            });
            seen.addAll(latest.keySet());
            latest.values().forEach(this::schedule);
        }

        /** Tries a new alert; one that is known was tried, and is tried again when its time comes. */
        CompletableFuture<Void> deliver(Alert alert) {
            if (!seen.add(alert.id())) {
                return underWay.getOrDefault(alert.id(), CompletableFuture.completedFuture(null));
            }
            return attempt(alert, null);
        }

        private CompletableFuture<Void> attempt(Alert alert, @Nullable Delivery before) {
            CompletableFuture<Void> attempt = CompletableFuture.supplyAsync(() -> carry(alert, before), senders)
                    .thenCompose(after -> log.insist(
                                    Topics.DELIVERIES, partition, alert.id().value(), after)
                            .thenRun(() -> schedule(after)));
            underWay.put(alert.id(), attempt);
            return attempt.whenComplete((_, trouble) -> {
                underWay.remove(alert.id(), attempt);
                if (trouble != null && !closed) {
                    LOG.errorf(trouble, "How alert %s went could not be written down", alert.id());
                }
            });
        }

        private void schedule(Delivery delivery) {
            if (delivery.nextTry() != null && !retries.isShutdown()) {
                long wait = Math.max(
                        0, Duration.between(clock.instant(), delivery.nextTry()).toMillis());
                Future<?> _ = retries.schedule(() -> tryAgain(delivery), wait, TimeUnit.MILLISECONDS);
            }
        }

        private void tryAgain(Delivery delivery) {
            if (!closed) {
                CompletableFuture<Void> _ = attempt(delivery.alert(), delivery);
            }
        }

        /** Lets what is under way end, so that the next owner of the partition knows of it. */
        void close() {
            closed = true;
            try {
                CompletableFuture.allOf(underWay.values().toArray(CompletableFuture[]::new))
                        .get(15, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                LOG.debugf("Alerts of partition %d were still under way.", partition);
            }
        }
    }

    private Delivery carry(Alert alert, @Nullable Delivery before) {
        Instant now = clock.instant();
        Optional<Subscription> subscription = subscriptions.apply(alert.subscription());
        if (subscription.isEmpty()) {
            // It may be on its way to us still; only after a while it is taken for removed.
            return before == null || before.attempts().size() < LOOKS
                    ? plan.after(
                            before,
                            alert,
                            new Delivery.Attempt(now, null, "The subscription is not known.", Duration.ZERO))
                    : plan.withdrawn(before, alert, now);
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
}
