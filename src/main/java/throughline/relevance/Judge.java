package throughline.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import throughline.articles.Article;
import throughline.beats.Beat;
import throughline.beats.Seed;

/**
 * Says whether an article belongs to a beat. The beat's query is the door: where its words stand decides. Likeness to the seeds
 * opens it only to a text that retells them, and otherwise says how close an article is. All knowledge of a beat is in its query
 * and seeds. Unchangeable and thread-safe.
 */
public final class Judge {

    /** Closeness from which an article belongs to the beat. */
    public static final double BORDER = 0.3;

    private final StoredQuery query;
    private final Features features;
    private final SeedPassages passages;
    private final List<Term> people;
    private final List<Term> places;

    /**
     * A judge for one beat.
     *
     * @throws UnreadableQueryException when the beat's query cannot be read
     */
    public Judge(Beat beat) {
        query = StoredQuery.parse(beat.query());
        List<QueryText> seeds = beat.seeds().stream()
                .map(seed -> new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language()))
                .toList();
        Map<String, Set<String>> countries = Countries.namedIn(seeds);
        features = new Features(query, countries);
        passages = new SeedPassages(beat.seeds(), features);
        people = people(beat.seeds(), countries);
        places = countries.entrySet().stream()
                .flatMap(country -> country.getValue().stream()
                        .map(name -> Term.of(Locale.of("", country.getKey()).getDisplayCountry(Locale.ENGLISH), name)))
                .toList();
    }

    private static List<Term> people(List<Seed> seeds, Map<String, Set<String>> countries) {
        Set<String> countryNames = new TreeSet<>();
        countries.values().forEach(countryNames::addAll);
        return PeopleNames.in(seeds, countryNames).stream()
                .map(name -> Term.of(name, name))
                .toList();
    }

    public Relevance judge(Article article) {
        return judge(QueryText.of(article));
    }

    /** The same for an article that was already cut into words, as when several beats ask. */
    public Relevance judge(QueryText text) {
        Clause.Asked asked = query.ask(text);
        Standing standing = Standing.of(query, asked);
        SeedPassages.Likeness likeness = passages.compare(text, features.ofSentences(asked));
        double like = 0.7 * likeness.nearest().closeness() + 0.3 * likeness.breadth();
        boolean retells = retells(likeness);
        boolean relevant = standing.weight() >= Standing.ENOUGH || retells;
        double closeness = 1 - (1 - 0.35 * standing.weight()) * (1 - like);
        double bordered = relevant ? Math.max(BORDER, closeness) : Math.min(BORDER - 0.01, closeness);
        List<String> named = named(people, text);
        List<String> there = named(places, text);
        return new Relevance(
                relevant,
                rounded(bordered),
                likeness.nearest(),
                why(standing, likeness, retells, named, there),
                named,
                there,
                standing.terms());
    }

    /** A few sentences may be near to a seed because both tell the same background; most of a text are so only in a retelling. */
    private static boolean retells(SeedPassages.Likeness likeness) {
        return (likeness.near() >= 4 && likeness.breadth() >= 0.55)
                || (likeness.near() >= 2 && likeness.breadth() >= 0.85);
    }

    private static List<String> why(
            Standing standing,
            SeedPassages.Likeness likeness,
            boolean retells,
            List<String> people,
            List<String> places) {
        List<String> why = new ArrayList<>();
        why.add(
                standing.terms().isEmpty()
                        ? standing.why()
                        : standing.why() + ": "
                                + standing.terms().stream().limit(5).collect(Collectors.joining(", ")));
        if (retells) {
            why.add(likeness.near() + " sentences retell a seed");
        }
        if (!people.isEmpty()) {
            why.add("names " + String.join(", ", people));
        }
        if (!places.isEmpty()) {
            why.add("places: " + String.join(", ", places));
        }
        NearestPassage nearest = likeness.nearest();
        if (nearest.closeness() >= 0.2) {
            why.add(String.format(
                    Locale.ROOT,
                    "nearest to seed %s, passage %d (%.2f)",
                    nearest.seed(),
                    nearest.passage(),
                    nearest.closeness()));
        }
        return why;
    }

    private static List<String> named(List<Term> terms, QueryText text) {
        return terms.stream()
                .filter(term -> term.places(text).length > 0)
                .sorted(Comparator.comparingInt(term -> term.places(text)[0]))
                .map(Term::meaning)
                .distinct()
                .toList();
    }

    private static double rounded(double closeness) {
        return Math.round(closeness * 1000) / 1000.0;
    }
}
