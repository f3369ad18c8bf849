package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.web.Beats;
import throughline.web.FeedAddress;
import throughline.web.Soon;
import throughline.web.SubscriptionForm;

/** Subscriptions, the alerts they led to, and how each was carried out. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alerts")
class AlertsApi {

    private final Archive archive;
    private final Actions actions;
    private final InstantSource clock;

    AlertsApi(Archive archive, Actions actions, InstantSource clock) {
        this.archive = archive;
        this.actions = actions;
        this.clock = clock;
    }

    /** A subscription without its secret. */
    record SubscriptionAnswer(
            String id, String beat, String name, String query, URI webhook, boolean active, Instant created) {
        static SubscriptionAnswer of(Subscription subscription) {
            return new SubscriptionAnswer(
                    subscription.id().value(),
                    subscription.beat().value(),
                    subscription.name(),
                    subscription.query(),
                    subscription.webhook(),
                    subscription.active(),
                    subscription.created());
        }
    }

    record NewSubscription(
            @Nullable String beat,
            @Nullable String name,
            @Nullable String query,
            @Nullable String webhook) {}

    /** A subscription just made; the secret is not told again. */
    record CreatedSubscription(SubscriptionAnswer subscription, String secret) {}

    record AlertAnswer(
            String id,
            String subscription,
            String beat,
            String story,
            Alert.Occasion occasion,
            String headline,
            String outlet,
            String language,
            URI link,
            String summary,
            String why,
            Instant at) {
        static AlertAnswer of(Alert alert) {
            return new AlertAnswer(
                    alert.id().value(),
                    alert.subscription().value(),
                    alert.beat().value(),
                    alert.story().value(),
                    alert.occasion(),
                    alert.headline(),
                    alert.outlet(),
                    alert.language(),
                    alert.link(),
                    alert.summary(),
                    alert.why(),
                    alert.at());
        }
    }

    record AttemptAnswer(Instant at, @Nullable Integer status, String outcome, long tookMillis) {
        static AttemptAnswer of(Delivery.Attempt attempt) {
            return new AttemptAnswer(
                    attempt.at(),
                    attempt.status(),
                    attempt.outcome(),
                    attempt.took().toMillis());
        }
    }

    record DeliveryAnswer(
            String alert,
            String subscription,
            Delivery.State state,
            List<AttemptAnswer> attempts,
            @Nullable Instant nextTry) {
        static DeliveryAnswer of(Delivery delivery) {
            return new DeliveryAnswer(
                    delivery.alert().id().value(),
                    delivery.alert().subscription().value(),
                    delivery.state(),
                    delivery.attempts().stream().map(AttemptAnswer::of).toList(),
                    delivery.nextTry());
        }
    }

    @GET
    @Path("subscriptions")
    @Operation(summary = "All subscriptions, without their secrets")
    public List<SubscriptionAnswer> subscriptions() {
        return archive.listSubscriptions().stream().map(SubscriptionAnswer::of).toList();
    }

    @POST
    @Path("subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a subscription",
            description = "The answer holds the secret that signs its posts (HMAC-SHA256). It is not told again.")
    @APIResponse(
            responseCode = "201",
            description = "It is on.",
            content = @Content(schema = @Schema(implementation = CreatedSubscription.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be read; the message says what.")
    public Response subscribe(NewSubscription asked) {
        String name = text(asked.name());
        String query = text(asked.query());
        String webhook = text(asked.webhook());
        Stream.of(
                        SubscriptionForm.nameTrouble(name),
                        SubscriptionForm.queryTrouble(query),
                        SubscriptionForm.webhookTrouble(webhook))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other)
                .ifPresent(trouble -> {
                    throw new BadRequestException(trouble);
                });
        Subscription made = new Subscription(
                new SubscriptionId(SubscriptionForm.newId()),
                Beats.get(archive, text(asked.beat())).id(),
                name,
                query,
                FeedAddress.parse(webhook).orElseThrow(),
                SubscriptionForm.newSecret(),
                true,
                clock.instant());
        actions.subscribe(made);
        Soon.until(() -> archive.findSubscription(made.id()).isPresent());
        return Response.status(201)
                .header("Cache-Control", "no-store")
                .entity(new CreatedSubscription(SubscriptionAnswer.of(made), made.secret()))
                .build();
    }

    @DELETE
    @Path("subscriptions/{id}")
    @Operation(summary = "Deletes a subscription; what it was told stays in the log")
    @APIResponse(responseCode = "204", description = "It is no more.")
    @APIResponse(responseCode = "404", description = "There is none of this id.")
    public void unsubscribe(@RestPath String id) {
        SubscriptionId subscription = new SubscriptionId(id);
        if (archive.findSubscription(subscription).isEmpty()) {
            throw new NotFoundException("There is no such subscription. It may have been deleted already.");
        }
        actions.unsubscribe(subscription);
        Soon.until(() -> archive.findSubscription(subscription).isEmpty());
    }

    @GET
    @Path("alerts")
    @Operation(summary = "All alerts, newest first")
    public List<AlertAnswer> alerts() {
        return archive.listAlerts().stream().map(AlertAnswer::of).toList();
    }

    @GET
    @Path("deliveries")
    @Operation(summary = "How the carrying out of each alert stands, newest alert first")
    public List<DeliveryAnswer> deliveries() {
        return archive.listDeliveries().stream().map(DeliveryAnswer::of).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
