package throughline.web.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.articles.Drift;
import throughline.articles.Drift.Sign;
import throughline.articles.Extraction;
import throughline.articles.OutletReadings;
import throughline.articles.UsualReadings;
import throughline.feeds.FeedId;

/** How the pages of outlets are read, and which outlets have changed theirs. */
@Path("/api/v1/readings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feeds")
class ReadingsApi {

    private final Archive archive;

    ReadingsApi(Archive archive) {
        this.archive = archive;
    }

    record OutletAnswer(
            String site,
            String outlet,
            long pages,
            Instant first,
            Instant last,
            LatestAnswer latest,
            UsualAnswer usual,
            List<DriftAnswer> drifts,
            @Nullable String sentence) {
        static OutletAnswer of(OutletReadings readings) {
            List<Drift> drifts = readings.drifts();
            return new OutletAnswer(
                    readings.site(),
                    readings.name(),
                    readings.pages(),
                    readings.first(),
                    readings.last(),
                    LatestAnswer.of(readings),
                    UsualAnswer.of(readings.usual()),
                    drifts.stream().map(DriftAnswer::of).toList(),
                    drifts.isEmpty() ? null : Drift.sentence(drifts, Instant::toString));
        }
    }

    /** The latest pages, counted. */
    record LatestAnswer(
            int pages,
            int unreadable,
            Map<Extraction.Cause, Integer> causes,
            int meanLength,
            double meanQuality,
            int ownHeadline,
            int author,
            int timeOfDay,
            int standfirst,
            int canonical,
            int teaser,
            int fromFeed) {
        static LatestAnswer of(OutletReadings readings) {
            int read = readings.read();
            return new LatestAnswer(
                    readings.latest().size(),
                    readings.count(Sign.UNREADABLE),
                    readings.causes(),
                    readings.length(),
                    readings.quality(),
                    read - readings.count(Sign.SAME_HEADLINE),
                    read - readings.count(Sign.NO_AUTHOR),
                    read - readings.count(Sign.NO_TIME),
                    read - readings.count(Sign.NO_STANDFIRST),
                    read - readings.count(Sign.NO_CANONICAL),
                    readings.count(Sign.TEASER),
                    readings.count(Sign.FROM_FEED));
        }
    }

    /** What is usual, as shares from 0 to 1. */
    record UsualAnswer(
            int pages,
            double unreadable,
            Map<Extraction.Cause, Double> causes,
            int length,
            double quality,
            double ownHeadline,
            double author,
            double timeOfDay,
            double standfirst,
            double canonical,
            double teaser,
            double fromFeed) {
        static UsualAnswer of(UsualReadings usual) {
            return new UsualAnswer(
                    usual.pages(),
                    usual.share(Sign.UNREADABLE),
                    usual.causes(),
                    usual.length(),
                    usual.quality(),
                    1 - usual.share(Sign.SAME_HEADLINE),
                    1 - usual.share(Sign.NO_AUTHOR),
                    1 - usual.share(Sign.NO_TIME),
                    1 - usual.share(Sign.NO_STANDFIRST),
                    1 - usual.share(Sign.NO_CANONICAL),
                    usual.share(Sign.TEASER),
                    usual.share(Sign.FROM_FEED));
        }
    }

    record DriftAnswer(
            Sign sign,
            boolean grave,
            Instant since,
            int pages,
            int shown,
            int before,
            int pagesBefore,
            Extraction.@Nullable Cause cause) {
        static DriftAnswer of(Drift drift) {
            return new DriftAnswer(
                    drift.sign(),
                    drift.sign().isGrave(),
                    drift.since(),
                    drift.pages(),
                    drift.shown(),
                    drift.before(),
                    drift.pagesBefore(),
                    drift.cause());
        }
    }

    @GET
    @Operation(
            summary = "How the pages of each outlet are read, by site",
            description =
                    "\"latest\" counts at most 20 pages, \"usual\" tells of those before as shares from 0 to 1; lengths are in characters."
                            + " Counts of what was found are of the pages that were read. \"drifts\" are not empty when the pages are"
                            + " read differently than before: the layout may have changed. Each article counts once, when it is"
                            + " first read.")
    public List<OutletAnswer> readings(
            @Parameter(description = "only the outlets of this feed's pages") @RestQuery @Nullable String feed,
            @Parameter(description = "true for those only that drift") @RestQuery @Nullable Boolean drifting) {
        List<OutletReadings> all = feed == null
                ? archive.listReadings()
                : archive.findReadings().getOrDefault(new FeedId(feed), List.of());
        return all.stream()
                .filter(one -> drifting == null || one.isDrifting() == drifting)
                .map(OutletAnswer::of)
                .toList();
    }
}
