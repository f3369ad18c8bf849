package throughline.relevance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.articles.Article;
import throughline.beats.Beat;
import throughline.beats.Seed;

/**
 * Says whether an article belongs to a beat: by the concepts that it holds in any language of the {@link Lexicon}, by the beat's query, by
 * how much of it retells a seed, and by the examples that readers gave for and against. All knowledge of a beat is in the beat.
 * Unchangeable and thread-safe.
 */
public final class Judge {

    /** Closeness from which an article belongs to the beat. */
    public static final double BORDER = 0.3;

    private static final Lexicon LEXICON = Lexicon.own();
    private static final Signs SIGNS = new Signs(LEXICON);
    private static final Weights WEIGHTS = Weights.own();

    private final StoredQuery query;
    private final Aspects aspects;
    private final Features features;
    private final SeedPassages passages;
    private final Examples examples;
    private final List<Term> people;
    private final List<Term> places;

    /**
     * A judge for one beat.
     *
     * @throws UnreadableQueryException when the beat's query cannot be read
     */
    public Judge(Beat beat) {
        query = beat.query().isBlank() ? StoredQuery.nothing() : StoredQuery.parse(beat.query());
        aspects = Aspects.of(beat, query, LEXICON);
        List<QueryText> seeds = beat.seeds().stream()
                .map(seed -> new QueryText(seed.headline(), seed.passages(), seed.outlet(), seed.language()))
                .toList();
        Map<String, Set<String>> countries = Countries.namedIn(seeds);
        features = new Features(query, countries);
        passages = new SeedPassages(beat.seeds(), features);
        examples = new Examples(beat, features, SIGNS, aspects, LEXICON);
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

    /** The same for an article that was already cut into words. */
    public Relevance judge(QueryText text) {
        return judge(text, ConceptReading.of(text, LEXICON));
    }

    /** The same for one that was already read by concepts too, as when several beats ask. */
    Relevance judge(QueryText text, ConceptReading reading) {
        Clause.Asked asked = query.ask(text);
        Standing standing = Standing.of(query, asked);
        double likelihood = likelihood(reading, standing);
        List<Features.Sentence> sentences = features.ofSentences(asked);
        SeedPassages.Likeness likeness = passages.compare(text, sentences);
        Examples.Nearest in = examples.nearest(true, text, sentences, reading);
        Examples.Nearest out = examples.nearest(false, text, sentences, reading);
        Verdict verdict = Verdict.of(likelihood, standing, query.forbids(asked), aspects, likeness, in, out);
        List<String> people = named(this.people, text);
        List<String> places = named(this.places, text);
        Reasons reasons = new Reasons(LEXICON, aspects, reading);
        return new Relevance(
                verdict.belongs(),
                rounded(verdict.closeness(likeness)),
                likeness.nearest(),
                reasons.of(verdict, standing, likeness, people, places),
                people,
                places,
                reasons.terms(standing));
    }

    /** The words of seeds and examples, as {@link Features} has them. */
    Set<String> vocabulary() {
        return Stream.concat(passages.features().stream(), examples.vocabulary())
                .filter(feature -> !Features.isFrequent(feature))
                .collect(Collectors.toSet());
    }

    /** Whether a close look can find that the text belongs here, other than because it retells a seed or is like an example. */
    boolean mayTake(QueryText text, ConceptReading reading) {
        boolean concepts = aspects.canJudge() && aspects.mayMeet(reading);
        if (!concepts && aspects.chosen()) {
            return false;
        }
        Standing standing = Standing.of(query, query.ask(text));
        double needed = examples.isEmpty() ? Verdict.LIKELY : Verdict.LEAST_MOVED;
        return standing.weight() >= Standing.ENOUGH || (concepts && likelihood(reading, standing) >= needed);
    }

    double likelihood(ConceptReading reading, Standing standing) {
        return aspects.canJudge() ? WEIGHTS.likelihood(SIGNS, reading, aspects, standing.weight()) : 0;
    }

    Aspects aspects() {
        return aspects;
    }

    StoredQuery query() {
        return query;
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
