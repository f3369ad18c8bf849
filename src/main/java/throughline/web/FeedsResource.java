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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.web.FeedsPage.Form;

/** The page of feeds, the account of entries, and quarantine. */
@Path("/feeds")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FeedsResource {

    private final Archive archive;
    private final Actions actions;
    private final Frames frames;

    FeedsResource(Archive archive, Actions actions, Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response feeds(@RestQuery @Nullable String done) {
        return page(200, new Form("", null, done == null ? null : said(done)));
    }

    @POST
    @Operation(hidden = true)
    public Response add(@RestForm @Nullable String address) {
        String typed = address == null ? "" : address.strip();
        @Nullable String trouble = FeedsMaker.trouble(typed);
        if (trouble != null) {
            return page(422, new Form(typed, trouble, null));
        }
        URI there = FeedAddress.parse(typed).orElseThrow();
        FeedId id = new FeedId(there.toString());
        if (archive.findFeed(id).isPresent()) {
            return page(422, new Form(typed, "This feed is on the list already.", null));
        }
        actions.watch(new Feed(id, there, "", null));
        Soon.until(() -> archive.findFeed(id).isPresent());
        return back("added");
    }

    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Response stop(@RestForm @Nullable String feed) {
        FeedId id = new FeedId(feed == null ? "" : feed);
        if (archive.findFeed(id).isEmpty()) {
            throw new NotFoundException("This feed is not on the list. Somebody may have taken it off already.");
        }
        actions.stopWatching(id);
        Soon.until(() -> archive.findFeed(id).isEmpty());
        return back("stopped");
    }

    @POST
    @Path("put-back")
    @Operation(hidden = true)
    public Response putBack(@RestForm @Nullable String record) {
        if (record == null || !actions.putBack(record)) {
            throw new NotFoundException(
                    "This record is not in quarantine. It may have been put back already, or was too large to be kept.");
        }
        Soon.until(() ->
                archive.listQuarantine().stream().noneMatch(aside -> aside.id().equals(record)));
        return back("put-back");
    }

    private Response page(int status, Form form) {
        FeedsPage page =
                new FeedsMaker(archive, frames.words(), frames.feeds()).page(frames.frame("Feeds", "feeds"), form);
        return Response.status(status).entity(Pages.feeds(page)).build();
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/feeds?done=" + done)).build();
    }

    private static @Nullable String said(String done) {
        return switch (done) {
            case "added" -> "The feed is on the list and is being asked now.";
            case "stopped" -> "The feed is no longer asked. What came from it stays.";
            case "put-back" -> "The record goes through its stage once more.";
            default -> null;
        };
    }
}
