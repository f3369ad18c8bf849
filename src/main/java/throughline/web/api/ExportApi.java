package throughline.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import throughline.app.AnnouncedEntries;
import throughline.archive.Archive;
import throughline.feeds.Entry;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;

/** What feeds announced, to be checked against what they hold. */
@Path("/api/v1/feeds/entries")
@RunOnVirtualThread
@Tag(name = "Feeds")
class ExportApi {

    private final Archive archive;
    private final AnnouncedEntries entries;
    private final ObjectMapper json;

    ExportApi(Archive archive, AnnouncedEntries entries, ObjectMapper json) {
        this.archive = archive;
        this.entries = entries;
        this.json = json;
    }

    record Line(String feedUrl, List<Item> items) {}

    /** An entry; texts are sanitised, and a date that nobody told is null. */
    record Item(
            String id,
            String title,
            @Nullable URI link,
            @Nullable Instant published,
            @Nullable Instant updated,
            String content) {

        static Item of(Entry entry) {
            return new Item(
                    entry.id(),
                    entry.title(),
                    entry.link(),
                    entry.published(),
                    entry.updated(),
                    entry.content().isEmpty() ? entry.summary() : entry.content());
        }
    }

    @GET
    @Produces("application/x-ndjson")
    @Operation(
            summary = "Every entry that the feeds have announced, a line for each feed",
            description = "Streamed. Of entries that a feed no longer lists, the texts are dropped after 200 others.")
    public StreamingOutput entries() {
        return out -> {
            for (Feed feed : archive.listFeeds()) {
                out.write(json.writeValueAsBytes(new Line(feed.address().toString(), items(feed.id()))));
                out.write('\n');
            }
        };
    }

    private List<Item> items(FeedId feed) {
        return entries.listEntries(feed).stream()
                .sorted(Comparator.comparing(Entry::published, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Entry::title))
                .map(Item::of)
                .toList();
    }
}
