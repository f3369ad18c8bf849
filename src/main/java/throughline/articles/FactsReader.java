package throughline.articles;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Finds what a page tells of its article beside the text: headline, people, times, language and address. */
final class FactsReader {

    private final LanguageGuess languages;
    private final Authors authors = new Authors();
    private final Dates dates = new Dates(new DateWords());

    FactsReader(LanguageGuess languages) {
        this.languages = languages;
    }

    /**
     * What a page says of itself before its text is known.
     *
     * @param titles what it calls itself, outlet names cut, the best first
     */
    record Told(Head head, LinkedFacts linked, String site, List<String> titles) {
        Told {
            titles = List.copyOf(titles);
        }

        static Told by(Document page) {
            Head head = Head.of(page);
            String site = head.first("og:site_name", "application-name", "al:android:app_name");
            List<String> titles = new ArrayList<>(Headline.titles(head, site));
            LinkedFacts linked = new LinkedFacts(head.scripts(), titles);
            if (!linked.headline().isEmpty()) {
                titles.add(linked.headline());
            }
            return new Told(head, linked, site.isEmpty() ? linked.site() : site, titles);
        }
    }

    /** @param headline which of the outline's runs is the headline; -1 for none */
    PageFacts read(Document page, Told told, Outline outline, int headline, ArticleBody body, URI address) {
        Head head = told.head();
        String visible = headline < 0 ? null : outline.runs().get(headline).text();
        String language = languages.of(body.text(), declared(told));
        List<DateEvidence> found =
                new ArrayList<>(dates.find(page, head, told.linked(), outline, headline, address, language));
        if (!found.isEmpty()) {
            found.set(0, found.getFirst().taken(""));
        }
        return new PageFacts(
                Headline.choose(told.titles(), told.linked().headline(), visible),
                standfirst(told, body.paragraphs()),
                authors.find(page, head, told.linked(), outline, headline, told.site()),
                List.of(),
                told.site().isEmpty() ? null : told.site(),
                CanonicalAddress.of(head, address),
                found,
                null,
                language);
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
        String start = String.join(" ", paragraphs.subList(0, Math.min(4, paragraphs.size())));
        return stem.isBlank() || Likeness.contains(start, stem) ? null : description;
    }
}
