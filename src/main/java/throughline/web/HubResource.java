package throughline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Where hubs reach us: GET asks whether we meant it, POST brings news. */
@Path("/hub/{token}")
@RunOnVirtualThread
class HubResource {

    /** Of a push's headers, those that say something of its content. */
    private static final List<String> KEPT = List.of("content-type", "link", "x-hub-signature", "user-agent");

    private final HubDoor door;

    HubResource(HubDoor door) {
        this.door = door;
    }

    @GET
    @Operation(hidden = true)
    public Response ask(
            @RestPath String token,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.topic") @Nullable String topic,
            @RestQuery("hub.challenge") @Nullable String challenge,
            @RestQuery("hub.lease_seconds") @Nullable String lease,
            @RestQuery("hub.reason") @Nullable String reason) {
        return said(door.asked(token, new HubDoor.Question(mode, topic, challenge, lease, reason)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response push(
            @RestPath String token,
            @HeaderParam("X-Hub-Signature") @Nullable String signature,
            @Context HttpHeaders headers,
            InputStream body) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            List<String> values = headers.getRequestHeader(name);
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return said(door.pushed(token, signature, kept, () -> whole(body)));
    }

    /** The server ends what is longer than a feed may be (quarkus.http.limits.max-body-size). */
    private static byte[] whole(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Plain text: what a hub gave us to echo must never be read as a page. */
    private static Response said(HubDoor.Answer answer) {
        return Response.status(answer.status())
                .type("text/plain;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(answer.text())
                .build();
    }
}
