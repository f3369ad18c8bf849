package throughline.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Says in plain words what went wrong: as a page, or as JSON to whoever asked the API. */
@Singleton
public class Troubles {

    /** An error as the API tells it. */
    public record Trouble(String message) {}

    private static final Logger LOG = Logger.getLogger(Troubles.class);

    private final Frames frames;

    Troubles(Frames frames) {
        this.frames = frames;
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, UriInfo asked) {
        int status = refusal.getResponse().getStatus();
        @Nullable String said = refusal.getMessage();
        // The framework's own messages speak of its parts, not of what a reader can do.
        boolean ours = said != null && !said.startsWith("HTTP ") && !said.startsWith("Unable to find ");
        return answer(
                asked,
                status,
                switch (status) {
                    case 404 -> "This page is not here.";
                    case 405 -> "This address does not take that.";
                    default -> "This could not be done.";
                },
                said != null && ours ? said : usual(status),
                "code " + status);
    }

    @ServerExceptionMapper
    public Response broke(Throwable surprise, UriInfo asked) {
        String code = "T-"
                + HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        LOG.errorf(surprise, "%s: %s could not be answered", code, asked.getPath());
        return answer(
                asked,
                500,
                "This page could not be made.",
                "Something in Throughline broke while making it. News goes on coming in, and other pages may still work.",
                "code " + code + ", for whoever looks after this server");
    }

    private static String usual(int status) {
        return switch (status) {
            case 404 -> "Nothing is kept at this address. Everything else still works.";
            case 405 -> "It can be looked at or sent to, but not the way it was asked.";
            case 400 -> "What was sent could not be read.";
            case 415 -> "What was sent is of a kind that this address does not take.";
            default -> "Everything else still works.";
        };
    }

    private Response answer(UriInfo asked, int status, String head, String text, String code) {
        if (asked.getPath().startsWith("/api/")) {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new Trouble(text))
                    .build();
        }
        TroublePage page =
                new TroublePage(frames.frame(head.replace(".", ""), ""), head, text, "Back to the desk", "/", code);
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(Pages.trouble(page).render())
                .build();
    }
}
