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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.relevance.BeatMark;
import throughline.web.BeatCheck.Checked;
import throughline.web.BeatPage.ArticleMark;
import throughline.web.BeatsPage.Form;
import throughline.web.TypedBeat.TypedSeed;

/** The page of beats, and the page of each with its definition and what readers marked. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class BeatsResource {

    private final Archive archive;
    private final Actions actions;
    private final BeatCheck check;
    private final BeatMarks marks;
    private final BeatReviews reviews;
    private final ArticleSearch articles;
    private final Frames frames;

    BeatsResource(
            Archive archive,
            Actions actions,
            BeatCheck check,
            BeatMarks marks,
            BeatReviews reviews,
            ArticleSearch articles,
            Frames frames) {
        this.archive = archive;
        this.actions = actions;
        this.check = check;
        this.marks = marks;
        this.reviews = reviews;
        this.articles = articles;
        this.frames = frames;
    }

    @GET
    @Path("beats")
    @Operation(hidden = true)
    public Response beats(@RestQuery @Nullable String done) {
        return list(200, new BeatFormMaker(TypedBeat.NOTHING, Map.of()).fresh(), said(done));
    }

    @POST
    @Path("beats")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        TypedBeat typed = read(form);
        Checked checked = check.check(typed, null);
        Beat beat = checked.beat();
        if (beat == null) {
            return list(422, new BeatFormMaker(typed, checked.troubles()).fresh(), null);
        }
        define(beat);
        return back("/beats?done=begun#" + beat.id());
    }

    @GET
    @Path("beats/{beat}/edit")
    @Operation(hidden = true)
    public Response edit(@RestPath String beat, @RestQuery @Nullable String done) {
        Beat one = Beats.get(archive, beat);
        return page(200, one, form(one, TypedBeat.of(one), Map.of()), said(done), "", null);
    }

    @POST
    @Path("beats/{beat}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath String beat, MultivaluedMap<String, String> form) {
        Beat one = made(beat);
        TypedBeat typed = read(form);
        Checked checked = check.check(typed, one);
        Beat changed = checked.beat();
        if (changed == null) {
            return page(422, one, form(one, typed, checked.troubles()), null, "", null);
        }
        define(changed);
        return back("/beats?done=saved#" + one.id());
    }

    @POST
    @Path("beats/{beat}/stop")
    @Operation(hidden = true)
    public Response stop(@RestPath String beat) {
        return watch(beat, true, "stopped");
    }

    @POST
    @Path("beats/{beat}/go-on")
    @Operation(hidden = true)
    public Response goOn(@RestPath String beat) {
        return watch(beat, false, "going-on");
    }

    @POST
    @Path("beats/{beat}/delete")
    @Operation(hidden = true)
    public Response delete(@RestPath String beat) {
        BeatId id = made(beat).id();
        actions.forget(id);
        Soon.until(() -> archive.findBeat(id).isEmpty());
        return back("/beats?done=deleted");
    }

    /** Says of an article that has come in whether it is of the beat. */
    @POST
    @Path("beats/{beat}/marks")
    @Operation(hidden = true)
    public Response mark(
            @RestPath String beat, @RestForm @Nullable String article, @RestForm @Nullable String belongs) {
        Beat one = Beats.get(archive, beat);
        String typed = article == null ? "" : article.strip();
        Optional<Article> found = typed.isEmpty() ? Optional.empty() : articles.find(typed);
        if (found.isEmpty()) {
            return page(
                    422,
                    one,
                    form(one, TypedBeat.of(one), Map.of()),
                    null,
                    typed,
                    typed.isEmpty()
                            ? "Type the address of an article that has come in."
                            : "No article of this address has come in. The list of entries has them all.");
        }
        marks.mark(one.id(), found.get(), !"no".equals(belongs));
        return back("/beats/" + one.id() + "/edit?done=marked#marks");
    }

    @POST
    @Path("beats/{beat}/marks/take-back")
    @Operation(hidden = true)
    public Response takeBack(
            @RestPath String beat, @RestForm @Nullable String mark, @RestForm @Nullable String article) {
        BeatId id = Beats.get(archive, beat).id();
        if (article != null) {
            marks.takeBack(id, new ArticleId(article));
        } else {
            marks.takeBack(id, mark == null ? "" : mark);
        }
        return back("/beats/" + id + "/edit?done=taken-back#marks");
    }

    private Response watch(String beat, boolean stopped, String done) {
        Beat one = made(beat);
        Beat changed = one.stopped(stopped);
        define(changed);
        return back("/beats?done=" + done + "#" + one.id());
    }

    private void define(Beat beat) {
        actions.define(beat);
        Soon.until(() -> archive.findBeat(beat.id()).filter(beat::equals).isPresent());
    }

    private Beat made(String name) {
        Beat beat = Beats.get(archive, name);
        if (beat.made() == null) {
            throw new NotFoundException("This beat is defined in the folder seeds/" + beat.id()
                    + ". Change it there and start Throughline again.");
        }
        return beat;
    }

    private static @Nullable Form form(Beat beat, TypedBeat typed, Map<String, String> troubles) {
        return beat.made() == null
                ? null
                : new BeatFormMaker(typed, troubles).change(beat.id().value());
    }

    private static TypedBeat read(MultivaluedMap<String, String> form) {
        return new TypedBeat(
                typed(form, "id"),
                typed(form, "name"),
                typed(form, "about"),
                typed(form, "query"),
                typed(form, "languages"),
                typed(form, "feeds"),
                seeds(form, "seed"),
                seeds(form, "counter"));
    }

    private static List<TypedSeed> seeds(MultivaluedMap<String, String> form, String kind) {
        List<TypedSeed> seeds = new ArrayList<>();
        for (int place = 0; form.containsKey(kind + "-" + place + "-text"); place++) {
            String field = kind + "-" + place + "-";
            seeds.add(new TypedSeed(
                    typed(form, field + "letter"),
                    typed(form, field + "headline"),
                    typed(form, field + "text"),
                    typed(form, field + "outlet"),
                    typed(form, field + "address")));
        }
        return seeds;
    }

    /** Browsers end lines as mail does. */
    private static String typed(MultivaluedMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private Response list(int status, Form form, @Nullable String done) {
        BeatsPage page =
                new BeatsMaker(archive, reviews, frames.words()).page(frames.frame("Beats", "beats"), form, done);
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Pages.beats(page))
                .build();
    }

    private Response page(
            int status,
            Beat beat,
            @Nullable Form form,
            @Nullable String done,
            String address,
            @Nullable String trouble) {
        Words words = frames.words();
        List<BeatMark> said = archive.listBeatMarks(beat.id());
        BeatPage page = new BeatPage(
                frames.frame(beat.name(), "beats"),
                beat.id().value(),
                beat.name(),
                new BeatsMaker(archive, reviews, words).origin(beat),
                form,
                new MarkLines(archive, beat.id(), words).ofStories(),
                said.stream().map(mark -> mark(mark, words)).toList(),
                done,
                address,
                trouble);
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Pages.beat(page))
                .build();
    }

    private static ArticleMark mark(BeatMark mark, Words words) {
        return new ArticleMark(
                mark.article().value(),
                words.moment(mark.at()),
                mark.belongs(),
                mark.headline(),
                Words.lang(mark.language()),
                Run.split(mark.outlet()));
    }

    private static Response back(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (done == null ? "" : done) {
            case "begun" ->
                "The beat is watched. Articles of the last 30 days are being held against it, and each that comes in from now on.";
            case "saved" -> "Saved. It holds for what comes in from now on.";
            case "stopped" -> "Stopped. Nothing is held against it until it goes on; its stories stay.";
            case "going-on" -> "It is watched again, from now on.";
            case "deleted" -> "Deleted. Its stories stay in the log.";
            case "marked" -> "Noted. It holds for the article, and is evidence for what comes in from now on.";
            case "put-out" -> "The story left the desk. Its articles are evidence of what the beat is not.";
            case "taken-back" -> "Taken back. What was said no longer holds.";
            default -> null;
        };
    }
}
