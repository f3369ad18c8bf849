package throughline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.web.SubscriptionsPage.Created;
import throughline.web.SubscriptionsPage.Form;

/** The page of subscriptions, and what readers do with them. */
@Path("/subscriptions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SubscriptionsResource {

    private final Archive archive;
    private final Actions actions;
    private final Frames frames;

    SubscriptionsResource(Archive archive, Actions actions, Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response list(@RestQuery @Nullable String beat) {
        return page(200, SubscriptionForm.empty(archive, beat), null);
    }

    @POST
    @Operation(hidden = true)
    public Response add(
            @RestForm @Nullable String id,
            @RestForm @Nullable String beat,
            @RestForm @Nullable String name,
            @RestForm @Nullable String query,
            @RestForm @Nullable String webhook) {
        Form form = SubscriptionForm.checked(archive, typed(id), beat, typed(name), typed(query), typed(webhook));
        if (!form.isRight()) {
            return page(422, form, null);
        }
        Beat watched = Beats.get(archive, typed(beat));
        SubscriptionId made = new SubscriptionId(form.id());
        if (archive.findSubscription(made).isPresent()) {
            return back(); // the same form sent twice: there is one subscription, and its secret was shown
        }
        String secret = SubscriptionForm.newSecret();
        actions.subscribe(new Subscription(
                made,
                watched.id(),
                form.name(),
                form.query(),
                FeedAddress.parse(form.webhook()).orElseThrow(),
                secret,
                true,
                frames.words().now()));
        Soon.until(() -> archive.findSubscription(made).isPresent());
        return page(201, SubscriptionForm.empty(archive, beat), new Created(form.name(), secret));
    }

    @POST
    @Path("{id}/pause")
    @Operation(hidden = true)
    public Response pause(@RestPath String id) {
        return activate(id, false);
    }

    @POST
    @Path("{id}/resume")
    @Operation(hidden = true)
    public Response resume(@RestPath String id) {
        return activate(id, true);
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String id) {
        Subscription subscription = get(id);
        actions.unsubscribe(subscription.id());
        Soon.until(() -> archive.findSubscription(subscription.id()).isEmpty());
        return back();
    }

    private Response activate(String id, boolean active) {
        Subscription now = get(id);
        actions.subscribe(new Subscription(
                now.id(), now.beat(), now.name(), now.query(), now.webhook(), now.secret(), active, now.created()));
        Soon.until(() -> archive.findSubscription(now.id())
                .map(subscription -> subscription.active() == active)
                .orElse(true));
        return back();
    }

    private Subscription get(String id) {
        return archive.findSubscription(new SubscriptionId(id))
                .orElseThrow(() ->
                        new NotFoundException("There is no such subscription. It may have been deleted already."));
    }

    private Response page(int status, Form form, @Nullable Created created) {
        SubscriptionsPage page =
                new SubscriptionsMaker(archive, frames.words()).page(frames.frame("Alerts", "alerts"), form, created);
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Pages.subscriptions(page))
                .build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/subscriptions")).build();
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
