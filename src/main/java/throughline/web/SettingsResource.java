package throughline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.Handling;
import throughline.feeds.HandlingText;
import throughline.feeds.Outlet;
import throughline.feeds.Setting;
import throughline.web.SettingsMaker.Filled;

/** The settings of a feed, {@code ?feed=}, and of an outlet, {@code ?outlet=}. */
@Path("/feeds/settings")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SettingsResource {

    private static final int LONGEST_NAME = 200;

    private final Archive archive;
    private final Actions actions;
    private final Frames frames;

    SettingsResource(Archive archive, Actions actions, Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public Response settings(
            @RestQuery @Nullable String feed, @RestQuery @Nullable String outlet, @RestQuery @Nullable String done) {
        String said = done == null ? null : "Saved. It holds from the next request on.";
        if (outlet != null) {
            Outlet one = outlet(outlet);
            return answer(200, maker().page(frame(), one, Filled.of(one.name(), one.handling()), said));
        }
        Feed one = feed(feed);
        return answer(200, maker().page(frame(), one, Filled.of(one.outlet(), one.handling()), said));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> form) {
        String name = typed(form, "name");
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            typed.put(setting, typed(form, setting.written()));
        }
        return form.containsKey("outlet")
                ? save(outlet(typed(form, "outlet")), name, typed)
                : save(feed(typed(form, "feed")), name, typed);
    }

    private Response save(Feed now, String name, Map<Setting, String> typed) {
        HandlingText.Reading read = HandlingForm.read(typed, now.handling());
        if (!read.troubles().isEmpty()) {
            return answer(422, maker().page(frame(), now, new Filled(name, typed, read.troubles()), null));
        }
        Feed set = new Feed(now.id(), now.address(), name, now.language(), read.handling());
        actions.set(set);
        Soon.until(() -> archive.findFeed(set.id()).filter(set::equals).isPresent());
        return Response.seeOther(URI.create(SettingsMaker.address(set) + "&done=saved"))
                .build();
    }

    private Response save(Outlet now, String name, Map<Setting, String> typed) {
        HandlingText.Reading read = HandlingForm.read(typed, now.handling());
        if (!read.troubles().isEmpty()) {
            return answer(422, maker().page(frame(), now, new Filled(name, typed, read.troubles()), null));
        }
        Outlet set = new Outlet(now.site(), name, read.handling());
        actions.set(set);
        Soon.until(() -> outlet(set.site()).equals(set));
        return Response.seeOther(URI.create(SettingsMaker.address(set.site()) + "&done=saved"))
                .build();
    }

    private Feed feed(@Nullable String id) {
        return archive.findFeed(new FeedId(Objects.requireNonNullElse(id, "")))
                .orElseThrow(
                        () -> new NotFoundException("This feed is not on the list. Somebody may have taken it off."));
    }

    /** Any site may be set up, also one of which no feed is on the list. */
    private Outlet outlet(String typed) {
        String site = FeedAddress.parse(typed).map(Outlet::siteOf).orElse("");
        if (site.isEmpty()) {
            throw new NotFoundException("This is no name of a site. It looks like outlet.example.");
        }
        return archive.findOutlet(site).orElse(new Outlet(site, "", Handling.USUAL));
    }

    private SettingsMaker maker() {
        return new SettingsMaker(archive);
    }

    private Frame frame() {
        return frames.frame("Settings", "feeds");
    }

    private static Response answer(int status, SettingsPage page) {
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Pages.settings(page))
                .build();
    }

    private static String typed(MultivaluedMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text.strip();
    }
}
