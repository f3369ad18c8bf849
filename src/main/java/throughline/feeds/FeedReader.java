package throughline.feeds;

import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import throughline.fetch.Content;

/**
 * Reads feeds as they are, not as they should be: wrong labels, wrong charsets, broken XML, and every format there has been. The XML is
 * read by jsoup's parser, which knows no document types, so that nothing can be expanded or fetched by reading. Safe to share.
 */
public final class FeedReader {

    private static final int DEEPEST = 200;

    /**
     * Reads what was fetched.
     *
     * @param address where it was found; relative links are meant from there
     */
    public FeedReading read(Content content, URI address) {
        if (content.size() == 0) {
            return new FeedReading.NotAFeed("The server sends an empty answer in place of the feed.");
        }
        String text = FeedText.of(content);
        if (text == null) {
            return new FeedReading.NotAFeed(
                    "The server sends something packed that cannot be unpacked in place of the feed.");
        }
        text = text.strip();
        if (text.isEmpty()) {
            return new FeedReading.NotAFeed("The server sends an empty answer in place of the feed.");
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonFeedReader.read(text, address.toString());
        }
        FeedReading.Read list = SitemapReader.ofLines(text, address);
        if (list != null) {
            return list;
        }
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(DEEPEST);
        Document document = Jsoup.parse(MarkupBound.within(Doctype.removed(text)), "", parser);
        Element sitemap = SitemapReader.findRoot(document);
        if (sitemap != null) {
            return new SitemapReader(sitemap, address.toString()).read();
        }
        Element root = XmlFeedReader.findRoot(document);
        if (root == null) {
            return new FeedReading.NotAFeed(what(text, document));
        }
        return new XmlFeedReader(root, address.toString(), text.contains("xml:base")).read();
    }

    private static String what(String text, Document document) {
        String start = text.substring(0, Math.min(text.length(), 1_000)).toLowerCase(Locale.ROOT);
        Element first = document.firstElementChild();
        String name = first == null ? "" : first.tag().localName();
        if (start.contains("<html")
                || start.contains("<!doctype html")
                || name.equals("html")
                || name.equals("head")
                || name.equals("body")) {
            return "The server sends a page in place of the feed.";
        } else if (start.startsWith("%pdf")
                || start.startsWith("\ufffdpng")
                || start.startsWith("‰png")
                || start.startsWith("gif8")
                || start.contains("jfif")) {
            return "The server sends a picture or a document in place of the feed.";
        } else if (name.equals("opml")) {
            return "The server sends a list of feeds (OPML) in place of the feed.";
        } else if (start.startsWith("<")) {
            return "The server sends XML of another kind (" + CleanText.bounded(name, 40) + ") in place of the feed.";
        }
        return "The server sends text of some kind in place of the feed.";
    }
}
