package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.Handling;
import throughline.feeds.Outlet;
import throughline.web.FeedAddress;
import throughline.web.Soon;

/** What is set for feeds and outlets. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feeds")
class SettingsApi {

    private final Archive archive;
    private final Actions actions;

    SettingsApi(Archive archive, Actions actions) {
        this.archive = archive;
        this.actions = actions;
    }

    record OutletAnswer(String site, String name, SettingsAnswer handling) {
        static OutletAnswer of(Outlet outlet) {
            return new OutletAnswer(outlet.site(), outlet.name(), SettingsAnswer.of(outlet.handling()));
        }
    }

    record NewOutlet(@Nullable String name, @Nullable SettingsAnswer handling) {}

    @GET
    @Path("feeds/{id}/handling")
    @Operation(
            summary = "What is set for a feed",
            description = "The id is the feed's address, percent-encoded. Secrets are told as dots.")
    @APIResponse(
            responseCode = "200",
            description = "What is set; what is left out is done as its outlet, or as usual.")
    @APIResponse(responseCode = "404", description = "It is not on the list.")
    public SettingsAnswer handling(@RestPath String id) {
        return SettingsAnswer.of(feed(id).handling());
    }

    @PUT
    @Path("feeds/{id}/handling")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets how a feed is handled, in place of what was set",
            description =
                    "It is not polled for that, and nothing is lost. Dots in place of a secret leave it as it is.")
    @APIResponse(responseCode = "200", description = "It is set.")
    @APIResponse(responseCode = "400", description = "Something cannot be read; the message says what, and what to do.")
    @APIResponse(responseCode = "404", description = "It is not on the list.")
    public SettingsAnswer handle(@RestPath String id, @Nullable SettingsAnswer asked) {
        Feed now = feed(id);
        Feed set = now.handled(sent(asked).over(now.handling()));
        actions.set(set);
        Soon.until(() -> archive.findFeed(set.id()).filter(set::equals).isPresent());
        return SettingsAnswer.of(set.handling());
    }

    @GET
    @Path("outlets")
    @Operation(summary = "All outlets for which something is set, by site")
    public List<OutletAnswer> outlets() {
        return archive.listOutlets().stream().map(OutletAnswer::of).toList();
    }

    @GET
    @Path("outlets/{site}")
    @Operation(summary = "What is set for an outlet", description = "The site is its host, without www.")
    public OutletAnswer outlet(@RestPath String site) {
        return OutletAnswer.of(find(site));
    }

    @PUT
    @Path("outlets/{site}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets how all feeds and pages of an outlet are handled, in place of what was set",
            description = "What a feed has set for itself goes before it. With nothing set the outlet is forgotten.")
    @APIResponse(responseCode = "200", description = "It is set.")
    @APIResponse(responseCode = "400", description = "Something cannot be read; the message says what, and what to do.")
    public OutletAnswer set(@RestPath String site, @Nullable NewOutlet asked) {
        Outlet now = find(site);
        String name = asked == null || asked.name() == null ? "" : asked.name().strip();
        Outlet set = new Outlet(
                now.site(), name, sent(asked == null ? null : asked.handling()).over(now.handling()));
        actions.set(set);
        Soon.until(() -> find(set.site()).equals(set));
        return OutletAnswer.of(set);
    }

    private static SettingsAnswer sent(@Nullable SettingsAnswer asked) {
        return asked == null ? SettingsAnswer.of(Handling.USUAL) : asked;
    }

    private Feed feed(String id) {
        return archive.findFeed(new FeedId(id))
                .orElseThrow(() -> new NotFoundException("There is no such feed on the list."));
    }

    private Outlet find(String typed) {
        String site = FeedAddress.parse(typed).map(Outlet::siteOf).orElse("");
        if (site.isEmpty()) {
            throw new BadRequestException("\"site\" must be a host, such as outlet.example.");
        }
        return archive.findOutlet(site).orElse(new Outlet(site, "", Handling.USUAL));
    }
}
