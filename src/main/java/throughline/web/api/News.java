package throughline.web.api;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.archive.Arrival;
import throughline.archive.Cursor;
import throughline.articles.ArticleBody;
import throughline.articles.ArticleKind;
import throughline.articles.DateEvidence;
import throughline.articles.HowRead;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.stories.Coverage;
import throughline.stories.Edit;
import throughline.stories.Lead;
import throughline.stories.Story;

/** Beats, seeds and stories as the API tells them. */
final class News {

    private News() {}

    record BeatAnswer(
            String id,
            String name,
            Map<String, String> names,
            List<String> languages,
            String query,
            List<SeedAnswer> seeds,
            List<SeedAnswer> counterSeeds,
            @Nullable MadeAnswer made) {
        static BeatAnswer of(Beat beat) {
            Beat.Made made = beat.made();
            return new BeatAnswer(
                    beat.id().value(),
                    beat.name(),
                    beat.names(),
                    beat.languages(),
                    beat.query(),
                    beat.seeds().stream().map(SeedAnswer::of).toList(),
                    beat.counterSeeds().stream().map(SeedAnswer::of).toList(),
                    made == null ? null : new MadeAnswer(made.about(), made.at(), made.stopped()));
        }
    }

    /** That a beat was made on the page or by this API; one of the folder of seeds has none. */
    record MadeAnswer(String about, Instant at, boolean stopped) {}

    record SeedAnswer(
            String letter,
            String label,
            String headline,
            String outlet,
            @Nullable LocalDate published,
            boolean publishedIsApproximate,
            String language,
            @Nullable URI link,
            List<String> passages) {
        static SeedAnswer of(Seed seed) {
            return new SeedAnswer(
                    seed.letter(),
                    seed.label(),
                    seed.headline(),
                    seed.outlet(),
                    seed.published(),
                    seed.aboutThen(),
                    seed.language(),
                    seed.link(),
                    seed.passages());
        }
    }

    /** A page of stories in order of arrival. */
    record StoriesAnswer(List<StoryAnswer> stories, String next) {
        static StoriesAnswer of(List<Arrival> arrivals, Cursor otherwise) {
            return new StoriesAnswer(
                    arrivals.stream()
                            .map(arrival -> StoryAnswer.of(arrival.story()))
                            .toList(),
                    (arrivals.isEmpty() ? otherwise : arrivals.getLast().cursor()).toString());
        }
    }

    record StoryAnswer(
            String id,
            String beat,
            String headline,
            String language,
            Instant firstArrived,
            Instant changed,
            int articles,
            int copies,
            List<String> outlets,
            List<String> languages,
            String lead,
            String whyLead,
            SourcesAnswer sources,
            List<ArticleAnswer> coverage) {
        static StoryAnswer of(Story story) {
            Lead chosen = story.chosen();
            Coverage lead = chosen.article();
            return new StoryAnswer(
                    story.id().value(),
                    story.beat().value(),
                    lead.headline(),
                    lead.language(),
                    story.firstArrived(),
                    story.changed(),
                    story.coverage().size(),
                    story.copies(),
                    story.outlets(),
                    story.languages(),
                    lead.article().value(),
                    chosen.why(),
                    SourcesAnswer.of(story),
                    story.coverage().stream().map(ArticleAnswer::of).toList());
        }
    }

    /**
     * How an article's latest text was read.
     *
     * @param modifiedFrom what says when it was modified
     * @param textFrom where the text was found
     * @param quality how far the reading can be trusted, 0 to 1
     */
    record ReadAnswer(
            ArticleKind kind,
            List<String> agencies,
            @Nullable Instant modified,
            @Nullable String modifiedFrom,
            ArticleBody.Origin textFrom,
            boolean beginningOnly,
            double quality,
            List<String> qualityReasons) {
        static ReadAnswer of(HowRead read) {
            DateEvidence modified = read.modified();
            return new ReadAnswer(
                    read.kind(),
                    read.agencies(),
                    modified == null ? null : modified.at(),
                    modified == null ? null : modified.from(),
                    read.origin(),
                    read.teaser(),
                    read.quality().value(),
                    read.quality().reasons());
        }
    }

    record ArticleAnswer(
            String id,
            String headline,
            String opening,
            String outlet,
            String language,
            URI address,
            @Nullable Instant published,
            Instant arrived,
            @Nullable String copyOf,
            String whyInStory,
            List<String> shares,
            double closeness,
            NearestPassage nearest,
            List<String> whyInBeat,
            List<String> people,
            List<String> places,
            List<String> terms,
            List<Edit> edits,
            @Nullable ReadAnswer read) {
        static ArticleAnswer of(Coverage coverage) {
            Relevance relevance = coverage.relevance();
            HowRead read = coverage.read();
            return new ArticleAnswer(
                    coverage.article().value(),
                    coverage.headline(),
                    coverage.opening(),
                    coverage.outlet(),
                    coverage.language(),
                    coverage.address(),
                    coverage.published(),
                    coverage.arrived(),
                    coverage.placement().copyOf(),
                    coverage.placement().why(),
                    coverage.placement().shares(),
                    relevance.closeness(),
                    relevance.nearest(),
                    relevance.why(),
                    relevance.people(),
                    relevance.places(),
                    relevance.terms(),
                    coverage.edits(),
                    read == null ? null : ReadAnswer.of(read));
        }
    }
}
