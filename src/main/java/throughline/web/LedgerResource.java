package throughline.web;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.articles.LedgerLine;
import throughline.feeds.FeedId;

/** The list of every announced entry and what became of it. */
@Path("/feeds/entries")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LedgerResource {

    private static final int ROWS = 200;
    private static final int MOST_ROWS = 20_000;

    private final Archive archive;
    private final Frames frames;

    LedgerResource(Archive archive, Frames frames) {
        this.archive = archive;
        this.frames = frames;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance entries(@RestQuery @Nullable String outcome, @RestQuery @Nullable String rows) {
        EntryOutcome chosen = EntryOutcome.of(outcome);
        int most = rows != null && rows.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(rows), MOST_ROWS) : ROWS;
        List<LedgerLine> all =
                archive.listLedger().stream().filter(chosen::holds).toList();
        Words words = frames.words();
        Map<FeedId, String> names = frames.feeds().stream()
                .collect(Collectors.toMap(feed -> feed.feed().id(), FeedLine::name));
        return Pages.ledger(new LedgerPage(
                frames.frame("Entries", "feeds"),
                FeedsMaker.account(archive.sums()).sentence(),
                Stream.of(EntryOutcome.values())
                        .map(one -> new Link(one.words(), one.address(), one == chosen))
                        .toList(),
                all.stream().limit(most).map(line -> line(line, names, words)).toList(),
                all.size() <= most
                        ? null
                        : new Link(
                                Words.number(all.size() - most) + " more",
                                chosen.address() + (chosen == EntryOutcome.ALL ? "?" : "&") + "rows=" + most * 4,
                                false)));
    }

    private static LedgerPage.Line line(LedgerLine line, Map<FeedId, String> names, Words words) {
        EntryOutcome outcome = EntryOutcome.of(line.outcome());
        return new LedgerPage.Line(
                words.moment(line.at()),
                line.title().isBlank() ? "An entry without a title" : line.title(),
                line.address() == null ? null : StoryRows.webAddress(line.address()),
                names.getOrDefault(line.feed(), line.feed().value()),
                outcome.tone(),
                outcome.words(),
                EntryOutcome.reason(line.outcome(), words));
    }
}
