package throughline.articles.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import throughline.articles.Block;
import throughline.articles.Extraction;
import throughline.articles.Extractor;
import throughline.articles.Languages;

/** Publishers rename, wrap and spoil their pages all the time; the news in them stays the same, and is still read. */
class MutationsTest {

    private static final Extractor EXTRACTOR = new Extractor(new Languages());
    private static final List<Pack> PACKS = Pack.all();
    private static final Set<String> BOXES =
            Set.of("div", "p", "section", "article", "ul", "ol", "h2", "h3", "blockquote", "figure", "header", "main");

    /** A way to change a page without changing its news. */
    private interface Mutation {
        String of(String html, Pack pack, Random random);
    }

    /** A page after a mutation, how much of its news was still read, and how much of what was read is its news. */
    private record Reading(String page, double recall, double precision, Extraction extraction) {
        @Override
        public String toString() {
            return "%s: %.2f of it".formatted(page, recall);
        }
    }

    @Test
    void otherClassNamesAndMoreWrappersLeaveTheNewsWholeAndAddLittle() {
        List<Reading> readings = readings(MutationsTest::renamedAndWrapped);

        assertThat(torn(readings)).isEmpty();
        assertThat(readings.stream().mapToDouble(Reading::precision).average().orElse(0))
                .isGreaterThan(0.95);
    }

    @Test
    void moreAdvertisementsLeaveTheNewsWhole() {
        assertThat(torn(readings(MutationsTest::withAdvertisements))).isEmpty();
    }

    @Test
    void aBoxThatStandsTwiceIsReadOnce() {
        List<Reading> readings = readings(MutationsTest::withABoxTwice);

        assertThat(torn(readings)).isEmpty();
        assertThat(readings)
                .allSatisfy(reading -> assertThat(longParagraphs(reading))
                        .describedAs(reading.page())
                        .doesNotHaveDuplicates());
    }

    @Test
    void aForgottenClosingTagCostsLittleOnTheWhole() {
        List<Reading> readings = readings(MutationsTest::withoutAClosingTag);

        assertThat(readings.stream().mapToDouble(Reading::recall).average().orElse(0))
                .isGreaterThan(0.95);
    }

    /** Each layout in two languages, other ones each time, so that every language meets every mutation. */
    private static List<Reading> readings(Mutation mutation) {
        List<Reading> readings = new ArrayList<>();
        int turn = 0;
        for (Layout layout : Layout.all()) {
            String text = layout.says().getOrDefault("text", "1-");
            if (layout.says().containsKey("unreadable") || text.startsWith("holds ")) {
                continue;
            }
            for (int i = 0; i < 2; i++) {
                Pack pack = PACKS.get(turn++ % PACKS.size());
                String html = mutation.of(layout.page(pack), pack, new Random(turn));
                URI address = layout.address(pack);
                Extraction extraction = EXTRACTOR.extract(html, address);
                double news = news(extraction, pack.story(layout.story()).blocks(text));
                double all = letters(pack.story(layout.story()).blocks(text));
                double read = extraction instanceof Extraction.Extracted article
                        ? letters(article.body().blocks())
                        : 0;
                readings.add(new Reading(
                        layout.name() + ", " + pack.name(),
                        news / all,
                        read == 0 ? 1 : Math.min(1, news / read),
                        extraction));
            }
        }
        return readings;
    }

    private static List<Reading> torn(List<Reading> readings) {
        return readings.stream().filter(reading -> reading.recall() < 0.9).toList();
    }

    private static List<String> longParagraphs(Reading reading) {
        return reading.extraction() instanceof Extraction.Extracted article
                ? article.body().paragraphs().stream()
                        .filter(text -> text.length() > 100)
                        .toList()
                : List.of();
    }

    /** How many letters of the news are in the text, in whole paragraphs. */
    private static double news(Extraction extraction, List<Block> news) {
        if (!(extraction instanceof Extraction.Extracted article)) {
            return 0;
        }
        double found = 0;
        for (Block block : news) {
            for (String field : fields(block)) {
                found += article.text().contains(field.replace('\u3000', ' ')) ? letters(field) : 0;
            }
        }
        return found;
    }

    private static List<String> fields(Block block) {
        return List.of(block.text().split(" \\| |\t", -1));
    }

    private static double letters(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> fields(block).stream())
                .mapToLong(MutationsTest::letters)
                .sum();
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetterOrDigit).count();
    }

    private static String renamedAndWrapped(String html, Pack pack, Random random) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (Element element : page.body().select("[class], [id]")) {
            if (element.normalName().equals("script")) {
                continue;
            }
            if (element.hasAttr("class")) {
                element.attr("class", renamed(element.className()));
            }
            if (element.hasAttr("id")) {
                element.attr("id", renamed(element.id()));
            }
        }
        for (Element element : page.body().select("*")) {
            if (BOXES.contains(element.normalName()) && random.nextInt(6) == 0) {
                element.wrap("<div class=\"" + renamed("w" + random.nextInt()) + "\"></div>");
            }
        }
        return page.outerHtml();
    }

    /** The same name always becomes the same other name, as a build tool would do it. */
    private static String renamed(String name) {
        return "x" + Integer.toString(name.toLowerCase(Locale.ROOT).hashCode() & 0x7FFFFFFF, 36);
    }

    private static String withAdvertisements(String html, Pack pack, Random random) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (Element element : page.body().select("p, h2, h3")) {
            if (random.nextInt(4) == 0) {
                element.before("<div class=\"ad-slot\" id=\"ad" + random.nextInt(99)
                        + "\"><ins class=\"adsbygoogle\"></ins><p>" + pack.first("ad") + "</p></div>");
            }
        }
        return page.outerHtml();
    }

    private static String withABoxTwice(String html, Pack pack, Random random) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        List<Element> boxes = page.body().select("p, div, section").stream()
                .filter(element -> element.text().length() < 400)
                .toList();
        if (!boxes.isEmpty()) {
            Element box = boxes.get(random.nextInt(boxes.size()));
            box.after(box.clone());
        }
        return page.outerHtml();
    }

    private static String withoutAClosingTag(String html, Pack pack, Random random) {
        List<Integer> closing = new ArrayList<>();
        for (String tag : List.of("</p>", "</div>", "</span>", "</section>", "</li>", "</td>")) {
            for (int at = html.indexOf(tag); at >= 0; at = html.indexOf(tag, at + 1)) {
                closing.add(at);
            }
        }
        if (closing.isEmpty()) {
            return html;
        }
        int at = closing.get(random.nextInt(closing.size()));
        return html.substring(0, at) + html.substring(html.indexOf('>', at) + 1);
    }
}
