package throughline.feeds;

import com.rometools.opml.feed.opml.Attribute;
import com.rometools.opml.feed.opml.Outline;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import throughline.fetch.Content;

/**
 * Lists of feeds as readers exchange them. Read like feeds, with jsoup's parser, since what programs export is often broken and what
 * strangers send may be meant ill; written with ROME. What is set for a feed stands in attributes of our own namespace at its outline,
 * what is set for an outlet at a folder around its feeds; other programs leave both alone.
 */
public final class Opml {

    private static final Namespace OURS = Namespace.getNamespace("throughline", "urn:throughline:opml:1");
    private static final String SITE = "site";
    private static final int MOST_FEEDS = 20_000;

    /** Every feed in the list, in whatever folder, each address once; and every outlet that has settings in it. */
    public FeedList read(Content content) {
        String text = FeedText.of(content);
        if (text == null) {
            return new FeedList(List.of(), List.of());
        }
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setMaxDepth(200);
        Document document = Jsoup.parse(Doctype.removed(text), "", parser);
        Map<URI, Feed> feeds = new LinkedHashMap<>();
        Map<String, Outlet> outlets = new LinkedHashMap<>();
        for (org.jsoup.nodes.Element outline : document.getElementsByTag("outline")) {
            URI address = Links.page(firstOf(outline, "xmlurl", "url"), "");
            if (feeds.size() + outlets.size() >= MOST_FEEDS) {
                break;
            } else if (address != null && isFeed(outline)) {
                feeds.putIfAbsent(address, feed(outline, address));
            } else {
                URI home = Links.page("http://" + ours(outline, SITE), "");
                String site = home == null ? "" : Outlet.siteOf(home);
                if (!site.isEmpty()) {
                    outlets.putIfAbsent(site, new Outlet(site, name(outline, site), handling(outline)));
                }
            }
        }
        return new FeedList(List.copyOf(feeds.values()), List.copyOf(outlets.values()));
    }

    private static Feed feed(org.jsoup.nodes.Element outline, URI address) {
        String language = CleanText.line(outline.attr("language"));
        return new Feed(
                new FeedId(address.toString()),
                address,
                name(outline, address.toString()),
                language.isEmpty() || language.equals("unknown") ? null : CleanText.bounded(language, 40),
                handling(outline));
    }

    /** Its name; an address in its place, as we write it where there is no name, is none. */
    private static String name(org.jsoup.nodes.Element outline, String address) {
        String name = CleanText.lineOfHtml(firstOf(outline, "title", "text"));
        return name.equals(address) ? "" : name;
    }

    private static Handling handling(org.jsoup.nodes.Element outline) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            texts.put(setting, ours(outline, setting.written()));
        }
        return HandlingText.read(texts).handling();
    }

    private static String ours(org.jsoup.nodes.Element outline, String name) {
        return outline.attr((OURS.getPrefix() + ":" + name).toLowerCase(Locale.ROOT));
    }

    /** An outline with only an {@code url} can be a link to a page or to another list. */
    private static boolean isFeed(org.jsoup.nodes.Element outline) {
        String type = outline.attr("type").strip().toLowerCase(Locale.ROOT);
        return outline.hasAttr("xmlurl") || type.equals("rss") || type.equals("atom") || type.equals("feed");
    }

    private static String firstOf(org.jsoup.nodes.Element outline, String... names) {
        for (String name : names) {
            if (!outline.attr(name).isBlank()) {
                return outline.attr(name);
            }
        }
        return "";
    }

    /** The list as OPML 2.0. */
    public String write(String title, List<Feed> feeds) {
        return write(title, new FeedList(feeds, List.of()));
    }

    /** The list as OPML 2.0 with all that is set, secrets too. */
    public String write(String title, FeedList list) {
        Map<String, List<Feed>> folders = new LinkedHashMap<>();
        list.outlets().forEach(outlet -> folders.put(outlet.site(), new ArrayList<>()));
        List<Feed> others = new ArrayList<>();
        for (Feed feed : list.feeds()) {
            folders.getOrDefault(Outlet.siteOf(feed.address()), others).add(feed);
        }
        List<Outline> outlines = new ArrayList<>();
        for (Outlet outlet : list.outlets()) {
            Outline folder = new Outline();
            folder.setText(XmlCharacters.only(outlet.name().isEmpty() ? outlet.site() : outlet.name()));
            folder.setChildren(outlines(folders.getOrDefault(outlet.site(), List.of())));
            outlines.add(folder);
        }
        outlines.addAll(outlines(others));
        com.rometools.opml.feed.opml.Opml opml = new com.rometools.opml.feed.opml.Opml();
        opml.setFeedType("opml_2.0");
        opml.setTitle(XmlCharacters.only(title));
        opml.setOutlines(outlines);
        try {
            org.jdom2.Document document = new WireFeedOutput().outputJDom(opml);
            settle(document.getRootElement(), list);
            return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("The list of feeds cannot be written", e);
        }
    }

    private static List<Outline> outlines(List<Feed> feeds) {
        return new ArrayList<>(feeds.stream().map(Opml::outline).toList());
    }

    private static Outline outline(Feed feed) {
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
        return outline;
    }

    /** ROME's writer knows no attribute with a namespace, so ours are put in afterwards. */
    private static void settle(Element root, FeedList list) {
        root.addNamespaceDeclaration(OURS);
        Map<String, Handling> feeds = new LinkedHashMap<>();
        list.feeds().forEach(feed -> feeds.put(feed.address().toString(), feed.handling()));
        List<Element> outlines = root.getChild("body").getChildren("outline");
        for (int i = 0; i < outlines.size(); i++) {
            Element outline = outlines.get(i);
            if (i < list.outlets().size()) { // the folders come first
                Outlet outlet = list.outlets().get(i);
                outline.setAttribute(SITE, outlet.site(), OURS);
                settle(outline, outlet.handling());
                outline.getChildren("outline").forEach(feed -> settle(feed, feeds));
            } else {
                settle(outline, feeds);
            }
        }
    }

    private static void settle(Element outline, Map<String, Handling> feeds) {
        settle(outline, feeds.getOrDefault(outline.getAttributeValue("xmlUrl"), Handling.USUAL));
    }

    private static void settle(Element outline, Handling handling) {
        HandlingText.write(handling)
                .forEach((setting, text) -> outline.setAttribute(setting.written(), XmlCharacters.only(text), OURS));
    }
}
