package throughline.web;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.Cursor;

/** Live news of a beat. */
@Path("/beats/{beat}/live")
class LiveResource {

    private final Archive archive;
    private final Live live;

    LiveResource(Archive archive, Live live) {
        this.archive = archive;
        this.live = live;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "follow",
            summary = "Stories of a beat as they come or grow, as server-sent events",
            description =
                    "Begins after the cursor in Last-Event-ID or ?after=, or now. Each event's id is the next cursor.")
    public Multi<OutboundSseEvent> follow(
            @RestPath String beat,
            @RestQuery @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context Sse sse) {
        return live.follow(
                Beats.get(archive, beat).id(),
                Cursor.parse(last == null ? after : last).orElse(null),
                sse);
    }
}
