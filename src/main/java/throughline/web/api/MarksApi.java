package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
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
import throughline.archive.ReadersMark;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.stories.StoryMark;
import throughline.web.ArticleSearch;
import throughline.web.BeatMarks;
import throughline.web.Beats;
import throughline.web.MarkForm;
import throughline.web.Soon;

/** What readers say of the stories and articles of a beat. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Marks")
class MarksApi {

    private static final int MOST = 2000;

    private final Archive archive;
    private final Actions actions;
    private final BeatMarks beatMarks;
    private final ArticleSearch articles;
    private final InstantSource clock;

    MarksApi(Archive archive, Actions actions, BeatMarks beatMarks, ArticleSearch articles, InstantSource clock) {
        this.archive = archive;
        this.actions = actions;
        this.beatMarks = beatMarks;
        this.articles = articles;
        this.clock = clock;
    }

    /** What a mark of stories says. */
    enum Kind {
        TOGETHER,
        APART,
        NOT_OF_THE_BEAT
    }

    record StoryMarkAnswer(String id, Kind kind, List<String> articles, List<String> from, Instant at) {
        static StoryMarkAnswer of(ReadersMark kept) {
            return switch (kept.mark()) {
                case StoryMark.Together(List<ArticleId> these, Instant at) ->
                    new StoryMarkAnswer(kept.id(), Kind.TOGETHER, values(these), List.of(), at);
                case StoryMark.Apart(List<ArticleId> these, List<ArticleId> those, Instant at) ->
                    new StoryMarkAnswer(kept.id(), Kind.APART, values(these), values(those), at);
                case StoryMark.NotOfTheBeat(ArticleId one, Instant at) ->
                    new StoryMarkAnswer(kept.id(), Kind.NOT_OF_THE_BEAT, List.of(one.value()), List.of(), at);
            };
        }

        private static List<String> values(List<ArticleId> ids) {
            return ids.stream().map(ArticleId::value).toList();
        }
    }

    record NewStoryMark(
            @Nullable String kind,
            @Nullable List<String> articles,
            @Nullable List<String> from) {}

    record MarkAnswer(String article, boolean belongs, String headline, String outlet, String language, Instant at) {
        static MarkAnswer of(BeatMark mark) {
            return new MarkAnswer(
                    mark.article().value(), mark.belongs(), mark.headline(), mark.outlet(), mark.language(), mark.at());
        }
    }

    record NewMark(@Nullable String article, @Nullable Boolean belongs) {}

    @GET
    @Path("beats/{beat}/story-marks")
    @Operation(summary = "What readers said of the stories of a beat, the latest first")
    public List<StoryMarkAnswer> storyMarks(@RestPath String beat) {
        return archive.listStoryMarks(beat(beat)).stream()
                .map(StoryMarkAnswer::of)
                .toList();
    }

    @POST
    @Path("beats/{beat}/story-marks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says that the stories of articles are one, or that articles tell of something else",
            description =
                    "TOGETHER: the stories of \"articles\" are one. APART: \"articles\" are another story than \"from\". It is obeyed"
                            + " whether it comes before the articles or after them, until it is taken back; the later of two that"
                            + " contradict each other holds. That an article is none of the beat's is said at \"marks\".")
    @APIResponse(
            responseCode = "201",
            description = "It holds.",
            content = @Content(schema = @Schema(implementation = StoryMarkAnswer.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be read; the message says what.")
    public Response mark(@RestPath String beat, @Nullable NewStoryMark asked) {
        BeatId id = beat(beat);
        ReadersMark mark = MarkForm.of(id, read(asked == null ? new NewStoryMark(null, null, null) : asked));
        actions.mark(mark);
        Soon.until(
                () -> archive.findStoryMark(id, mark.id()).filter(mark::equals).isPresent());
        return Response.status(201).entity(StoryMarkAnswer.of(mark)).build();
    }

    private StoryMark read(NewStoryMark asked) {
        List<ArticleId> these = ids("articles", asked.articles());
        List<ArticleId> those = ids("from", asked.from());
        return switch (asked.kind() == null ? "" : asked.kind()) {
            case "TOGETHER" -> {
                require(these.size() >= 2, "\"articles\" must name two articles or more, one of each story.");
                yield new StoryMark.Together(these, clock.instant());
            }
            case "APART" -> {
                require(!these.isEmpty(), "\"articles\" must name the articles that leave.");
                require(!those.isEmpty(), "\"from\" must name the articles that stay.");
                require(those.stream().noneMatch(these::contains), "An article cannot leave and stay.");
                yield new StoryMark.Apart(these, those, clock.instant());
            }
            default -> throw new BadRequestException("\"kind\" must be TOGETHER or APART.");
        };
    }

    private static List<ArticleId> ids(String field, @Nullable List<String> given) {
        List<String> ids = given == null ? List.of() : given;
        require(ids.size() <= MOST, "\"" + field + "\" names more articles than " + MOST + ".");
        require(
                ids.stream().allMatch(id -> id != null && id.matches("[0-9a-f]{24}")),
                "\"" + field + "\" must hold ids of articles, as stories tell them.");
        return ids.stream().distinct().map(ArticleId::new).toList();
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new BadRequestException(otherwise);
        }
    }

    @DELETE
    @Path("beats/{beat}/story-marks/{id}")
    @Operation(summary = "Takes back what was said of stories")
    @APIResponse(responseCode = "204", description = "It no longer holds.")
    @APIResponse(responseCode = "404", description = "There is none of this id.")
    public void takeBack(@RestPath String beat, @RestPath String id) {
        beatMarks.takeBack(beat(beat), id);
    }

    @GET
    @Path("beats/{beat}/marks")
    @Operation(summary = "The articles of which readers said whether they are of the beat, the latest first")
    public List<MarkAnswer> marks(@RestPath String beat) {
        return archive.listBeatMarks(beat(beat)).stream().map(MarkAnswer::of).toList();
    }

    @POST
    @Path("beats/{beat}/marks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says whether an article is of the beat",
            description =
                    "\"article\" is its id or its address. It holds for the article itself, which leaves its story or comes into"
                            + " one, and its text is evidence for what comes in from now on.")
    @APIResponse(
            responseCode = "201",
            description = "It holds.",
            content = @Content(schema = @Schema(implementation = MarkAnswer.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or cannot be read; the message says what.")
    public Response mark(@RestPath String beat, @Nullable NewMark asked) {
        BeatId id = beat(beat);
        if (asked == null || asked.belongs() == null) {
            throw new BadRequestException("\"belongs\" must be true or false.");
        }
        String named = asked.article() == null ? "" : asked.article();
        Article article = articles.find(named)
                .orElseThrow(() ->
                        new BadRequestException("\"article\" names no article that has come in, by id or address."));
        return Response.status(201)
                .entity(MarkAnswer.of(beatMarks.mark(id, article, asked.belongs())))
                .build();
    }

    @DELETE
    @Path("beats/{beat}/marks/{article}")
    @Operation(summary = "Takes back whether an article is of the beat")
    @APIResponse(responseCode = "204", description = "It no longer holds.")
    @APIResponse(responseCode = "404", description = "Nothing was said of it.")
    public void takeBackMark(@RestPath String beat, @RestPath String article) {
        beatMarks.takeBack(beat(beat), new ArticleId(article));
    }

    private BeatId beat(String name) {
        return Beats.get(archive, name).id();
    }
}
