package throughline.articles;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.feeds.Entry;
import throughline.feeds.FeedId;

/**
 * Tells which article each entry of a feed announces, and whether that is news: by the feed's own name for it (guid), else by its
 * cleaned link, else by its words. None of the three is believed blindly. Feeds give one guid to all entries, a new one to the same
 * entry at each poll, or an old one to a new article; they let all links lead to the front page, and move their dates all the time.
 */
public final class Recognition {

    /** This many entries that share a link, with titles of their own, do not name a page by it. */
    private static final int CROWD = 3;

    /** What is known of a feed's earlier entries. */
    public interface Memory {

        /** The article that once had this name in the feed. */
        @Nullable
        ArticleId findNamed(String name);

        void name(String name, ArticleId article);

        /** How the feed last announced this article. */
        @Nullable
        Known findEntry(ArticleId article);

        void keep(ArticleId article, Known known);
    }

    /**
     * An entry as it was last announced.
     *
     * @param words a digest of its texts, which outlives them
     */
    public record Known(Entry entry, String words) {

        static Known of(Entry entry) {
            return new Known(entry, digest(entry));
        }

        /** The same without its texts: enough to tell whether it is announced again. */
        public Known withoutTexts() {
            return new Known(entry.withoutTexts(), words);
        }
    }

    /** How an entry compares with what is known. */
    public enum News {
        NEW,
        CHANGED,
        KNOWN
    }

    /**
     * An entry, recognised.
     *
     * @param entry as announced now, with the date of publication that its feed gave first
     * @param page where its article is to be had; null when the feed names no page for it
     */
    public record Recognised(
            ArticleId article, Entry entry, @Nullable URI page, News news) {}

    private final FeedId feed;
    private final Memory memory;

    public Recognition(FeedId feed, Memory memory) {
        this.feed = feed;
        this.memory = memory;
    }

    /**
     * Recognises the entries of one document, in its order; what one document tells twice counts once.
     *
     * @param front the front page of the feed's site, if it names one
     */
    public List<Recognised> recognise(List<Entry> entries, @Nullable URI front) {
        Names names = Names.of(entries, front);
        List<Recognised> recognised = new ArrayList<>();
        Set<ArticleId> seen = new HashSet<>();
        for (Entry entry : entries) {
            URI page = names.pageOf(entry);
            ArticleId article = articleOf(entry, page, names);
            if (seen.add(article)) {
                recognised.add(compared(article, entry, page));
            }
        }
        List<Recognised> settled = movesItsDates(recognised) ? withoutMovedDates(recognised) : recognised;
        settled.forEach(one -> {
            if (one.news() != News.KNOWN) {
                memory.keep(one.article(), Known.of(one.entry()));
            }
        });
        return settled;
    }

    private ArticleId articleOf(Entry entry, @Nullable URI page, Names names) {
        String guid = names.guidOf(entry);
        ArticleId byGuid = guid == null ? null : memory.findNamed("guid " + guid);
        ArticleId byPage = page == null ? null : ArticleId.of(page);
        if (byGuid != null && (byPage == null || byPage.equals(byGuid) || isStill(byGuid, entry))) {
            return byGuid;
        }
        ArticleId article = byPage == null ? byWords(entry, guid) : byPage;
        if (guid != null) {
            memory.name("guid " + guid, article);
        }
        return article;
    }

    /** Whether a guid that came with another link still stands for the same article, and was not given to a new one. */
    private boolean isStill(ArticleId article, Entry entry) {
        Known before = memory.findEntry(article);
        return before != null
                && (entry.title().isBlank()
                        ? before.words().equals(digest(entry))
                        : before.entry().title().equals(entry.title()));
    }

    private ArticleId byWords(Entry entry, @Nullable String guid) {
        String words = "words " + digest(entry);
        ArticleId known = memory.findNamed(words);
        if (known != null) {
            return known;
        }
        ArticleId article = ArticleId.ofText(feed + "\n" + (guid == null ? words : guid));
        memory.name(words, article);
        return article;
    }

    private Recognised compared(ArticleId article, Entry entry, @Nullable URI page) {
        Known known = memory.findEntry(article);
        if (known == null) {
            return new Recognised(article, entry, page, News.NEW);
        }
        Entry before = known.entry();
        // Whatever a feed does with its dates, an entry is as old as it was when it was first seen.
        Entry now = before.published() == null ? entry : entry.publishedAt(before.published());
        boolean changed = !known.words().equals(digest(entry)) || !Objects.equals(now.updated(), before.updated());
        return new Recognised(article, now, page, changed ? News.CHANGED : News.KNOWN);
    }

    /** A feed in which every known entry has a new date at once tells when it was made, not when its entries were. */
    private boolean movesItsDates(List<Recognised> recognised) {
        int known = 0;
        for (Recognised one : recognised) {
            if (one.news() == News.KNOWN) {
                return false;
            }
            known += one.news() == News.CHANGED ? 1 : 0;
        }
        return known > 1;
    }

    private List<Recognised> withoutMovedDates(List<Recognised> recognised) {
        return recognised.stream()
                .map(one -> {
                    Known before = one.news() == News.CHANGED ? memory.findEntry(one.article()) : null;
                    return before != null && before.words().equals(digest(one.entry()))
                            ? new Recognised(one.article(), one.entry(), one.page(), News.KNOWN)
                            : one;
                })
                .toList();
    }

    private static String digest(Entry entry) {
        return ArticleId.ofText(entry.title() + "\n" + entry.summary() + "\n" + entry.content())
                .value();
    }

    /** What in one document names an entry, and what several entries share. */
    private record Names(
            Map<String, Set<String>> byGuid,
            Map<URI, Set<String>> byLink,
            @Nullable URI front) {

        static Names of(List<Entry> entries, @Nullable URI front) {
            Map<String, Set<String>> byGuid = new HashMap<>();
            Map<URI, Set<String>> byLink = new HashMap<>();
            for (Entry entry : entries) {
                if (!entry.id().isEmpty()) {
                    byGuid.computeIfAbsent(entry.id(), _ -> new HashSet<>()).add(entry.link() + "\n" + entry.title());
                }
                if (entry.link() != null) {
                    byLink.computeIfAbsent(entry.link(), _ -> new HashSet<>()).add(entry.title());
                }
            }
            return new Names(byGuid, byLink, front == null ? null : CleanAddress.of(front));
        }

        @Nullable
        String guidOf(Entry entry) {
            Set<String> bearers = byGuid.get(entry.id());
            return bearers != null && bearers.size() == 1 ? entry.id() : null;
        }

        /** The link, unless it leads to what is no page of this entry. */
        @Nullable
        URI pageOf(Entry entry) {
            URI link = entry.link();
            if (link == null) {
                return null;
            }
            boolean crowded =
                    Objects.requireNonNullElse(byLink.get(link), Set.of()).size() >= CROWD;
            boolean isFront = CleanAddress.of(link).equals(front) && byLink.size() > 1;
            return crowded || isFront ? null : link;
        }
    }
}
