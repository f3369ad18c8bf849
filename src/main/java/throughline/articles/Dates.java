package throughline.articles;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds every date that a page tells of its publication, the most trustworthy first. Nothing is invented: a page that tells no date
 * has none.
 */
final class Dates {

    private static final String[] PUBLISHED = {
        "article:published_time",
        "article:published",
        "og:published_time",
        "og:article:published_time",
        "datepublished",
        "publish_date",
        "publish-date",
        "publishdate",
        "published_time",
        "published-date",
        "pubdate",
        "date.published",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
        "dc.date.created",
        "article.published",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "cxenseparse:recs:articledate",
        "originalpublicationdate",
        "article_date_original",
        "og:regdate",
        "dd:published_time",
        "ptime",
        "rnews:datepublished",
        "prism.publicationdate",
        "citation_publication_date",
        "citation_date",
        "bt:pubdate",
        "article:create_at",
        "mediator_published_time",
        "shareaholic:article_published_time"
    };
    private static final String[] VAGUE = {
        "date", "dc.date", "dcterms.date", "article:modified_time_original", "created", "pdate"
    };
    private static final int MOST = 24;

    private final DateWords words;
    private final Map<String, ZoneId> zones = new HashMap<>();

    Dates(DateWords words) {
        this.words = words;
        WordList.read("zones.txt")
                .values()
                .forEach(lines -> lines.forEach(line -> {
                    int space = line.indexOf(' ');
                    zones.put(
                            line.substring(0, space),
                            ZoneId.of(line.substring(space + 1).strip()));
                }));
    }

    /** Every date found, the best first; {@code language} and the address tell the zone where a date names none. */
    List<DateEvidence> find(
            Document page, Head head, LinkedFacts linked, Outline outline, int headline, URI address, String language) {
        Search search =
                new Search(zone(address, language), language.equals("en") && !british(address), new ArrayList<>());
        search.add("JSON-LD datePublished", linked.published());
        for (String name : PUBLISHED) {
            search.add("meta " + name, head.first(name));
        }
        search.addTimes(page, true);
        search.add("JSON-LD dateCreated", linked.created());
        search.addVisible(outline, headline);
        search.addTimes(page, false);
        search.addAddress(address);
        for (String name : VAGUE) {
            search.add("meta " + name, head.first(name));
        }
        return search.found;
    }

    private ZoneId zone(URI address, String language) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        ZoneId byCountry = zones.get(host.substring(host.lastIndexOf('.') + 1));
        return byCountry != null ? byCountry : zones.getOrDefault("lang-" + language, ZoneOffset.UTC);
    }

    private static boolean british(URI address) {
        String host = address.getHost() == null ? "" : address.getHost();
        String country = host.substring(host.lastIndexOf('.') + 1);
        return country.length() == 2 && !country.equals("us") && !country.equals("tv") && !country.equals("io");
    }

    private final class Search {
        private final ZoneId zone;
        private final boolean monthFirst;
        private final List<DateEvidence> found;

        Search(ZoneId zone, boolean monthFirst, List<DateEvidence> found) {
            this.zone = zone;
            this.monthFirst = monthFirst;
            this.found = found;
        }

        void add(String from, String text) {
            if (text.isBlank() || found.size() >= MOST) {
                return;
            }
            DateWords.Told told = epoch(text);
            told = told == null ? words.read(text, monthFirst) : told;
            if (told != null) {
                String where = told.time() == null ? from + DateEvidence.DAY_ONLY : from;
                DateEvidence evidence = new DateEvidence(where, told.at(zone), told.offset(zone));
                if (!found.contains(evidence)) {
                    found.add(evidence);
                }
            }
        }

        private DateWords.@Nullable Told epoch(String text) {
            String digits = text.strip();
            if ((digits.length() != 10 && digits.length() != 13)
                    || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return null;
            }
            long number = Long.parseLong(digits);
            var at = Instant.ofEpochSecond(digits.length() == 13 ? number / 1000 : number)
                    .atOffset(ZoneOffset.UTC);
            return at.getYear() > 2100 || at.getYear() < 1990
                    ? null
                    : new DateWords.Told(at.toLocalDate(), at.toLocalTime(), ZoneOffset.UTC);
        }

        /** {@code sure}: those that are marked as the publication; else the first that are not marked as something else. */
        void addTimes(Document page, boolean sure) {
            int seen = 0;
            for (Element time : page.getElementsByTag("time")) {
                String names =
                        (time.attr("itemprop") + ' ' + time.className() + ' ' + time.id()).toLowerCase(Locale.ROOT);
                boolean published = names.contains("publi") || time.hasAttr("pubdate") || names.contains("entry-date");
                boolean other = names.contains("modif") || names.contains("updat") || names.contains("comment");
                if (other || published != sure || seen > 2 || inside(time)) {
                    continue;
                }
                String value = time.hasAttr("datetime") ? time.attr("datetime") : time.text();
                add(sure ? "time of publication" : "time", value);
                seen++;
            }
            if (sure) {
                for (Element marked : page.getElementsByAttributeValue("itemprop", "datePublished")) {
                    if (!marked.nameIs("time") && !marked.nameIs("meta") && seen++ < 3) {
                        add(
                                "itemprop datePublished",
                                marked.hasAttr("content")
                                        ? marked.attr("content")
                                        : marked.hasAttr("datetime") ? marked.attr("datetime") : marked.text());
                    }
                }
            }
        }

        private static boolean inside(Element time) {
            int steps = 0;
            for (Element at = time.parent(); at != null && steps < 8; at = at.parent(), steps++) {
                String names = at.className().toLowerCase(Locale.ROOT);
                if (at.nameIs("aside")
                        || (at.nameIs("li") && at.siblingElements().size() > 3)
                        || names.contains("related")
                        || names.contains("comment")) {
                    return true;
                }
            }
            return false;
        }

        /** Short lines near the headline that read as a date. */
        void addVisible(Outline outline, int headline) {
            List<Run> runs = outline.runs();
            if (headline < 0) {
                return;
            }
            for (int i = Math.max(0, headline - 5); i < Math.min(runs.size(), headline + 16); i++) {
                Run run = runs.get(i);
                if (i != headline && run.units() < 90 && run.text().chars().anyMatch(Character::isDigit)) {
                    for (String line : run.text().split("\n", -1)) {
                        add("visible date", line);
                    }
                }
            }
        }

        /** Addresses such as /2024/05/03/ or /20240503. */
        void addAddress(URI address) {
            String path = address.getPath() == null ? "" : address.getPath();
            List<DateTokens.Token> tokens = DateTokens.of(path.length() > 400 ? path.substring(0, 400) : path);
            for (int i = 0; i + 2 < tokens.size(); i++) {
                DateTokens.Token year = tokens.get(i);
                DateTokens.Token month = tokens.get(i + 1);
                DateTokens.Token day = tokens.get(i + 2);
                boolean parted = year.digits() == 4
                        && year.value() >= 1995
                        && month.number()
                        && month.digits() <= 2
                        && day.number()
                        && day.digits() <= 2;
                if (parted) {
                    add("address", year.text() + '-' + month.text() + '-' + day.text());
                }
            }
            for (DateTokens.Token token : tokens) {
                boolean packed = token.digits() >= 8
                        && token.digits() <= 17
                        && (token.text().startsWith("20") || token.text().startsWith("199"));
                if (packed) {
                    add("address", token.text().substring(0, 8));
                }
            }
        }
    }
}
