package throughline.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.relevance.NearestPassage;
import throughline.stories.CopyGroup;
import throughline.stories.Coverage;
import throughline.stories.Lead;
import throughline.stories.Sources;
import throughline.stories.Story;
import throughline.web.StoryPage.ArticleLine;
import throughline.web.StoryPage.Beside;
import throughline.web.StoryPage.CopyLine;
import throughline.web.StoryPage.Dot;
import throughline.web.StoryPage.EditLine;
import throughline.web.StoryPage.ToldLine;
import throughline.web.StoryRow.Badge;

/** Makes the page of one story. */
final class StoryMaker {

    private static final int PASSAGES = 4;
    private static final List<String> GROUNDS = List.of("person", "place", "date");

    private final Archive archive;
    private final Story story;
    private final Words words;
    private final StoryRows rows;
    private final Sources sources;

    StoryMaker(Archive archive, Story story, Words words, Reader reader) {
        this.archive = archive;
        this.story = story;
        this.words = words;
        this.rows = new StoryRows(words, reader, Span.FORTNIGHT);
        this.sources = story.sources();
    }

    StoryPage page(Frame frame) {
        return page(frame, null, null);
    }

    /**
     * The page after a reader put something right.
     *
     * @param done what was done
     * @param trouble why it was not
     */
    StoryPage page(Frame frame, @Nullable String done, @Nullable String trouble) {
        Optional<Beat> beat = archive.findBeat(story.beat());
        StoryRow row = rows.row(story);
        Coverage first = story.first();
        return new StoryPage(
                frame,
                story.id().value(),
                beat.map(Beat::name).orElse(story.beat().value()),
                "/beats/" + story.beat().value(),
                words.day(first.told()),
                row.headline(),
                row.lang(),
                row.gloss(),
                Run.split(first.outlet() + (first.isDated() ? " was first" : " was seen first")),
                Run.split(", " + words.within(first.told()) + ". " + SourceWords.sentence(story, sources)),
                row.figures(),
                Words.number(story.copies()),
                new SourcesMaker(story, sources, words).part(),
                leadLine(),
                edits(),
                beat.map(this::beside).orElse(List.of()),
                articles(),
                told(),
                StoryHand.of(archive, story, words, done, trouble));
    }

    /** Why the headline is that of this article. */
    private List<Run> leadLine() {
        Lead lead = story.chosen();
        return Run.split("The headline is that of " + lead.article().outlet() + ". " + lead.why());
    }

    private List<EditLine> edits() {
        return story.coverage().stream()
                .flatMap(coverage -> coverage.edits().stream()
                        .map(edit -> new EditLine(
                                Run.split(coverage.outlet()),
                                Words.lang(coverage.language()),
                                edit.revision(),
                                words.moment(edit.at()),
                                edit.struck(),
                                edit.written())))
                .toList();
    }

    /** The passages that articles of the story come nearest to, each once. */
    private List<Beside> beside(Beat beat) {
        Map<String, Coverage> best = new LinkedHashMap<>();
        story.own()
                .sorted(Comparator.comparingDouble((Coverage coverage) ->
                                coverage.relevance().nearest().closeness())
                        .reversed())
                .forEachOrdered(coverage -> {
                    NearestPassage nearest = coverage.relevance().nearest();
                    best.putIfAbsent(nearest.seed() + nearest.passage(), coverage);
                });
        return best.values().stream()
                .flatMap(coverage -> beside(beat, coverage).stream())
                .limit(PASSAGES)
                .toList();
    }

    private Optional<Beside> beside(Beat beat, Coverage coverage) {
        NearestPassage nearest = coverage.relevance().nearest();
        return beat.seeds().stream()
                .filter(seed -> seed.letter().equals(nearest.seed()))
                .filter(seed -> nearest.passage() >= 1
                        && nearest.passage() <= seed.passages().size())
                .findFirst()
                .map(seed -> beside(seed, coverage, nearest));
    }

    private Beside beside(Seed seed, Coverage coverage, NearestPassage nearest) {
        String passage = seed.passages().get(nearest.passage() - 1);
        return new Beside(
                new Badge(
                        seed.letter(),
                        nearest.passage(),
                        Words.closeness(nearest.closeness()),
                        "/beats/" + story.beat().value() + "?seed="
                                + seed.letter().toLowerCase(Locale.ROOT) + "&passage=" + nearest.passage()),
                CommonWords.mark(passage, List.of(nearest.sentence())),
                Words.lang(seed.language()),
                Run.split(coverage.outlet()),
                CommonWords.mark(nearest.sentence(), List.of(passage)),
                Words.lang(coverage.language()));
    }

    private List<ArticleLine> articles() {
        return story.groups().stream()
                .sorted(Comparator.comparing((CopyGroup text) -> text.original().told()))
                .map(this::article)
                .toList();
    }

    private ArticleLine article(CopyGroup text) {
        Coverage coverage = text.original();
        List<CopyLine> copies = text.copies().stream().map(this::copy).toList();
        return new ArticleLine(
                coverage.article().value(),
                coverage.headline(),
                Words.lang(coverage.language()),
                StoryRows.webAddress(coverage.address()),
                Run.split(coverage.outlet()),
                Words.primary(coverage.language()).toUpperCase(Locale.ROOT),
                words.moment(coverage.told()),
                !coverage.isDated(),
                !coverage.edits().isEmpty(),
                Run.split(role(coverage)),
                dots(coverage.placement().shares()),
                Run.split(Words.capital(coverage.placement().why())),
                copies,
                Words.count(copies.size(), "copy", "copies"),
                Run.split(text.why().isEmpty() ? "" : "Taken for the original: " + text.why()),
                ReadLine.of(coverage.read(), words));
    }

    /** "Own report", "Names Chosun Ilbo". */
    private String role(Coverage coverage) {
        return sources.findRole(coverage.article())
                .map(role -> role.own() ? "Own report" : Words.capital(SourceWords.draws(role)))
                .orElse("Own report");
    }

    private CopyLine copy(Coverage copy) {
        return new CopyLine(
                copy.article().value(),
                words.moment(copy.told()),
                Run.split(copy.outlet()),
                StoryRows.webAddress(copy.address()),
                copy.headline(),
                Words.lang(copy.language()),
                Run.split(copy.placement().why()),
                !copy.edits().isEmpty(),
                ReadLine.of(copy.read(), words));
    }

    /** Person, place and date are told even where they are missing; other grounds only where they hold. */
    private static List<Dot> dots(List<String> shares) {
        if (shares.isEmpty()) {
            return List.of();
        }
        return Stream.concat(GROUNDS.stream(), shares.stream())
                .distinct()
                .map(ground -> new Dot(ground, shares.contains(ground)))
                .toList();
    }

    private List<ToldLine> told() {
        return archive.listAlerts().stream()
                .filter(alert -> alert.story().equals(story.id()))
                .sorted(Comparator.comparing(Alert::at))
                .map(this::told)
                .toList();
    }

    private ToldLine told(Alert alert) {
        @Nullable
        String name = archive.findSubscription(alert.subscription())
                .map(subscription -> subscription.name())
                .orElse(null);
        return new ToldLine(
                words.moment(alert.at()),
                Deliveries.occasion(alert.occasion()),
                name == null ? "a subscription that is no more" : name,
                archive.findDelivery(alert.id())
                        .map(delivery ->
                                new Deliveries(words).line(delivery, "").state())
                        .orElse("Waiting for its first try"));
    }
}
