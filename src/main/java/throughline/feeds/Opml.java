package throughline.feeds;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import throughline.fetch.Content;

/**
 * Lists of feeds as readers exchange them. Read like feeds, with jsoup's parser, since what programs export is often broken and what
 * strangers send may be meant ill; written with ROME.
 */
public final class Opml {

    private static final int MOST_FEEDS = 20_000;

    /** Every feed in the list, in whatever folder, each address once. */
    public List<Feed> read(Content content) {
        String text = FeedText.of(content);
        if (text == null) {
            return List.of();
        }
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(200);
        Document document = Jsoup.parse(Doctype.removed(text), "", parser);
        Map<URI, Feed> feeds = new LinkedHashMap<>();
        for (Element outline : document.getElementsByTag("outline")) {
            URI address = Links.page(firstOf(outline, "xmlurl", "url"), "");
            if (address != null && feeds.size() < MOST_FEEDS && isFeed(outline)) {
                String language = CleanText.line(outline.attr("language"));
                feeds.putIfAbsent(
                        address,
                        new Feed(
                                new FeedId(address.toString()),
                                address,
                                CleanText.lineOfHtml(firstOf(outline, "title", "text")),
                                language.isEmpty() || language.equals("unknown")
                                        ? null
                                        : CleanText.bounded(language, 40)));
            }
        }
        return List.copyOf(feeds.values());
    }

    /** An outline with only an {@code url} can be a link to a page or to another list. */
    private static boolean isFeed(Element outline) {
        String type = outline.attr("type").strip().toLowerCase(java.util.Locale.ROOT);
        return outline.hasAttr("xmlurl") || type.equals("rss") || type.equals("atom") || type.equals("feed");
    }

    private static String firstOf(Element outline, String... names) {
        for (String name : names) {
            if (!outline.attr(name).isBlank()) {
                return outline.attr(name);
            }
        }
        return "";
    }

    /** The list as OPML 2.0. */
    public String write(String title, List<Feed> feeds) {
        com.rometools.opml.feed.opml.Opml list = new com.rometools.opml.feed.opml.Opml();
        list.setFeedType("opml_2.0");
        list.setTitle(XmlCharacters.only(title));
        List<Outline> outlines = new ArrayList<>();
        for (Feed feed : feeds) {
            String name =
                    XmlCharacters.only(feed.outlet().isEmpty() ? feed.address().toString() : feed.outlet());
            Outline outline = new Outline();
            outline.setType("rss");
            outline.setText(name);
            outline.getAttributes().add(new Attribute("title", name));
            outline.getAttributes().add(new Attribute("xmlUrl", feed.address().toString()));
            if (feed.language() != null) {
                outline.getAttributes().add(new Attribute("language", feed.language()));
            }
            outlines.add(outline);
        }
        list.setOutlines(outlines);
        try {
            return new WireFeedOutput().outputString(list);
        } catch (FeedException e) {
            throw new IllegalStateException("The list of feeds cannot be written", e);
        }
    }
}
