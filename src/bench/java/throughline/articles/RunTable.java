package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The runs of a page that can belong to its article, with their features, a row each. */
record RunTable(List<String> texts, float[][] rows) {

    private static final Signs SIGNS = new Signs();
    private static final BodyReader READER = new BodyReader(new Phrases());

    static RunTable of(String html, String address) {
        Document page = Jsoup.parse(Letters.whole(html), address);
        Head head = Head.of(page);
        String site = head.first("og:site_name", "application-name", "al:android:app_name");
        List<String> titles = new ArrayList<>(Headline.titles(head, site));
        LinkedFacts linked = new LinkedFacts(head.scripts(), titles);
        if (!linked.headline().isEmpty()) {
            titles.add(linked.headline());
        }
        Outline outline = Outline.of(page.body(), SIGNS);
        SortedMap<Integer, float[]> table = READER.table(outline, PageWords.of(head, linked, titles));
        return new RunTable(
                table.keySet().stream().map(i -> outline.runs().get(i).text()).toList(),
                table.values().toArray(float[][]::new));
    }
}
