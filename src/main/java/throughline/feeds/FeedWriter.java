package throughline.feeds;

import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Writes the feeds that we publish, with ROME. Safe to share. */
public final class FeedWriter {

    /** The feed as Atom 1.0. */
    public String atom(OwnFeed feed) {
        return written(feed, "atom_1.0");
    }

    /** The feed as RSS 2.0. */
    public String rss(OwnFeed feed) {
        return written(feed, "rss_2.0");
    }

    private static String written(OwnFeed feed, String type) {
        SyndFeed out = new SyndFeedImpl();
        out.setFeedType(type);
        out.setUri(feed.id().toString());
        out.setTitle(XmlCharacters.only(feed.title()));
        out.setDescription(XmlCharacters.only(feed.description()));
        out.setLink(feed.link().toString());
        out.setLinks(List.of(
                link("alternate", "text/html", feed.link()), link("self", "application/atom+xml", feed.address())));
        out.setPublishedDate(Date.from(feed.updated()));
        if (feed.language() != null) {
            out.setLanguage(feed.language());
        }
        List<SyndEntry> entries = new ArrayList<>();
        feed.items().forEach(item -> entries.add(entry(item)));
        out.setEntries(entries);
        try {
            return new SyndFeedOutput().outputString(out);
        } catch (FeedException e) {
            throw new IllegalStateException("Our own feed " + feed.id() + " cannot be written as " + type, e);
        }
    }

    private static SyndEntry entry(OwnFeed.Item item) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(item.id().toString());
        entry.setTitle(XmlCharacters.only(item.title()));
        entry.setLink(item.link().toString());
        entry.setPublishedDate(Date.from(item.published()));
        entry.setUpdatedDate(Date.from(item.updated()));
        if (item.author() != null) {
            entry.setAuthor(XmlCharacters.only(item.author()));
        }
        SyndContent summary = new SyndContentImpl();
        summary.setType("text/html");
        summary.setValue(XmlCharacters.only(item.summary()));
        entry.setDescription(summary);
        // ROME fills an entry's list of modules with ones of its own.
        List<Module> modules = new ArrayList<>(entry.getModules());
        modules.addAll(Modules.of(item.pictures(), item.place()));
        entry.setModules(modules);
        return entry;
    }

    private static SyndLink link(String relation, String type, URI there) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setType(type);
        link.setHref(there.toString());
        return link;
    }
}
