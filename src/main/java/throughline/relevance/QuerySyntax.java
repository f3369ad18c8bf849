package throughline.relevance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/** Lucene's query syntax, read into {@link Clause}s; refuses what would be slow, endless or not what its writer meant. */
final class QuerySyntax extends QueryParser {

    static final int MOST_WORDS = 1000;
    static final int MOST_CHARACTERS = 40_000;
    static final int DEEPEST = 40;
    static final int WIDEST = 50;

    private static final String ANYWHERE = "";
    private static final int MUST = 1;
    private static final int EITHER = 2;

    private int leaves;
    private final IdentityHashMap<List<BooleanClause>, Integer> joinedBy = new IdentityHashMap<>();

    /** What was read: the whole, and how many leaves are numbered in it. */
    record Reading(Clause whole, int leaves) {}

    private QuerySyntax() {
        super(ANYWHERE, new KeywordAnalyzer());
        setAllowLeadingWildcard(true);
        setSplitOnWhitespace(true);
    }

    static Reading read(String written) {
        String query = TextWords.composed(written);
        QueryMarks.check(query);
        QuerySyntax syntax = new QuerySyntax();
        try {
            Query parsed = syntax.parse(query);
            Clause whole = syntax.clause(parsed);
            if (whole == null) {
                throw new UnreadableQueryException("The query holds no word to look for.");
            }
            return new Reading(whole, syntax.leaves);
        } catch (ParseException e) {
            throw new UnreadableQueryException(told(e, query));
        }
    }

    private static String told(ParseException fault, String query) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException parse
                    && parse.currentToken != null
                    && parse.currentToken.next != null) {
                Token token = parse.currentToken.next;
                return token.kind == 0
                        ? "The query ends where another word should follow."
                        : "The query cannot be read at " + QueryMarks.place(query, token.beginColumn)
                                + ", near \"" + token.image
                                + "\": a word is missing before it, or it should not be there.";
            }
        }
        return "The query cannot be read: "
                + String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }

    private @Nullable Clause clause(Query query) {
        return switch (query) {
            case Looked looked -> looked.leaf;
            case BoostQuery boosted -> clause(boosted.getQuery());
            case BooleanQuery group -> group(group);
            default -> null;
        };
    }

    private @Nullable Clause group(BooleanQuery query) {
        List<Clause> required = new ArrayList<>();
        List<Clause> optional = new ArrayList<>();
        List<Clause> forbidden = new ArrayList<>();
        for (BooleanClause part : query) {
            Clause clause = clause(part.query());
            if (clause != null) {
                (part.isRequired() ? required : part.isProhibited() ? forbidden : optional).add(clause);
            }
        }
        if (required.isEmpty() && optional.isEmpty()) {
            if (forbidden.isEmpty()) {
                return null;
            }
            throw new UnreadableQueryException(
                    "A part of the query only says what is not wanted. Add what is wanted to it.");
        }
        return new Clause.Group(List.copyOf(required), List.copyOf(optional), List.copyOf(forbidden));
    }

    /** Lucene reads {@code a OR b AND c} as {@code b AND c}, which nobody means. */
    @Override
    protected void addClause(List<BooleanClause> clauses, int conjunction, int modifiers, @Nullable Query query) {
        if (conjunction == MUST || conjunction == EITHER) {
            Integer before = joinedBy.putIfAbsent(clauses, conjunction);
            if (before != null && before != conjunction) {
                throw new UnreadableQueryException(
                        "AND and OR stand side by side. Put brackets around what belongs together:"
                                + " (this OR that) AND other.");
            }
        }
        super.addClause(clauses, conjunction, modifiers, query);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String written, boolean quoted) {
        return getFieldQuery(field, written, 0);
    }

    @Override
    protected @Nullable Query getFieldQuery(String field, String written, int slop) {
        if (slop > WIDEST) {
            throw new UnreadableQueryException(
                    "\"" + written + "\"~" + slop + ": words can be at most " + WIDEST + " words apart.");
        }
        if (field.equals("lang")) {
            return looked(new Clause.Language(leaves, written, Clause.tag(written)));
        }
        List<String> words = TextWords.of(written);
        if (words.isEmpty()) {
            return null;
        }
        return looked(
                field.equals("outlet")
                        ? new Clause.Outlet(leaves, written, words)
                        : new Clause.Words(leaves, written, place(field), words, slop));
    }

    @Override
    protected @Nullable Query getPrefixQuery(String field, String beginning) {
        return getWildcardQuery(field, beginning + "*");
    }

    @Override
    protected @Nullable Query getWildcardQuery(String field, String written) {
        if (written.equals("*") && field.equals("*")) {
            return looked(new Clause.Everything(leaves));
        }
        int mark = firstWildcard(written);
        if (mark == 0) {
            throw new UnreadableQueryException(
                    "\"" + written + "\": a word cannot begin with * or ?. Write its first letters.");
        }
        if (written.codePoints().anyMatch(QuerySyntax::isPaired)) {
            // Pairs of characters find the beginning of a word anyway; another wildcard has no meaning among them.
            if (mark < written.length() - 1 || written.endsWith("?")) {
                throw new UnreadableQueryException(
                        "\"" + written
                                + "\": in Chinese, Japanese and Korean a wildcard can only stand at the end; it is not needed there.");
            }
            return getFieldQuery(field, written.substring(0, mark), 0);
        }
        String pattern = TextWords.pattern(written);
        Automaton automaton = WildcardQuery.toAutomaton(new Term("", pattern), 10_000);
        return pattern(field, written, pattern.substring(0, firstWildcard(pattern)), automaton);
    }

    @Override
    protected @Nullable Query getFuzzyQuery(String field, String written, float likeness) {
        if ((likeness >= 1 && likeness != Math.rint(likeness)) || likeness > 2) {
            throw new UnreadableQueryException(
                    "\"" + written + "~" + likeness + "\": one or two letters may differ, so write ~1 or ~2.");
        }
        String word = TextWords.pattern(written);
        int length = word.codePointCount(0, word.length());
        int edits = FuzzyQuery.floatToEdits(likeness, length);
        String first = word.substring(0, word.offsetByCodePoints(0, Math.min(1, length)));
        Automaton automaton = new LevenshteinAutomata(word.substring(first.length()), true).toAutomaton(edits, first);
        if (automaton == null) {
            return getFieldQuery(field, written, 0);
        }
        return pattern(field, written + "~", first, automaton);
    }

    private @Nullable Query pattern(String field, String written, String beginning, Automaton automaton) {
        return looked(
                new Clause.Pattern(leaves, written, place(field), beginning, new CharacterRunAutomaton(automaton)));
    }

    @Override
    protected Query getRegexpQuery(String field, String written) {
        throw new UnreadableQueryException(
                "/" + written + "/: patterns between slashes are not read. Write words, or word* for a beginning.");
    }

    @Override
    protected Query getRangeQuery(
            String field, @Nullable String from, @Nullable String to, boolean withFrom, boolean withTo) {
        throw new UnreadableQueryException("[" + from + " TO " + to + "]: ranges are not read here. Write the words.");
    }

    private Query looked(Clause.Leaf leaf) {
        if (leaves >= MOST_WORDS) {
            throw new UnreadableQueryException(
                    "The query holds more than " + MOST_WORDS + " words. Make it shorter, or make two of it.");
        }
        leaves++;
        return new Looked(leaf);
    }

    private static Clause.Field place(String field) {
        return switch (field) {
            case ANYWHERE -> Clause.Field.ANYWHERE;
            case "headline" -> Clause.Field.HEADLINE;
            case "text" -> Clause.Field.TEXT;
            case "outlet", "lang" ->
                throw new UnreadableQueryException(
                        "\"" + field + ":\" takes whole words only, without a wildcard and without ~.");
            default ->
                throw new UnreadableQueryException("There is no field \"" + field
                        + "\". The fields are headline, text, outlet and lang; write other colons as \\:");
        };
    }

    private static int firstWildcard(String written) {
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            if (character == '\\') {
                i++;
            } else if (character == '*' || character == '?') {
                return i;
            }
        }
        return written.length();
    }

    private static boolean isPaired(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** Carries a leaf through Lucene's parser; it is never searched with. */
    private static final class Looked extends Query {
        private final Clause.Leaf leaf;

        Looked(Clause.Leaf leaf) {
            this.leaf = leaf;
        }

        @Override
        public String toString(@Nullable String field) {
            return leaf.written().toLowerCase(Locale.ROOT);
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Looked looked && looked.leaf.number() == leaf.number();
        }

        @Override
        public int hashCode() {
            return leaf.number();
        }
    }
}
