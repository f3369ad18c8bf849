package throughline.articles;

import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import throughline.feeds.MarkupBound;

/** The runs of a page that can belong to its article, with their features, a row each. */
record RunTable(List<String> texts, float[][] rows) {

    private static final Signs SIGNS = new Signs();
    private static final BodyReader READER = new BodyReader(new Phrases());

    static RunTable of(String html, String address) {
        Document page = Jsoup.parse(MarkupBound.within(Letters.whole(html)), address);
        FactsReader.Told told = FactsReader.Told.by(page);
        Outline outline = Outline.of(page.body(), SIGNS);
        SortedMap<Integer, float[]> table = READER.table(outline, PageWords.of(told.head(), told.linked(), told.titles()));
        return new RunTable(
                table.keySet().stream().map(i -> outline.runs().get(i).text()).toList(),
                table.values().toArray(float[][]::new));
    }
}
