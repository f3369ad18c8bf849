package throughline.articles;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A page as far as it has been read, from which the questions that come after are answered: what sort of page it is, whether all of
 * the text is there, how far the reading can be trusted.
 */
record PageView(
        Document document, URI address, FactsReader.Told told, LinkedKinds said, Outline outline, BodyReading reading) {

    static PageView of(Document document, URI address, FactsReader.Told told, Outline outline, BodyReading reading) {
        return new PageView(document, address, told, LinkedKinds.of(told.linked(), told.titles()), outline, reading);
    }

    LinkedFacts linked() {
        return told.linked();
    }

    Head head() {
        return told.head();
    }

    List<String> titles() {
        return told.titles();
    }

    /** The words of the address, without its host and query; never null. */
    String path() {
        return address.getPath() == null ? "" : address.getPath();
    }

    /** How the page sums itself up; empty when it does not. */
    String description() {
        String linked = linked().description();
        return linked.isEmpty() ? head().first("og:description", "description", "twitter:description") : linked;
    }

    /** Whether the page itself says that it is one article, in a way that lists and front pages seldom do. */
    boolean saysArticle() {
        return linked().hasDatedArticle()
                || head().first("og:type").equalsIgnoreCase("article")
                || !head().first("article:published_time").isEmpty();
    }
}
