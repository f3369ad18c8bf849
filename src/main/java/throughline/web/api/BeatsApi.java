package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.web.BeatCheck;
import throughline.web.BeatCheck.Checked;
import throughline.web.Beats;
import throughline.web.Soon;
import throughline.web.TypedBeat;
import throughline.web.TypedBeat.TypedSeed;
import throughline.web.api.News.BeatAnswer;

/** Makes, changes, stops and deletes beats; those of the folder of seeds are changed there. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Beats")
class BeatsApi {

    private final Archive archive;
    private final Actions actions;
    private final BeatCheck check;

    BeatsApi(Archive archive, Actions actions, BeatCheck check) {
        this.archive = archive;
        this.actions = actions;
        this.check = check;
    }

    /**
     * An example, as its text or as the address of an article that has come in.
     *
     * @param letter the letter of a seed that is there already
     */
    record NewSeed(
            @Nullable String letter,
            @Nullable String headline,
            @Nullable String text,
            @Nullable String outlet,
            @Nullable String address) {

        TypedSeed typed() {
            return new TypedSeed(said(letter), said(headline), said(text), said(outlet), said(address));
        }
    }

    record NewBeat(
            @Nullable String id,
            @Nullable String name,
            @Nullable String about,
            @Nullable String query,
            @Nullable List<String> languages,
            @Nullable List<String> feeds,
            @Nullable List<NewSeed> seeds,
            @Nullable List<NewSeed> counterSeeds,
            @Nullable Boolean stopped) {

        static final NewBeat NOTHING = new NewBeat(null, null, null, null, null, null, null, null, null);

        TypedBeat typed() {
            return new TypedBeat(
                    said(id),
                    said(name),
                    said(about),
                    said(query),
                    String.join(", ", languages == null ? List.of() : languages),
                    String.join("\n", feeds == null ? List.of() : feeds),
                    typed(seeds),
                    typed(counterSeeds));
        }

        private static List<TypedSeed> typed(@Nullable List<NewSeed> seeds) {
            return seeds == null
                    ? List.of()
                    : seeds.stream().map(NewSeed::typed).toList();
        }
    }

    @POST
    @Path("beats")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Makes a beat",
            description =
                    "Needs a name and at least one seed. \"about\" says in short phrases, parted by commas, what it is about, and"
                            + " becomes the query when \"query\" is left out. Articles of the last 30 days are held against it, and"
                            + " each that comes in from now on.")
    @APIResponse(
            responseCode = "201",
            description = "It is watched.",
            content = @Content(schema = @Schema(implementation = BeatAnswer.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be read; the message says what.")
    public Response make(@Nullable NewBeat asked) {
        Beat made = checked(asked == null ? NewBeat.NOTHING : asked, null);
        return Response.status(201).entity(BeatAnswer.of(define(made))).build();
    }

    @PUT
    @Path("beats/{beat}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes a beat that was made here, in place of what it was",
            description =
                    "A seed that names its letter keeps it. With \"stopped\" nothing is held against it until it goes on.")
    @APIResponse(responseCode = "200", description = "It holds for what comes in from now on.")
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be read; the message says what.")
    @APIResponse(responseCode = "404", description = "There is none of this id that was made here.")
    public BeatAnswer change(@RestPath String beat, @Nullable NewBeat asked) {
        NewBeat sent = asked == null ? NewBeat.NOTHING : asked;
        Beat changed = checked(sent, made(beat));
        return BeatAnswer.of(define(sent.stopped() == null ? changed : changed.stopped(sent.stopped())));
    }

    @DELETE
    @Path("beats/{beat}")
    @Operation(summary = "Deletes a beat that was made here; its stories stay in the log")
    @APIResponse(responseCode = "204", description = "It is no more.")
    @APIResponse(responseCode = "404", description = "There is none of this id that was made here.")
    public void delete(@RestPath String beat) {
        Beat one = made(beat);
        actions.forget(one.id());
        Soon.until(() -> archive.findBeat(one.id()).isEmpty());
    }

    private Beat checked(NewBeat asked, @Nullable Beat before) {
        Checked checked = check.check(asked.typed(), before);
        if (checked.beat() == null) {
            throw new BadRequestException(checked.trouble());
        }
        return checked.beat();
    }

    private Beat define(Beat beat) {
        actions.define(beat);
        Soon.until(() -> archive.findBeat(beat.id()).filter(beat::equals).isPresent());
        return beat;
    }

    private Beat made(String name) {
        Beat beat = Beats.get(archive, name);
        if (beat.made() == null) {
            throw new NotFoundException("This beat is defined in the folder of seeds. Change it there.");
        }
        return beat;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
