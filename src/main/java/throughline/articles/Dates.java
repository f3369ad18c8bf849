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
import org.jspecify.annotations.Nullable;

/**
 * Finds every date that a page tells of its publication, the most trustworthy first, and that of its last change. Nothing is invented:
 * a page that tells no date has none, and one that only tells when it was changed was not published then.
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
        "publicationdate",
        "dateissued",
        "article:publication_date",
        "publishtime",
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
    private static final String[] VAGUE = {"date", "dc.date", "dcterms.date", "created", "pdate", "release_date"};
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "last-modified",
        "lastmod",
        "modified_time",
        "article:modified",
        "dcterms.modified",
        "dc.date.modified",
        "revision_date",
        "update_date",
        "article:updated_time",
        "article:update_at"
    };
    private static final int MOST = 32;
    private static final int LONGEST_LINE = 90;
    private static final String LINKED = "JSON-LD datePublished";

    /** What a page tells of its dates, the chosen one first and marked as taken. */
    record Found(List<DateEvidence> published, @Nullable DateEvidence modified) {
        Found {
            published = List.copyOf(published);
        }
    }

    private final DateWords words;
    private final DateLabels labels = new DateLabels();
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

    /**
     * @param marks those of the page, the nearest to the headline first
     * @param language with the address tells the zone where a date names none
     */
    Found find(Head head, Marks marks, LinkedFacts linked, Place place, URI address, String language) {
        Search search = new Search(zone(address, language), language.equals("en") && !british(address));
        search.add(LINKED, linked.published());
        search.addMeta(head, PUBLISHED, search.found);
        search.addModified("JSON-LD dateModified", linked.modified());
        search.addMeta(head, MODIFIED, search.modified);
        search.addTimes(marks, DateLabels.Sense.PUBLISHED);
        // What the page shows is read when its data leave a doubt.
        boolean doubt = !search.agrees() || search.modified.isEmpty();
        if (doubt) {
            search.addLines(place.above(), true);
            search.addLines(place.below(), true);
        }
        search.add("JSON-LD dateCreated", linked.created());
        if (doubt) {
            search.addLines(place.above(), false);
        }
        search.addTimes(own(marks, place), DateLabels.Sense.UNTOLD);
        search.addAddress(address);
        search.addMeta(head, VAGUE, search.found);
        search.addTimes(marks, DateLabels.Sense.MODIFIED);
        return new DateAgreement(search.found, search.modified).settle();
    }

    /** The marks without the times of articles that are announced below the text. */
    private static Marks own(Marks marks, Place place) {
        return new Marks(
                marks.times().stream()
                        .filter(time -> !place.isOnlyOfOthers(time.shown().strip()))
                        .toList(),
                marks.people(),
                marks.headings());
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
        private final List<DateEvidence> found = new ArrayList<>();
        private final List<DateEvidence> modified = new ArrayList<>();

        Search(ZoneId zone, boolean monthFirst) {
            this.zone = zone;
            this.monthFirst = monthFirst;
        }

        /** Whether two places tell the same time of the day. */
        boolean agrees() {
            DateEvidence first = found.isEmpty() ? null : found.getFirst();
            return first != null
                    && !first.dayOnly()
                    && found.stream()
                            .anyMatch(date -> !date.equals(first) && date.at().equals(first.at()));
        }

        void add(String from, String text) {
            add(found, from, text);
        }

        void addMeta(Head head, String[] names, List<DateEvidence> into) {
            for (String name : names) {
                String content = head.first(name);
                if (!content.isEmpty()) {
                    add(into, "meta " + name, content);
                }
            }
        }

        void addModified(String from, String text) {
            add(modified, from, text);
        }

        private void add(List<DateEvidence> into, String from, String text) {
            if (text.isBlank() || into.size() >= MOST) {
                return;
            }
            DateWords.Told told = epoch(text);
            told = told == null ? words.read(text, monthFirst) : told;
            if (told != null) {
                String where = told.time() == null ? from + DateEvidence.DAY_ONLY : from;
                DateEvidence evidence = new DateEvidence(where, told.at(zone), told.offset(zone));
                if (!into.contains(evidence)) {
                    into.add(evidence);
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

        /** Marked times that by their mark, or by the label before them, are what is looked for. */
        void addTimes(Marks marks, DateLabels.Sense wanted) {
            int seen = 0;
            for (Marks.Time time : marks.times()) {
                if (seen > 2) {
                    return;
                }
                DateLabels.Sense sense = sense(time);
                if (sense == wanted) {
                    seen++;
                    switch (wanted) {
                        case PUBLISHED -> add("time of publication", time.value());
                        case MODIFIED -> addModified("time of change", time.value());
                        case UNTOLD, OTHER -> add("time", time.value());
                    }
                }
            }
        }

        private DateLabels.Sense sense(Marks.Time time) {
            if (time.sense() != Marks.Sense.UNTOLD) {
                return time.sense() == Marks.Sense.PUBLISHED ? DateLabels.Sense.PUBLISHED : DateLabels.Sense.MODIFIED;
            }
            List<DateLabels.Part> parts = labels.parts(time.shown());
            return parts.isEmpty() ? DateLabels.Sense.UNTOLD : parts.getFirst().sense();
        }

        /** Short lines that read as a date: those with a label or a box that says which, or those without. */
        void addLines(List<Run> runs, boolean labelled) {
            for (Run run : runs) {
                boolean subhead = run.kind() == Run.Kind.HEADING && run.units() > 30;
                if (subhead || run.units() >= LONGEST_LINE || !Letters.hasDigit(run.text())) {
                    continue;
                }
                DateLabels.Sense boxed = boxed(run);
                for (String line : run.text().split("\n", -1)) {
                    for (DateLabels.Part part : labels.parts(line)) {
                        DateLabels.Sense sense = part.sense() == DateLabels.Sense.UNTOLD ? boxed : part.sense();
                        if (labelled && sense == DateLabels.Sense.PUBLISHED) {
                            add("visible date of publication", part.text());
                        } else if (labelled && sense == DateLabels.Sense.MODIFIED) {
                            addModified(DateEvidence.SHOWN_CHANGE, part.text());
                        } else if (!labelled && sense == DateLabels.Sense.UNTOLD) {
                            add("visible date", part.text());
                        }
                    }
                }
            }
        }

        /** What the box of a line is called, when it holds little else. */
        private static DateLabels.Sense boxed(Run run) {
            int steps = 0;
            for (@Nullable Span at = run.box();
                    at != null && steps < 3 && at.to() - at.from < 3;
                    at = at.parent, steps++) {
                String names = at.element.className().toLowerCase(Locale.ROOT);
                if (names.contains("updat") || names.contains("modif")) {
                    return DateLabels.Sense.MODIFIED;
                }
                if (names.contains("publish") || names.contains("post-date") || names.contains("entry-date")) {
                    return DateLabels.Sense.PUBLISHED;
                }
            }
            return DateLabels.Sense.UNTOLD;
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
