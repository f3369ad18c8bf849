package throughline.articles;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the facts of whole pages for the tests. */
final class FactsPages {

    private FactsPages() {}

    static PageFacts read(String html, String address) {
        Document page = Jsoup.parse(html, address);
        FactsReader reader = new FactsReader(new Languages());
        FactsReader.Told told = FactsReader.Told.by(page);
        Outline outline = Outline.of(page.body(), new Signs());
        BodyReading reading = BodyReading.of(outline, new Phrases(), told.titles());
        URI where = URI.create(address);
        ArticleBody body = new Judgement(new Signs(), new Phrases())
                .judge(PageView.of(page, where, told, outline, reading))
                .body();
        return reader.read(told, outline, reading.headline(), body, where);
    }
}
