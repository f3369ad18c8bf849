package throughline.articles;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import throughline.fetch.Content;

/**
 * Turns a page into the article that a reader would have copied by hand. One parse by jsoup a page; works on structure, runs of text
 * and links, with small word lists per language, and knows no site. Thread-safe, and the same page always gives the same answer.
 */
public final class Extractor {

    private static final int LEAST_UNITS = 120;

    private final FactsReader facts;
    private final Signs signs = new Signs();
    private final Phrases phrases = new Phrases();
    private final BodyReader bodies = new BodyReader(phrases);
    private final Judgement judgement = new Judgement(signs, phrases);

    public Extractor(LanguageGuess languages) {
        facts = new FactsReader(languages);
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
        Document page = Jsoup.parse(PageMarkup.within(html), address.toString());
        FactsReader.Told told = FactsReader.Told.by(page);
        Outline outline = Outline.of(page.body(), signs);
        BodyReading reading = bodies.read(outline, PageWords.of(told.head(), told.linked(), told.titles()));
        Judgement.Judged judged = judgement.judge(PageView.of(page, address, told, outline, reading));
        if (judged.refusal() != null) {
            return judged.refusal();
        }
        ArticleBody body = judged.body();
        PageFacts found = facts.read(told, outline, reading.headline(), body, address);
        return new Extraction.Extracted(
                found.headline(),
                judged.standfirst() == null ? found.standfirst() : judged.standfirst(),
                found.authors(),
                found.agencies(),
                found.site(),
                found.canonical(),
                found.published(),
                found.dates(),
                found.modified(),
                found.language(),
                judged.kind(),
                facts.marked(body, found.language()));
    }

    /** Reads the text that a feed carried as if it were a page under this title. */
    Extraction extractText(String title, String html, URI address) {
        ArticleBody body = judgement.ofText(title, html);
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
                facts.language(body.text()),
                ArticleKind.ARTICLE,
                body);
    }
}
