package throughline.articles;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import throughline.trees.Forest;

/** The runs of a page that can belong to its article, with their features, a row each; they are found as the extractor finds them. */
final class RunTable {

    private static final Signs SIGNS = new Signs();
    private static final BodyReader READER = new BodyReader(new Phrases());

    private final List<String> texts;
    private final int[] units;
    private final float[][] rows;

    private RunTable(List<String> texts, float[][] rows) {
        this.texts = List.copyOf(texts);
        this.units = texts.stream().mapToInt(Letters::units).toArray();
        this.rows = rows;
    }

    static RunTable of(String html, String address) {
        Document page = Jsoup.parse(PageMarkup.within(Letters.whole(html)), address);
        FactsReader.Told told = FactsReader.Told.by(page);
        Outline outline = Outline.of(page.body(), SIGNS);
        SortedMap<Integer, float[]> table =
                READER.table(outline, PageWords.of(told.head(), told.linked(), told.titles()));
        return new RunTable(
                table.keySet().stream().map(i -> outline.runs().get(i).text()).toList(),
                table.values().toArray(float[][]::new));
    }

    int size() {
        return units.length;
    }

    List<String> texts() {
        return texts;
    }

    int units(int run) {
        return units[run];
    }

    /** The features of each run, in order. */
    List<float[]> rows() {
        return List.of(rows);
    }

    /** How likely a forest finds each run, in order. */
    double[] ask(Forest forest) {
        return Arrays.stream(rows).mapToDouble(forest::likelihood).toArray();
    }

    /** The text of the runs that the extractor would take when they are so likely, a run a line. */
    String taken(double[] likely) {
        double bound = BodyReader.bound(units, likely);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= bound) {
                text.append(texts.get(i)).append('\n');
            }
        }
        return text.toString();
    }
}
