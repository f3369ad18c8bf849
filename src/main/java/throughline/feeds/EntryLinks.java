package throughline.feeds;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses, of all the links that a feed or an entry has, the one to the page for readers. */
final class EntryLinks {

    static final int MOST_HUBS = 10;

    private final Fields fields;
    private final XmlTexts texts;

    EntryLinks(Fields fields, XmlTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    /** The site of a feed. */
    @Nullable
    URI site(Element channel) {
        URI link = alternate();
        return link != null ? link : named(channel, channel.attr("href"));
    }

    /** The page of an entry. */
    @Nullable
    URI page(Element item) {
        URI link = alternate();
        if (link == null) {
            link = permanent();
        }
        if (link == null) {
            link = named(item, item.hasAttr("rdf:about") ? item.attr("rdf:about") : item.attr("href"));
        }
        return link != null ? link : attached();
    }

    /** The WebSub hubs that a feed names. */
    List<URI> hubs() {
        return related("hub", MOST_HUBS);
    }

    /** The address that a feed gives itself. */
    @Nullable
    URI self() {
        List<URI> self = related("self", 1);
        return self.isEmpty() ? null : self.getFirst();
    }

    private List<URI> related(String wanted, int most) {
        Set<URI> there = new LinkedHashSet<>();
        for (String name : List.of("atom:link", "link")) {
            for (Element link : fields.all(name)) {
                URI one = relation(link).equals(wanted) ? named(link, link.attr("href")) : null;
                if (one != null && there.size() < most) {
                    there.add(one);
                }
            }
        }
        return List.copyOf(there);
    }

    private @Nullable URI alternate() {
        URI other = null;
        for (String name : List.of("link", "atom:link")) {
            for (Element link : fields.all(name)) {
                String relation = relation(link);
                if (!relation.equals("alternate")) {
                    continue;
                }
                String href = link.hasAttr("href") ? link.attr("href") : link.wholeOwnText();
                URI page = named(link, href);
                String type = link.attr("type").toLowerCase(Locale.ROOT);
                if (page != null && (type.isEmpty() || type.contains("html"))) {
                    return page;
                }
                other = other == null ? page : other;
            }
        }
        return other;
    }

    private static String relation(Element link) {
        String relation = link.attr("rel").strip().toLowerCase(Locale.ROOT);
        int slash = relation.lastIndexOf('/'); // http://www.iana.org/assignments/relation/alternate
        relation = slash >= 0 ? relation.substring(slash + 1) : relation;
        return relation.isEmpty() ? "alternate" : relation;
    }

    /** An id that is an address: RSS says so of its guid unless denied, Atom's often is one. */
    private @Nullable URI permanent() {
        for (String name : List.of("guid", "id", "atom:id")) {
            for (Element id : fields.all(name)) {
                String text = id.wholeOwnText().strip();
                boolean denied = id.attr("ispermalink").strip().equalsIgnoreCase("false");
                boolean address = text.startsWith("http://") || text.startsWith("https://");
                boolean affirmed = id.attr("ispermalink").strip().equalsIgnoreCase("true");
                if (!text.isEmpty() && ((address && !denied) || affirmed)) {
                    return named(id, text);
                }
            }
        }
        return null;
    }

    /** Where there is nothing to read, then what there is to hear or see. */
    private @Nullable URI attached() {
        for (String name : List.of("content", "atom:content")) {
            for (Element content : fields.all(name)) {
                if (content.hasAttr("src")) {
                    return named(content, content.attr("src"));
                }
            }
        }
        for (String name : List.of("link", "atom:link", "enclosure")) {
            for (Element link : fields.all(name)) {
                String relation = relation(link);
                if (name.equals("enclosure")
                        || relation.equals("enclosure")
                        || relation.equals("related")
                        || relation.equals("via")) {
                    URI there = named(link, link.hasAttr("href") ? link.attr("href") : link.attr("url"));
                    if (there != null) {
                        return there;
                    }
                }
            }
        }
        return null;
    }

    private @Nullable URI named(Element where, String address) {
        return address.isBlank() ? null : Links.page(address, texts.base(where));
    }
}
