package throughline.web.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.Arrival;
import throughline.archive.Cursor;
import throughline.stories.StoryId;
import throughline.web.Beats;
import throughline.web.api.News.BeatAnswer;
import throughline.web.api.News.SeedAnswer;
import throughline.web.api.News.StoriesAnswer;
import throughline.web.api.News.StoryAnswer;

/** Beats, their seeds, and their stories. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "News")
class NewsApi {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 500;

    private final Archive archive;

    NewsApi(Archive archive) {
        this.archive = archive;
    }

    @GET
    @Path("beats")
    @Operation(summary = "All beats with their seeds")
    public List<BeatAnswer> beats() {
        return archive.listBeats().stream().map(BeatAnswer::of).toList();
    }

    @GET
    @Path("beats/{beat}")
    @Operation(summary = "One beat with its seeds")
    public BeatAnswer beat(@RestPath String beat) {
        return BeatAnswer.of(Beats.get(archive, beat));
    }

    @GET
    @Path("beats/{beat}/seeds")
    @Operation(summary = "The seeds of a beat, each in numbered passages (the first is 1)")
    public List<SeedAnswer> seeds(@RestPath String beat) {
        return beat(beat).seeds();
    }

    @GET
    @Path("stories")
    @Operation(
            summary = "Stories in order of arrival",
            description =
                    "Begins with the earliest, or after the cursor that the answer before gave as \"next\". A story that grew"
                            + " comes again; after a restart of the server some may come twice, none is left out. \"read\" tells of an"
                            + " article's kind, whom it credits, where its text was found and how far the reading can be trusted; it is"
                            + " null for articles of before that was kept. \"sources\" tells how many stand on their own behind the"
                            + " story, who they are, and on whom each article draws.")
    public StoriesAnswer stories(
            @Parameter(description = "only this beat's") @RestQuery @Nullable String beat,
            @Parameter(description = "a cursor") @RestQuery @Nullable String after,
            @Parameter(description = "at most so many, up to 500") @RestQuery @Nullable Integer limit) {
        @Nullable
        Cursor cursor = after == null || after.isBlank()
                ? null
                : Cursor.parse(after)
                        .orElseThrow(() -> new BadRequestException(
                                "This is no cursor. Take \"next\" of an earlier answer, or leave it out."));
        String wanted = beat == null ? "" : Beats.get(archive, beat).id().value();
        Cursor now = archive.cursor();
        List<Arrival> arrivals = archive.listArrivals(cursor).stream()
                .filter(arrival ->
                        wanted.isEmpty() || arrival.story().beat().value().equals(wanted))
                .limit(limit == null ? PAGE : Math.clamp(limit, 1, LARGEST_PAGE))
                .toList();
        return StoriesAnswer.of(arrivals, now);
    }

    @GET
    @Path("stories/{story}")
    @Operation(summary = "One story with all its articles")
    public StoryAnswer story(@RestPath String story) {
        return archive.findStory(new StoryId(story))
                .map(StoryAnswer::of)
                .orElseThrow(() ->
                        new NotFoundException("There is no story of this id. It may have become part of another."));
    }
}
