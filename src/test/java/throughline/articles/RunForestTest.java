package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import throughline.trees.Forest;

/** The trees that {@code runs.forest} holds. */
class RunForestTest {

    @Test
    void theTreesOfTheBuildTakeTheParagraphsOfAnArticle() {
        assertThat(likelihoods(Pages.ENGLISH))
                .extractingByKeys(Pages.ENGLISH_TEXT_1, Pages.ENGLISH_TEXT_2)
                .allSatisfy(likely -> assertThat(likely).isGreaterThan(0.5));
    }

    @Test
    void theTreesOfTheBuildLeaveOutWhatAnnouncesOtherArticles() {
        assertThat(likelihoods(Pages.ENGLISH))
                .hasEntrySatisfying(
                        "The company blamed the weather and the price of fuel for its loss.",
                        likely -> assertThat(likely).isLessThan(0.5));
    }

    /** How likely each run of a page is, by its text. */
    private static Map<String, Double> likelihoods(String html) {
        Document page = Jsoup.parse(html);
        FactsReader.Told told = FactsReader.Told.by(page);
        Outline outline = Outline.of(page.body(), new Signs());
        Forest forest = Forest.ofResource(BodyReader.class, "runs.forest", RunFeatures.NAMES);
        Map<String, Double> likelihoods = new HashMap<>();
        new BodyReader(new Phrases())
                .table(outline, PageWords.of(told.head(), told.linked(), told.titles()))
                .forEach((run, row) -> likelihoods.put(outline.runs().get(run).text(), forest.likelihood(row)));
        return likelihoods;
    }
}
