package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.app.Actions;
import throughline.archive.Archive;
import throughline.archive.LedgerSums;
import throughline.archive.SetAside;
import throughline.articles.Extraction;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.Handling;
import throughline.feeds.Notice;
import throughline.web.FeedAddress;
import throughline.web.Soon;

/** Feeds, the account of their entries, and quarantine. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feeds")
class FeedsApi {

    private static final int LINES = 1000;

    private final Archive archive;
    private final Actions actions;
    private final InstantSource clock;

    FeedsApi(Archive archive, Actions actions, InstantSource clock) {
        this.archive = archive;
        this.actions = actions;
        this.clock = clock;
    }

    record FeedAnswer(
            String id,
            URI address,
            String outlet,
            @Nullable String language,
            @Nullable String title,
            String condition,
            @Nullable String sentence,
            @Nullable Instant lastAsked,
            @Nullable Instant lastAnswer,
            @Nullable Instant nextPoll,
            int entries,
            int articles,
            double entriesADay,
            List<FeedState.Bar> days,
            List<NoticeAnswer> notices,
            SettingsAnswer handling) {}

    /** What is odd about a feed against its own rhythm. */
    record NoticeAnswer(Notice.Kind kind, boolean needsYou, Instant since, Instant until, String sentence) {
        static NoticeAnswer of(Notice notice) {
            return new NoticeAnswer(
                    notice.kind(),
                    notice.needsYou(),
                    notice.since(),
                    notice.until(),
                    notice.sentence(Instant::toString));
        }
    }

    record NewFeed(
            @Nullable String address,
            @Nullable String outlet,
            @Nullable String language,
            @Nullable SettingsAnswer handling) {}

    record EntryAnswer(
            String article,
            String feed,
            String title,
            @Nullable URI address,
            String outcome,
            Extraction.@Nullable Cause cause,
            @Nullable String reason,
            Instant at) {
        static EntryAnswer of(LedgerLine line) {
            return new EntryAnswer(
                    line.article().value(),
                    line.feed().value(),
                    line.title(),
                    line.address(),
                    switch (line.outcome()) {
                        case Outcome.Became _ -> "article";
                        case Outcome.Withdrawn _ -> "withdrawn";
                        case Outcome.Unreadable _ -> "unreadable";
                        case Outcome.NotFetched _ -> "not-fetched";
                        case Outcome.SetAside _ -> "set-aside";
                        case Outcome.Waiting _ -> "waiting";
                    },
                    line.outcome() instanceof Outcome.Unreadable unreadable ? unreadable.cause() : null,
                    switch (line.outcome()) {
                        case Outcome.Became _ -> null;
                        case Outcome.Withdrawn withdrawn -> "Taken down since (" + withdrawn.status() + ").";
                        case Outcome.Unreadable unreadable -> unreadable.reason();
                        case Outcome.NotFetched(String reason) -> reason;
                        case Outcome.SetAside(String stage, String reason) -> stage + ": " + reason;
                        case Outcome.Waiting waiting -> waiting.reason();
                    },
                    line.at());
        }
    }

    @GET
    @Path("feeds")
    @Operation(
            summary = "All feeds and how each stands",
            description =
                    "\"days\" are the last fourteen in UTC; a missing one is one in which the feed could not be asked. \"notices\" tell what"
                            + " is odd against its own rhythm. Secrets in \"handling\" are told as dots.")
    public List<FeedAnswer> feeds() {
        Map<FeedId, Integer> entries = archive.countEntries();
        Map<FeedId, Integer> articles = archive.countArticles();
        return archive.listFeeds().stream()
                .map(feed -> answer(
                        feed,
                        archive.findState(feed.id()).orElse(null),
                        entries.getOrDefault(feed.id(), 0),
                        articles.getOrDefault(feed.id(), 0)))
                .toList();
    }

    private FeedAnswer answer(Feed feed, @Nullable FeedState state, int entries, int articles) {
        Instant now = clock.instant();
        if (state == null) {
            return new FeedAnswer(
                    feed.id().value(),
                    feed.address(),
                    feed.outlet(),
                    feed.language(),
                    null,
                    "NEW",
                    null,
                    null,
                    null,
                    null,
                    entries,
                    articles,
                    0,
                    List.of(),
                    List.of(),
                    SettingsAnswer.of(feed.handling()));
        }
        return new FeedAnswer(
                feed.id().value(),
                state.address(),
                feed.outlet(),
                feed.language(),
                state.title(),
                state.condition().name(),
                state.sentence(),
                state.lastAsked(),
                state.lastAnswer(),
                state.nextPoll(),
                entries,
                articles,
                state.aDay(now),
                state.bars(now),
                state.notices().stream().map(NoticeAnswer::of).toList(),
                SettingsAnswer.of(feed.handling()));
    }

    @POST
    @Path("feeds")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Puts a feed on the list; it is asked at once")
    @APIResponse(responseCode = "201", description = "It is on the list.")
    @APIResponse(responseCode = "400", description = "The address is none of the web's.")
    public Response watch(NewFeed feed) {
        URI address = FeedAddress.parse(feed.address() == null ? "" : feed.address())
                .orElseThrow(() -> new BadRequestException("\"address\" must be an http or https address."));
        FeedId id = new FeedId(address.toString());
        Handling before = archive.findFeed(id).map(Feed::handling).orElse(Handling.USUAL);
        Feed added = new Feed(
                id,
                address,
                feed.outlet() == null ? "" : feed.outlet().strip(),
                feed.language(),
                feed.handling() == null ? before : feed.handling().over(before));
        actions.watch(added);
        Soon.until(() -> archive.findFeed(id).isPresent());
        return Response.status(201)
                .entity(answer(added, archive.findState(id).orElse(null), 0, 0))
                .build();
    }

    @GET
    @Path("entries/sums")
    @Operation(
            summary = "What became of all announced entries",
            description =
                    "\"announced\" is the sum of articles, unreadable, notFetched, setAside and waiting. \"causes\" parts the"
                            + " unreadable ones by a word; those of a log from before there were such words are left out.")
    public LedgerSums sums() {
        return archive.sums();
    }

    @GET
    @Path("entries")
    @Operation(
            summary = "Every announced entry and what became of it, newest first",
            description = "Up to ?limit=, 1000 if not told. \"cause\" tells in a word why a page is unreadable.")
    public List<EntryAnswer> entries(@RestQuery @Nullable String feed, @RestQuery @Nullable Integer limit) {
        return archive.listLedger().stream()
                .filter(line -> feed == null || line.isIn(new FeedId(feed)))
                .limit(limit == null ? LINES : Math.max(1, limit))
                .map(EntryAnswer::of)
                .toList();
    }

    @GET
    @Path("quarantine")
    @Operation(summary = "What could not be processed, newest first")
    public List<SetAside> quarantine() {
        return archive.listQuarantine();
    }

    @POST
    @Path("quarantine/{id}/put-back")
    @Operation(summary = "Sends a record through its stage once more")
    @APIResponse(responseCode = "204", description = "It is on its way.")
    @APIResponse(responseCode = "404", description = "There is no such record in quarantine.")
    public void putBack(@RestPath String id) {
        if (!actions.putBack(id)) {
            throw new NotFoundException(
                    "There is no such record in quarantine. It may have been put back already, or was too large to be kept.");
        }
    }
}
