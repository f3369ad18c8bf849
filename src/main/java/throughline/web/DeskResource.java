package throughline.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.Cursor;
import throughline.beats.Beat;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** The desk and the story page. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DeskResource {

    private final Archive archive;
    private final Frames frames;

    DeskResource(Archive archive, Frames frames) {
        this.archive = archive;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance first(
            @RestQuery @Nullable String seed,
            @RestQuery @Nullable String passage,
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String show,
            @Context HttpHeaders headers) {
        List<Beat> beats = archive.listBeats();
        if (beats.isEmpty()) {
            return Pages.trouble(new TroublePage(
                    frames.frame("No beat yet", "desk"),
                    "No beat is defined yet.",
                    "Say what is to be watched and give one example of it; or put a folder with a beat.yaml and one file for each"
                            + " example under seeds/, and start Throughline again.",
                    "Make a beat",
                    "/beats",
                    ""));
        }
        return desk(beats.getFirst(), seed, passage, order, rows, show, headers);
    }

    @GET
    @Path("beats/{beat}")
    @Operation(hidden = true)
    public TemplateInstance beat(
            @RestPath String beat,
            @RestQuery @Nullable String seed,
            @RestQuery @Nullable String passage,
            @RestQuery @Nullable String order,
            @RestQuery @Nullable String rows,
            @RestQuery @Nullable String show,
            @Context HttpHeaders headers) {
        return desk(Beats.get(archive, beat), seed, passage, order, rows, show, headers);
    }

    @GET
    @Path("stories/{story}")
    @Operation(hidden = true)
    public TemplateInstance story(
            @RestPath String story, @RestQuery @Nullable String done, @Context HttpHeaders headers) {
        Story found = archive.findStory(new StoryId(story))
                .orElseThrow(() ->
                        new NotFoundException("There is no story of this name. It may have become part of another."));
        return Pages.story(new StoryMaker(archive, found, frames.words(), Reader.of(headers))
                .page(frames.frame(found.lead().headline(), "desk"), said(done), null));
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "together" -> "The two are one story now, and stay one.";
            case "apart" -> "Split. What left is another story, and stays one.";
            case "put-out" -> "What you named is none of this beat. It is evidence for what comes in from now on.";
            case "taken-back" -> "Taken back. What was said no longer holds.";
            default -> null;
        };
    }

    private TemplateInstance desk(
            Beat beat,
            @Nullable String seed,
            @Nullable String passage,
            @Nullable String order,
            @Nullable String rows,
            @Nullable String show,
            HttpHeaders headers) {
        DeskAddress address = DeskAddress.of(beat, seed, number(passage), order, number(rows), "seeds".equals(show));
        Cursor cursor =
                archive.cursor(); // before the stories are read: a story between the two is told twice, not missed
        List<Story> stories = archive.listStories(beat.id());
        return Pages.desk(new DeskMaker(beat, stories, address, frames.words(), Reader.of(headers))
                .page(
                        frames.frame(DeskMaker.title(beat, address), "desk"),
                        archive.listBeats(),
                        "/beats/" + beat.id().value() + "/live?after=" + cursor,
                        frames.feeds()));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
    }
}
