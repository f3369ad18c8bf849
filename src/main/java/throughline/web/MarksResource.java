package throughline.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.archive.ReadersMark;
import throughline.articles.ArticleId;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** What readers put right on the page of a story. */
@Path("/stories/{story}/marks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MarksResource {

    private final Archive archive;
    private final Actions actions;
    private final BeatMarks beatMarks;
    private final Frames frames;

    MarksResource(Archive archive, Actions actions, BeatMarks beatMarks, Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.beatMarks = beatMarks;
        this.frames = frames;
    }

    /** The story and another one are the same. */
    @POST
    @Path("together")
    @Operation(hidden = true)
    public Response together(@RestPath String story, @RestForm @Nullable String other, @Context HttpHeaders headers) {
        Story one = get(story);
        Optional<Story> another = other == null ? Optional.empty() : archive.findStory(new StoryId(other));
        if (another.isEmpty()
                || another.get().id().equals(one.id())
                || !another.get().beat().equals(one.beat())) {
            return wrong(one, "Choose the story that this one is the same as.", headers);
        }
        ReadersMark mark = MarkForm.together(one, another.get(), now());
        ArticleId there = another.get().lead().article();
        keep(mark, () -> holder(one).filter(story1 -> holds(story1, there)).isPresent());
        return back(one, "together");
    }

    /** Some of its articles are another story. */
    @POST
    @Path("apart")
    @Operation(hidden = true)
    public Response apart(
            @RestPath String story,
            @RestForm @Nullable String alone,
            @RestForm @Nullable List<String> article,
            @Context HttpHeaders headers) {
        Story one = get(story);
        List<String> leaving = alone != null ? List.of(alone) : article == null ? List.of() : article;
        Optional<ReadersMark> mark = MarkForm.apart(one, leaving, now());
        if (mark.isEmpty()) {
            return wrong(
                    one,
                    leaving.isEmpty()
                            ? "Nothing was ticked. Tick the articles that tell of something else."
                            : "At least one article has to stay. Tick only those that tell of something else.",
                    headers);
        }
        List<ArticleId> gone = MarkForm.withCopies(one, leaving);
        keep(
                mark.get(),
                () -> holder(one)
                        .filter(left -> gone.stream().noneMatch(id -> holds(left, id)))
                        .isPresent());
        return back(one, "apart");
    }

    /** An article of it, or all of them, are none of the beat's. */
    @POST
    @Path("not-of-the-beat")
    @Operation(hidden = true)
    public Response notOfTheBeat(@RestPath String story, @RestForm @Nullable String alone) {
        Story one = get(story);
        List<Coverage> out = one.coverage().stream()
                .filter(coverage -> alone == null
                        || MarkForm.withCopies(one, List.of(alone)).contains(coverage.article()))
                .toList();
        beatMarks.putOut(one.beat(), out);
        if (out.size() == one.coverage().size()) {
            return Response.seeOther(URI.create("/beats/" + one.beat() + "/edit?done=put-out#marks"))
                    .build();
        }
        Soon.until(() -> holder(one)
                .filter(left -> out.stream().noneMatch(coverage -> holds(left, coverage.article())))
                .isPresent());
        return back(one, "put-out");
    }

    @POST
    @Path("take-back")
    @Operation(hidden = true)
    public Response takeBack(@RestPath String story, @RestForm @Nullable String mark) {
        Story one = get(story);
        beatMarks.takeBack(one.beat(), mark == null ? "" : mark);
        return back(one, "taken-back");
    }

    private void keep(ReadersMark mark, java.util.function.BooleanSupplier obeyed) {
        actions.mark(mark);
        Soon.until(obeyed);
    }

    /** The story that has the lead of this one now. */
    private Optional<Story> holder(Story story) {
        ArticleId lead = story.lead().article();
        return archive.listStories(story.beat()).stream()
                .filter(one -> holds(one, lead))
                .findFirst();
    }

    private static boolean holds(Story story, ArticleId article) {
        return story.coverage().stream().anyMatch(coverage -> coverage.article().equals(article));
    }

    private Story get(String id) {
        return archive.findStory(new StoryId(id))
                .orElseThrow(() ->
                        new NotFoundException("There is no story of this name. It may have become part of another."));
    }

    private Response wrong(Story story, String trouble, HttpHeaders headers) {
        StoryPage page = new StoryMaker(archive, story, frames.words(), Reader.of(headers))
                .page(frames.frame(story.lead().headline(), "desk"), null, trouble);
        return Response.status(422).entity(Pages.story(page)).build();
    }

    private Response back(Story story, String done) {
        Story there = holder(story).orElse(story);
        return Response.seeOther(URI.create(StoryRows.address(there) + "?done=" + done + "#marks"))
                .build();
    }

    private Instant now() {
        return frames.words().now();
    }
}
