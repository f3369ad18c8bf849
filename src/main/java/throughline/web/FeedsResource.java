package throughline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.app.Actions.Listed;
import throughline.app.FeedFinding;
import throughline.app.Findings;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.web.FeedsPage.Form;
import throughline.web.FeedsPage.Found;

/** The page of feeds, the account of entries, and quarantine. */
@Path("/feeds")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class FeedsResource {

    private final Archive archive;
    private final Actions actions;
    private final FeedFinding finding;
    private final Frames frames;

    FeedsResource(Archive archive, Actions actions, FeedFinding finding, Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.finding = finding;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response feeds(
            @RestQuery @Nullable String done,
            @RestQuery @Nullable String fresh,
            @RestQuery @Nullable String known,
            @RestQuery @Nullable String all) {
        return page(200, Form.empty(done == null ? null : said(done, number(fresh), number(known))), all);
    }

    /** Asks an address for feeds and shows what it has; nothing is added. */
    @POST
    @Path("find")
    @Operation(hidden = true)
    public Response find(@RestForm @Nullable String address) {
        String typed = address == null ? "" : address.strip();
        @Nullable String trouble = FeedsMaker.trouble(typed);
        if (trouble != null) {
            return page(422, Form.wrong(typed, trouble), null);
        }
        Findings findings = finding.find(FeedAddress.spellings(typed)).join();
        Found found = new FoundLines(archive, frames.words().now()).of(findings);
        return page(200, new Form(typed, null, null, found, null), null);
    }

    /** Adds the feeds that were chosen. */
    @POST
    @Operation(hidden = true)
    public Response add(@RestForm("feed") @Nullable List<String> chosen) {
        List<URI> addresses = (chosen == null ? List.<String>of() : chosen)
                .stream()
                        .flatMap(typed -> FeedAddress.parse(typed).stream())
                        .distinct()
                        .toList();
        if (addresses.isEmpty()) {
            return page(422, Form.wrong("", "No feed was chosen. Find them again, and tick those you want."), null);
        }
        List<Feed> feeds = addresses.stream()
                .map(there -> new Feed(new FeedId(there.toString()), there, "", null))
                .toList();
        Listed listed = actions.watch(new FeedList(feeds, List.of()));
        Soon.until(() ->
                feeds.stream().allMatch(feed -> archive.findFeed(feed.id()).isPresent()));
        return back("added&fresh=" + listed.added() + "&known=" + listed.known());
    }

    @GET
    @Path("opml")
    @Produces("text/x-opml;charset=UTF-8")
    @Operation(hidden = true)
    public Response export(@RestQuery boolean secrets) {
        return FeedLists.export(archive, secrets);
    }

    /** Adds all that a list names. */
    @POST
    @Path("opml")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response take(@RestForm @Nullable FileUpload list) throws IOException {
        if (list == null || list.size() == 0) {
            return wrongList("Choose a file first: a list of feeds that another reader has exported (OPML).");
        }
        if (list.size() > FeedLists.LARGEST) {
            return wrongList("This file is larger than 5 MB. Parted in two, its feeds can be taken.");
        }
        FeedList read = FeedLists.read(Files.readAllBytes(list.uploadedFile()));
        if (read.feeds().isEmpty() && read.outlets().isEmpty()) {
            return wrongList("There is no feed in this file. Is it a list of feeds (OPML)?");
        }
        Listed listed = actions.watch(read);
        Soon.until(() -> read.feeds().stream()
                .allMatch(feed -> archive.findFeed(feed.id()).isPresent()));
        return back("listed&fresh=" + listed.added() + "&known=" + listed.known());
    }

    private Response wrongList(String trouble) {
        return page(422, new Form("", null, trouble, null, null), null);
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

    private Response page(int status, Form form, @Nullable String all) {
        FeedsPage page =
                new FeedsMaker(archive, frames.words(), frames.feeds()).page(frames.frame("Feeds", "feeds"), form, all);
        return Response.status(status).entity(Pages.feeds(page)).build();
    }

    private static Response back(String done) {
        return Response.seeOther(URI.create("/feeds?done=" + done)).build();
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable String said(String done, int fresh, int known) {
        String here = known == 0 ? "" : " " + Words.count(known, "was", "were") + " here already.";
        return switch (done) {
            case "added" ->
                fresh == 0
                        ? "Nothing new." + here
                        : (fresh == 1 ? "The feed is" : Words.number(fresh) + " feeds are")
                                + " on the list and being asked now." + here;
            case "listed" -> Words.count(fresh, "feed is", "feeds are") + " new and being asked now." + here;
            case "stopped" -> "The feed is no longer asked. What came from it stays.";
            case "put-back" -> "The record goes through its stage once more.";
            default -> null;
        };
    }
}
