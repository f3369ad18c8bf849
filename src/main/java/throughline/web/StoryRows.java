package throughline.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.beats.Seed;
import throughline.relevance.NearestPassage;
import throughline.relevance.Relevance;
import throughline.stories.Coverage;
import throughline.stories.Edit;
import throughline.stories.Sources;
import throughline.stories.Story;
import throughline.web.StoryRow.Badge;
import throughline.web.StoryRow.Facet;
import throughline.web.StoryRow.Figures;
import throughline.web.StoryRow.Gloss;
import throughline.web.StoryRow.Quote;

/** Puts stories into the words of their rows. */
final class StoryRows {

    private static final int NAMES = 4;
    private static final Duration FRESH_EDIT = Duration.ofDays(2);

    private final Words words;
    private final Reader reader;
    private final Span span;

    StoryRows(Words words, Reader reader, Span span) {
        this.words = words;
        this.reader = reader;
        this.span = span;
    }

    StoryRow row(Story story) {
        return row(story, null);
    }

    /** A row that quotes what {@code bearing}, one of the story's articles, says beside {@code passage}. */
    StoryRow row(Story story, @Nullable Bearing bearing) {
        Sources sources = story.sources();
        Coverage lead = story.lead();
        Coverage first = story.first();
        @Nullable Change change = change(story);
        return new StoryRow(
                story.id().value(),
                address(story),
                lead.headline(),
                Words.lang(lead.language()),
                webAddress(lead.address()),
                gloss(story, lead),
                Run.split(first.outlet()),
                !first.isDated(),
                words.moment(first.told()),
                words.day(first.told()),
                change == null ? null : change.what(),
                Run.split(change == null ? tellers(story) : change.text()),
                badge(story),
                facets(story),
                why(lead.relevance()),
                figures(story, sources),
                Strip.of(story, span, words.now()),
                bearing == null ? null : quote(bearing));
    }

    static String address(Story story) {
        return "/stories/" + Addresses.escape(story.id().value());
    }

    /** The address as a link, if it is one that a page may link to. */
    static @Nullable String webAddress(URI address) {
        return Addresses.isWeb(address) ? address.toString() : null;
    }

    private record Change(String what, String text) {}

    /** What publishers changed lately outweighs who tells it. */
    private @Nullable Change change(Story story) {
        Optional<Coverage> edited = story.coverage().stream()
                .filter(coverage -> !coverage.edits().isEmpty())
                .max(Comparator.comparing(coverage -> coverage.edits().getLast().at()));
        if (edited.isEmpty()) {
            return null;
        }
        Edit last = edited.get().edits().getLast();
        if (last.at().isBefore(words.now().minus(FRESH_EDIT))) {
            return null;
        }
        return new Change(
                "Text changed.",
                edited.get().outlet() + " edited its article, seen "
                        + words.moment(last.at()).text() + ".");
    }

    /** "Five outlets, two in their own words: Yonhap and KBS." */
    static String tellers(Story story) {
        List<String> outlets = story.outlets();
        List<String> own = story.own().map(Coverage::outlet).distinct().toList();
        if (outlets.size() == 1) {
            return story.coverage().size() == 1
                    ? "One outlet so far."
                    : "One outlet so far, in " + Words.spelled(story.coverage().size()) + " articles.";
        }
        String all = Words.capital(Words.spelled(outlets.size())) + " outlets";
        if (own.size() == outlets.size()) {
            return all + ", each in its own words: " + Words.list(own, NAMES) + ".";
        }
        List<String> repeat =
                outlets.stream().filter(outlet -> !own.contains(outlet)).toList();
        return all + "; "
                + (own.size() == 1 ? "all repeat " + own.getFirst() : Words.list(own, NAMES) + " in their own words")
                + (own.size() == 1 ? ": " : "; copies in ") + Words.list(repeat, NAMES) + ".";
    }

    private @Nullable Gloss gloss(Story story, Coverage lead) {
        Coverage readable = story.headline(reader.languages());
        return readable.equals(lead)
                ? null
                : new Gloss(
                        Words.language(readable.language()),
                        readable.outlet(),
                        readable.headline(),
                        readable.language());
    }

    static Badge badge(Story story) {
        NearestPassage nearest = nearest(story).relevance().nearest();
        return new Badge(
                nearest.seed(),
                nearest.passage(),
                Words.closeness(nearest.closeness()),
                "/beats/" + story.beat().value() + "?seed=" + nearest.seed().toLowerCase(Locale.ROOT) + "&passage="
                        + nearest.passage());
    }

    /** The article of the story that is nearest to any passage. */
    static Coverage nearest(Story story) {
        return story.own()
                .max(Comparator.comparingDouble(
                        coverage -> coverage.relevance().nearest().closeness()))
                .orElse(story.lead());
    }

    private static List<Facet> facets(Story story) {
        List<Facet> facets = new ArrayList<>();
        facet(facets, story, "who", Relevance::people);
        facet(facets, story, "where", Relevance::places);
        facet(facets, story, "what", Relevance::terms);
        return List.copyOf(facets);
    }

    private static void facet(List<Facet> facets, Story story, String label, Function<Relevance, List<String>> which) {
        SequencedSet<String> names = new LinkedHashSet<>();
        names.addAll(which.apply(story.lead().relevance()));
        story.own().forEach(coverage -> names.addAll(which.apply(coverage.relevance())));
        if (!names.isEmpty()) {
            facets.add(new Facet(
                    label,
                    Run.split(String.join(", ", names.stream().limit(NAMES).toList()))));
        }
    }

    private static @Nullable String why(Relevance relevance) {
        return relevance.why().isEmpty() ? null : Words.capital(String.join("; ", relevance.why()));
    }

    private static Figures figures(Story story, Sources sources) {
        int articles = story.coverage().size();
        int outlets = story.outlets().size();
        List<String> languages = story.languages().stream()
                .map(Words::lang)
                .filter(tag -> tag != null)
                .map(tag -> Words.primary(tag).toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
        return new Figures(
                Words.number(articles),
                articles == 1 ? "article" : "articles",
                Words.number(outlets),
                outlets == 1 ? "outlet" : "outlets",
                Words.number(sources.count()),
                sources.count() == 1 ? "source" : "sources",
                SourceWords.isThin(story, sources),
                Run.split(outlets == 1 ? "" : SourceWords.sentence(story, sources)),
                Words.number(languages.size()),
                String.join(" ", languages),
                story.copies() == 0 ? "No copies" : Words.count(story.copies(), "copy", "copies") + " folded",
                Words.count(articles, "article", "articles") + ", "
                        + Words.count(sources.count(), "source", "sources"));
    }

    private static Quote quote(Bearing bearing) {
        NearestPassage nearest = bearing.coverage().relevance().nearest();
        return new Quote(
                CommonWords.mark(nearest.sentence(), List.of(bearing.text())),
                Words.lang(bearing.coverage().language()),
                Run.split(bearing.coverage().outlet()),
                Words.closeness(nearest.closeness()));
    }

    /** An article and the passage that it bears on. */
    record Bearing(Coverage coverage, String text) {
        static Bearing of(Coverage coverage, Seed seed, int passage) {
            return new Bearing(coverage, seed.passages().get(passage - 1));
        }
    }
}
