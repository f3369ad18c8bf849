package throughline.articles;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who wrote an article and which agencies stand behind it. Linked data, meta tags, marked elements and lines beside the text
 * are asked in this order until one names a person; only where none does, the first organisation named stands in.
 */
final class Authors {

    private static final int MOST = 8;
    private static final int NEAR = 30;
    private static final int LONGEST_LINE = 90;
    private static final Set<String> BY = Set.of("written by", "by", "author");
    private static final Set<String> BYLINES = Set.of("byline", "bylines", "author", "authors");
    private static final String[] NAMED = {
        "author",
        "article:author",
        "byl",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "article:author_name",
        "articleauthor",
        "dable:author",
        "cxenseparse:author",
        "og:article:author",
        "citation_author",
        "mediator_author",
        "news:author",
        "twitter:data1"
    };

    private final Bylines bylines;
    private final Agencies agencies = new Agencies();

    Authors(DateWords words) {
        bylines = new Bylines(words);
    }

    /** Persons, or organisations where no person is named; and agencies by the names that the project uses. */
    record Found(List<String> authors, List<String> agencies) {
        Found {
            authors = List.copyOf(authors);
            agencies = List.copyOf(agencies);
        }
    }

    /** @param marks those of the page, the nearest to the headline first */
    Found find(Head head, Marks marks, LinkedFacts linked, Place place, List<String> paragraphs, OutletNames outlet) {
        Search search = new Search(outlet);
        LinkedFacts.Authors told = linked.authors();
        search.persons(told.persons());
        search.organisations(told.organisations());
        for (String name : NAMED) {
            boolean other = name.equals("twitter:data1")
                    && !BY.contains(head.first("twitter:label1").toLowerCase(Locale.ROOT));
            if (!other) {
                search.persons(head.all(name));
            }
        }
        search.outletStands = true;
        for (int rank = 0; rank < 3 && search.persons == null; rank++) {
            search.persons(marked(marks, rank));
        }
        addLines(search, place.above());
        addLines(search, place.below());
        addDatelines(search, paragraphs);
        if (search.persons == null) {
            addBare(search, place);
        }
        search.credited.addAll(agencies.credited(paragraphs));
        return search.found();
    }

    /** The person of a rank that is nearest to the headline, and those that stand close by. */
    private List<String> marked(Marks marks, int rank) {
        List<String> texts = new ArrayList<>();
        int from = -1;
        for (Marks.Person person : marks.people()) {
            if (person.rank() == rank && (from < 0 || Math.abs(person.at() - from) < NEAR)) {
                from = from < 0 ? person.at() : from;
                texts.add(person.text());
            }
        }
        return texts;
    }

    /** Short lines beside the text that open or close as bylines do, or that stand in a box of that name. */
    private void addLines(Search search, List<Run> runs) {
        for (Run run : runs) {
            if (run.units() > LONGEST_LINE || run.kind() == Run.Kind.CAPTION) {
                continue;
            }
            for (String line : run.text().split("\n", -1)) {
                if (bylines.isByline(line) || BYLINES.contains(run.box().word)) {
                    search.credited.addAll(agencies.inByline(line));
                    if (search.persons == null) {
                        search.persons(List.of(line));
                    }
                }
            }
        }
    }

    /** "(서울=연합뉴스) 홍길동 기자 = " before the text names its reporter, as does a last paragraph that is one. */
    private void addDatelines(Search search, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        String dateline = bylines.dateline(paragraphs.getFirst());
        if (!dateline.isEmpty()) {
            search.persons(List.of(dateline));
        }
        String last = paragraphs.getLast();
        if (Letters.units(last) <= LONGEST_LINE && bylines.isByline(last)) {
            search.credited.addAll(agencies.inByline(last));
            search.persons(List.of(last));
        }
    }

    /** Names without any mark: beside a date under the headline, or alone before or behind the text. */
    private void addBare(Search search, Place place) {
        for (Run run : place.above()) {
            if (run.units() <= LONGEST_LINE && run.kind() == Run.Kind.PARAGRAPH) {
                search.persons(bylines.besideDate(run.text()));
            }
        }
        for (Run run : place.edges()) {
            if (run.kind() == Run.Kind.PARAGRAPH && bylines.isBareName(run.text())) {
                search.persons(List.of(run.text()));
            }
        }
    }

    private final class Search {
        private final OutletNames outlet;
        private final Set<String> credited = new LinkedHashSet<>();
        private @Nullable List<String> persons;
        private @Nullable List<String> others;
        private @Nullable List<String> own;

        /** Once the page's data have been heard, a line on it no longer displaces the outlet that they name. */
        private boolean outletStands;

        Search(OutletNames outlet) {
            this.outlet = outlet;
        }

        /** Names that are said to be of persons; what looks like a group, an agency or the outlet is not. */
        void persons(List<String> values) {
            add(values, true);
        }

        void organisations(List<String> values) {
            add(values, false);
        }

        private void add(List<String> values, boolean believed) {
            Set<String> named = new LinkedHashSet<>();
            Set<String> groups = new LinkedHashSet<>();
            for (String name : bylines.names(values)) {
                String agency = agencies.named(name);
                if (!agency.isEmpty()) {
                    credited.add(agency);
                }
                boolean person = believed && agency.isEmpty() && !bylines.isGroup(name) && !outlet.same(name);
                Set<String> into = person ? named : groups;
                if (into.size() < MOST) {
                    into.add(name);
                }
            }
            if (persons == null && !named.isEmpty()) {
                persons = List.copyOf(named);
            }
            if (groups.isEmpty()) {
                return;
            }
            boolean outlets = groups.stream().allMatch(outlet::same);
            if (outlets && own == null) {
                own = List.copyOf(groups);
            } else if (!outlets && others == null && !(outletStands && own != null)) {
                others = List.copyOf(groups);
            }
        }

        Found found() {
            List<String> authors = persons != null ? persons : others != null ? others : own != null ? own : List.of();
            return new Found(authors, List.copyOf(credited));
        }
    }
}
