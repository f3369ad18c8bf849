package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.app.FeedFinding;
import throughline.app.Findings;
import throughline.archive.Archive;
import throughline.feeds.FeedId;
import throughline.feeds.FeedList;
import throughline.feeds.FoundFeed.Kind;
import throughline.feeds.Gap;
import throughline.web.FeedAddress;
import throughline.web.FeedLists;

/** Lists of feeds in and out, the feeds of a site, and the gaps of all. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feeds")
class ListsApi {

    private final Archive archive;
    private final Actions actions;
    private final FeedFinding finding;

    ListsApi(Archive archive, Actions actions, FeedFinding finding) {
        this.archive = archive;
        this.actions = actions;
        this.finding = finding;
    }

    record GapAnswer(
            String feed,
            Instant from,
            Instant to,
            String cause,
            int missed,
            int found,
            boolean open,
            @Nullable Instant closed,
            @Nullable String closedBy) {
        static GapAnswer of(Gap gap) {
            return new GapAnswer(
                    gap.feed().value(),
                    gap.from(),
                    gap.to(),
                    gap.cause(),
                    gap.missed(),
                    gap.found(),
                    gap.open(),
                    gap.closed(),
                    gap.closedBy());
        }
    }

    record Place(@Nullable String address) {}

    record FoundAnswer(
            URI address,
            String title,
            Kind kind,
            boolean known,
            @Nullable Integer entries,
            @Nullable Double entriesADay,
            @Nullable Instant newest,
            @Nullable Boolean fullText,
            @Nullable String reason) {}

    record FindAnswer(
            URI address,
            Findings.Where where,
            List<FoundAnswer> feeds,
            @Nullable String reason) {}

    @GET
    @Path("gaps")
    @Operation(
            summary = "Times in which a feed may have dropped something, the latest first",
            description = "\"missed\" is at most, by the feed's rhythm; \"found\" came in otherwise since.")
    public List<GapAnswer> gaps(
            @Parameter(description = "true for the open ones, false for the closed") @RestQuery @Nullable Boolean open,
            @Parameter(description = "only this feed's") @RestQuery @Nullable String feed) {
        return archive.listGaps().stream()
                .filter(gap -> open == null || gap.open() == open)
                .filter(gap -> feed == null || gap.feed().value().equals(feed))
                .map(GapAnswer::of)
                .toList();
    }

    @POST
    @Path("feeds/find")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Finds the feeds of a site; adds none",
            description =
                    "Asks the address, and answers within some twenty seconds. \"where\" says whether it is a feed itself"
                            + " (HERE), its page names them (NAMED), or they stand in the usual places (USUAL_PLACES).")
    @APIResponse(responseCode = "200", description = "What was found, or the reason why nothing was.")
    @APIResponse(responseCode = "400", description = "The address is none of the web's.")
    public FindAnswer find(Place place) {
        List<URI> addresses = FeedAddress.spellings(place.address() == null ? "" : place.address());
        if (addresses.isEmpty()) {
            throw new BadRequestException("\"address\" must be an http or https address.");
        }
        Findings findings = finding.find(addresses).join();
        return new FindAnswer(
                findings.asked(),
                findings.where(),
                findings.feeds().stream().map(this::found).toList(),
                findings.reason());
    }

    private FoundAnswer found(Findings.Found feed) {
        Findings.Pace pace = feed.pace();
        return new FoundAnswer(
                feed.address(),
                feed.title(),
                feed.kind(),
                archive.findFeed(new FeedId(feed.address().toString())).isPresent(),
                pace == null ? null : pace.entries(),
                pace == null ? null : pace.aDay(),
                pace == null ? null : pace.newest(),
                pace == null ? null : pace.fullText(),
                feed.reason());
    }

    @GET
    @Path("feeds/opml")
    @Produces("text/x-opml")
    @Operation(
            summary = "All feeds and outlets as OPML, with what is set for them",
            description =
                    "Settings stand in attributes of the namespace urn:throughline:opml:1. Cookies and headers are left out"
                            + " unless asked for.")
    public Response export(@Parameter(description = "true for cookies and headers too") @RestQuery boolean secrets) {
        return FeedLists.export(archive, secrets);
    }

    @POST
    @Path("feeds/opml")
    @Consumes({"text/x-opml", "application/xml", "text/xml", "application/octet-stream"})
    @Operation(
            summary = "Adds all feeds of an OPML list",
            description =
                    "At most 5 MB and 20,000 feeds. What is set here stays; what is left open is filled from the list.")
    @APIResponse(responseCode = "200", description = "How many are new, and how many were on the list already.")
    @APIResponse(responseCode = "400", description = "There is no feed in it, or it is too large.")
    public Actions.Listed list(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(FeedLists.LARGEST + 1);
        if (bytes.length > FeedLists.LARGEST) {
            throw new BadRequestException("The list is larger than 5 MB. Part it in two.");
        }
        FeedList read = FeedLists.read(bytes);
        if (read.feeds().isEmpty() && read.outlets().isEmpty()) {
            throw new BadRequestException("There is no feed in it. Is it a list of feeds (OPML)?");
        }
        return actions.watch(read);
    }
}
