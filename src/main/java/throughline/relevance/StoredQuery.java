package throughline.relevance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A query that is kept and asked of each text that comes, in Lucene's classic query syntax: words, {@code "phrases"}, {@code "near
 * words"~5}, {@code word*}, {@code word~}, AND, OR, NOT, +, -, brackets, and the fields {@code headline:}, {@code text:}, {@code
 * outlet:} and {@code lang:}; without a field, headline and text. Boosts are read and have no effect. Unchangeable and thread-safe.
 */
public final class StoredQuery {

    private final String written;
    private final Clause whole;
    private final int leaves;

    private StoredQuery(String written, QuerySyntax.Reading reading) {
        this.written = written;
        this.whole = reading.whole();
        this.leaves = reading.leaves();
    }

    /**
     * Reads a query.
     *
     * @throws UnreadableQueryException when it cannot be read or would be too costly; the message is for the query's writer
     */
    public static StoredQuery parse(String query) {
        return new StoredQuery(query, QuerySyntax.read(query));
    }

    /** The query of a beat without one: no text meets it. */
    static StoredQuery nothing() {
        return new StoredQuery("", new QuerySyntax.Reading(new Clause.Group(List.of(), List.of(), List.of()), 0));
    }

    public boolean matches(QueryText text) {
        return whole.holds(ask(text), 0, text.end());
    }

    /** The words and phrases by which the text meets the query, as the query writes them and in its order. */
    public List<String> matchedTerms(QueryText text) {
        return matchedTerms(ask(text), 0, text.end());
    }

    Clause.Asked ask(QueryText text) {
        return new Clause.Asked(text, leaves);
    }

    /** Whether the words from one position to before another meet the query by themselves. */
    boolean matches(Clause.Asked asked, int from, int to) {
        return whole.holds(asked, from, to);
    }

    Clause whole() {
        return whole;
    }

    /** The words and phrases that a text may or must hold; none of those that it must not. */
    List<String> wantedWords() {
        Set<String> words = new LinkedHashSet<>();
        wanted(whole, words);
        return List.copyOf(words);
    }

    private static void wanted(Clause clause, Set<String> words) {
        if (clause instanceof Clause.Group group) {
            group.required().forEach(part -> wanted(part, words));
            group.optional().forEach(part -> wanted(part, words));
        } else if (clause instanceof Clause.Placed leaf) {
            words.add(leaf.written().replaceAll("~\\d*$|[\"*]", ""));
        }
    }

    /** Whether the text holds what the query forbids. */
    boolean forbids(Clause.Asked asked) {
        return whole instanceof Clause.Group group
                && group.forbidden().stream()
                        .anyMatch(clause -> clause.holds(asked, 0, asked.text().end()));
    }

    List<String> matchedTerms(Clause.Asked asked, int from, int to) {
        Set<String> terms = new LinkedHashSet<>();
        gather(whole, asked, from, to, terms);
        return List.copyOf(terms);
    }

    /** The leaves by which a clause holds: optional ones beside required ones decide nothing and are left out. */
    private static void gather(Clause clause, Clause.Asked asked, int from, int to, Set<String> terms) {
        if (!clause.holds(asked, from, to)) {
            return;
        }
        switch (clause) {
            case Clause.Group group ->
                (group.required().isEmpty() ? group.optional() : group.required())
                        .forEach(part -> gather(part, asked, from, to, terms));
            case Clause.Leaf leaf -> terms.add(leaf.written());
        }
    }

    @Override
    public String toString() {
        return written;
    }
}
