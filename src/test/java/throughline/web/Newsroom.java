package throughline.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleId;
import throughline.articles.HowRead;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Seed;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.stories.Coverage;
import throughline.stories.Edit;
import throughline.stories.Placement;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** Invented news for the tests of pages. */
final class Newsroom {

    static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

    static final Beat BEAT = new Beat(
            new BeatId("harbour-strike"),
            "Harbour strike",
            Map.of("ko", "항만 파업"),
            List.of("en", "ko"),
            "strike",
            List.of(),
            List.of(
                    new Seed(
                            "A",
                            "Port interview",
                            "Crane drivers say they will not go back",
                            "Gull Point Herald",
                            LocalDate.of(2026, 2, 3),
                            false,
                            "en",
                            null,
                            List.of(
                                    "About 196 crane drivers walked out on Monday, the union says.",
                                    "The port of Gull Point has handled no ship since 2017.")),
                    new Seed(
                            "B",
                            "Explainer",
                            "What the drivers want",
                            "Tidewater Review",
                            LocalDate.of(2026, 2, 1),
                            true,
                            "en",
                            null,
                            List.of("They ask for shorter nights."))));

    private Newsroom() {}

    static Instant hoursAgo(double hours) {
        return NOON.minusMillis(Math.round(hours * 3_600_000));
    }

    static Story story(String id, Coverage... coverage) {
        return new Story(
                BEAT.id(),
                new StoryId(id),
                List.of(coverage),
                Arrays.stream(coverage)
                        .map(Coverage::arrived)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    static Coverage own(String id, String outlet, String language, String headline, double hoursAgo) {
        return coverage(id, outlet, language, headline, hoursAgo, null, "A", 1, 0.8);
    }

    static Coverage near(String id, String outlet, double hoursAgo, String seed, int passage, double closeness) {
        return coverage(id, outlet, "en", "Headline of " + id, hoursAgo, null, seed, passage, closeness);
    }

    static Coverage copy(String id, String outlet, String original, double hoursAgo) {
        return coverage(id, outlet, "en", "Copy of " + original, hoursAgo, original, "A", 1, 0.8);
    }

    static Coverage edited(Coverage coverage, String struck, String written, Instant at) {
        return new Coverage(
                coverage.article(),
                coverage.headline(),
                coverage.opening(),
                coverage.outlet(),
                coverage.language(),
                coverage.address(),
                coverage.published(),
                coverage.arrived(),
                coverage.relevance(),
                coverage.placement(),
                List.of(new Edit(2, at, List.of(struck), List.of(written))),
                coverage.read());
    }

    static Coverage read(Coverage coverage, HowRead read) {
        return new Coverage(
                coverage.article(),
                coverage.headline(),
                coverage.opening(),
                coverage.outlet(),
                coverage.language(),
                coverage.address(),
                coverage.published(),
                coverage.arrived(),
                coverage.relevance(),
                coverage.placement(),
                coverage.edits(),
                read);
    }

    static Coverage published(Coverage coverage, @Nullable Instant published) {
        return new Coverage(
                coverage.article(),
                coverage.headline(),
                coverage.opening(),
                coverage.outlet(),
                coverage.language(),
                coverage.address(),
                published,
                coverage.arrived(),
                coverage.relevance(),
                coverage.placement(),
                coverage.edits(),
                coverage.read());
    }

    private static Coverage coverage(
            String id,
            String outlet,
            String language,
            String headline,
            double hoursAgo,
            @Nullable String copyOf,
            String seed,
            int passage,
            double closeness) {
        Relevance relevance = new Relevance(
                true,
                closeness,
                new NearestPassage(seed, passage, closeness, "The union counts 196 drivers on the quay."),
                List.of("tells of a strike"),
                List.of("Ada Moor"),
                List.of("Gull Point"),
                List.of("strike", "파업"));
        return new Coverage(
                new ArticleId(id),
                headline,
                "Opening.",
                outlet,
                language,
                URI.create("https://" + id + ".example/story"),
                hoursAgo(hoursAgo),
                hoursAgo(hoursAgo).plus(Duration.ofMinutes(2)),
                relevance,
                new Placement(id, new StoryId("s"), copyOf, "shares the place", List.of("place")),
                List.of(),
                null);
    }
}
