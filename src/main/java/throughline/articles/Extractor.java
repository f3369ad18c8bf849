package throughline.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import throughline.fetch.Content;

/**
 * Turns a page into the article that a reader would have copied by hand. One parse by jsoup a page; works on structure, runs of text
 * and links, with small word lists per language, and knows no site. Thread-safe, and the same page always gives the same answer.
 */
public final class Extractor {

    private static final int LEAST_UNITS = 120;

    private final LanguageGuess languages;
    private final Signs signs = new Signs();
    private final Phrases phrases = new Phrases();
    private final BodyReader bodies = new BodyReader(phrases);
    private final Authors authors = new Authors();
    private final Dates dates = new Dates(new DateWords());

    public Extractor(LanguageGuess languages) {
        this.languages = languages;
    }

    /**
     * Reads a page from its bytes.
     *
     * @param address where the page was found, after redirects
     */
    public Extraction extract(Content content, URI address) {
        String type = content.type() == null ? "" : content.type().toLowerCase(Locale.ROOT);
        if (content.size() == 0) {
            return new Extraction.Unreadable(Extraction.Cause.TOO_LITTLE_TEXT, "The page is empty.");
        }
        String what = PageKinds.otherThanHtml(type, content);
        return what != null
                ? new Extraction.Unreadable(Extraction.Cause.WRONG_TYPE, what)
                : extract(PageBytes.read(content), address);
    }

    public Extraction extract(String html, URI address) {
        Document page = Jsoup.parse(Letters.whole(html), address.toString());
        Head head = Head.of(page);
        String site = head.first("og:site_name", "application-name", "al:android:app_name");
        List<String> titles = new ArrayList<>(Headline.titles(head, site));
        LinkedFacts linked = new LinkedFacts(head.scripts(), titles);
        site = site.isEmpty() ? linked.site() : site;
        if (!linked.headline().isEmpty()) {
            titles.add(linked.headline());
        }
        Outline outline = Outline.of(page.body(), signs);
        BodyReading reading = bodies.read(outline, PageWords.of(head, linked, titles));
        ArticleBody body = new HiddenText(signs, phrases).orBetter(reading.blocks(), linked, page, titles);
        if (body.units() < LEAST_UNITS) {
            return PageKinds.whyNothing(page, outline, body.units());
        }
        String visible = reading.headline() < 0
                ? null
                : outline.runs().get(reading.headline()).text();
        String language = languages.of(body.text(), said(head, linked));
        List<DateEvidence> found =
                new ArrayList<>(dates.find(page, head, linked, outline, reading.headline(), address, language));
        if (!found.isEmpty()) {
            found.set(0, found.getFirst().taken(""));
        }
        return new Extraction.Extracted(
                Headline.choose(List.copyOf(titles), linked.headline(), visible),
                standfirst(head, linked, body.paragraphs()),
                authors.find(page, head, linked, outline, reading.headline(), site),
                List.of(),
                site.isEmpty() ? null : site,
                canonical(head, address),
                found.isEmpty() ? null : found.getFirst().at(),
                found,
                null,
                language,
                ArticleKind.ARTICLE,
                body);
    }

    /** Reads the text that a feed carried as if it were a page under this title. */
    Extraction extractText(String title, String html, URI address) {
        List<Block> blocks = new HiddenText(signs, phrases).blocks(html, List.of(title));
        ArticleBody body = new ArticleBody(blocks, ArticleBody.Origin.FEED, false, new Quality(1, List.of()));
        if (body.units() < LEAST_UNITS) {
            return new Extraction.Unreadable(Extraction.Cause.TOO_LITTLE_TEXT, "The feed carries no full text.");
        }
        return new Extraction.Extracted(
                title,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                languages.of(body.text(), ""),
                ArticleKind.ARTICLE,
                body);
    }

    private static String said(Head head, LinkedFacts linked) {
        if (!head.language().isBlank()) {
            return head.language();
        }
        String meta = head.first("content-language", "language", "dc.language", "og:locale");
        return meta.isEmpty() ? linked.language() : meta;
    }

    /** The description of the page, unless it only repeats how the text begins. */
    private static @Nullable String standfirst(Head head, LinkedFacts linked, List<String> paragraphs) {
        String description = linked.description();
        if (description.isEmpty()) {
            description = head.first("og:description", "description", "twitter:description");
        }
        String stem = description.length() > 80 ? description.substring(0, 80) : description;
        String start = String.join(" ", paragraphs.subList(0, Math.min(4, paragraphs.size())));
        return stem.isBlank() || Likeness.contains(start, stem) ? null : description;
    }

    private static @Nullable URI canonical(Head head, URI address) {
        for (String said : new String[] {head.canonical(), head.first("og:url")}) {
            if (said == null || said.isBlank()) {
                continue;
            }
            try {
                URI found = address.resolve(new URI(said.strip().replace(" ", "%20")));
                String scheme =
                        found.getScheme() == null ? "" : found.getScheme().toLowerCase(Locale.ROOT);
                boolean front = found.getPath() == null || found.getPath().length() <= 1;
                boolean wanted = address.getPath() == null || address.getPath().length() <= 1;
                if ((scheme.equals("http") || scheme.equals("https"))
                        && found.getHost() != null
                        && (!front || wanted)) {
                    return found;
                }
            } catch (URISyntaxException e) {
                // An address that cannot be read says nothing.
            }
        }
        return null;
    }
}
