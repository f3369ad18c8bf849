package throughline.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds what a page tells of its article beside the text: headline, people, times, language and address. */
final class FactsReader {

    /** How much of the text's beginning a description may repeat. */
    private static final int OPENING = 800;

    private final LanguageGuess languages;
    private final BlockLanguages blocks = new BlockLanguages(new CommonWords());
    private final DateWords words = new DateWords();
    private final Authors authors = new Authors(words);
    private final Dates dates = new Dates(words);

    FactsReader(LanguageGuess languages) {
        this.languages = languages;
    }

    /**
     * What a page says of itself before its text is known.
     *
     * @param titles what it calls itself, outlet names cut, the best first
     */
    record Told(Head head, LinkedFacts linked, String site, Headline headline, List<String> titles) {

        static Told by(Document page) {
            Head head = Head.of(page);
            URI address = address(page.location());
            List<String> names = new ArrayList<>(List.of(
                    head.first("og:site_name"), head.first("application-name"), head.first("al:android:app_name")));
            List<String> titles =
                    Headline.of(head, "", OutletNames.of(address, names)).titles();
            LinkedFacts linked = new LinkedFacts(
                    head.scripts(),
                    titles,
                    page.location(),
                    head.first("og:description", "description", "twitter:description"));
            names.add(linked.site());
            Headline headline = Headline.of(head, linked.headline(), OutletNames.of(address, names));
            String site = names.stream()
                    .filter(name -> !name.isBlank() && !name.contains("://"))
                    .findFirst()
                    .orElse("");
            return new Told(head, linked, site, headline, headline.titles());
        }

        private static URI address(String location) {
            try {
                return new URI(location);
            } catch (URISyntaxException e) {
                return URI.create("");
            }
        }
    }

    /** @param headline which of the outline's runs is the headline; -1 for none */
    PageFacts read(Told told, Outline outline, int headline, ArticleBody body, URI address) {
        Head head = told.head();
        String visible = headline < 0 ? null : outline.runs().get(headline).text();
        String language = languages.of(body.text(), declared(told));
        List<String> paragraphs = body.paragraphs();
        Place place = Place.of(outline, headline, paragraphs);
        Marks marks = head.marks().near(place.heading());
        Dates.Found found = dates.find(head, marks, told.linked(), place, address, language);
        Authors.Found by = authors.find(
                head, marks, told.linked(), place, paragraphs, told.headline().outlet());
        return new PageFacts(
                told.headline().choose(visible),
                standfirst(told, paragraphs),
                by.authors(),
                by.agencies(),
                told.site().isEmpty() ? null : told.site(),
                CanonicalAddress.of(head, address),
                found.published(),
                found.modified(),
                language);
    }

    /** The body with its foreign blocks marked as such. */
    ArticleBody marked(ArticleBody body, String language) {
        return new ArticleBody(blocks.mark(body.blocks(), language), body.origin(), body.teaser(), body.quality());
    }

    String language(String text) {
        return languages.of(text, "");
    }

    private static String declared(Told told) {
        if (!told.head().language().isBlank()) {
            return told.head().language();
        }
        String meta = told.head().first("content-language", "language", "dc.language", "og:locale");
        return meta.isEmpty() ? told.linked().language() : meta;
    }

    /** The description of the page, unless it only repeats how the text begins. */
    private static @Nullable String standfirst(Told told, List<String> paragraphs) {
        String description = told.linked().description();
        if (description.isEmpty()) {
            description = told.head().first("og:description", "description", "twitter:description");
        }
        String stem = description.length() > 80 ? description.substring(0, 80) : description;
        StringBuilder start = new StringBuilder();
        for (int i = 0; i < paragraphs.size() && start.length() < OPENING; i++) {
            String text = paragraphs.get(i);
            start.append(text, 0, Math.min(text.length(), OPENING)).append(' ');
        }
        return stem.isBlank() || Likeness.contains(start.toString(), stem) ? null : description;
    }
}
