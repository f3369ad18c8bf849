package throughline.relevance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import throughline.names.ResourceLines;

/**
 * What news tells of, as concepts that have their words in each language. The words are tables beside this class, a file a language:
 * {@code [concept]}, then its forms parted by {@code |} ({@link PatternTree} tells how a form is written).
 */
final class Lexicon {

    static final List<String> LANGUAGES = List.of("en", "ko", "ja", "zh", "es", "ru", "fr", "de");

    private static final Lexicon OWN = read();

    private final List<String> concepts = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<Boolean> themes = new ArrayList<>();
    private final List<Map<Integer, Aspects.Part>> company = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, PatternTree> trees = new LinkedHashMap<>();
    private final Map<String, Map<Integer, List<String>>> forms = new LinkedHashMap<>();

    private Lexicon() {}

    static Lexicon own() {
        return OWN;
    }

    private static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        lexicon.readConcepts();
        for (String language : LANGUAGES) {
            PatternTree tree = new PatternTree();
            Map<Integer, List<String>> own = new LinkedHashMap<>();
            lexicon.trees.put(language, tree);
            lexicon.forms.put(language, own);
            int concept = -1;
            for (String line : ResourceLines.of(Lexicon.class, "lexicon/" + language + ".txt")) {
                if (line.startsWith("[")) {
                    concept = lexicon.number(line.substring(1, line.indexOf(']')));
                    continue;
                }
                for (String form : line.split("\\|", -1)) {
                    if (!form.isBlank()) {
                        tree.add(form, concept);
                        own.computeIfAbsent(concept, _ -> new ArrayList<>()).add(form.strip());
                    }
                }
            }
        }
        return lexicon;
    }

    /** The concepts' list: name, what it is called, whether a theme, and what part it and others play where it is meant. */
    private void readConcepts() {
        List<String[]> rows = ResourceLines.of(Lexicon.class, "lexicon/concepts.tsv").stream()
                .map(line -> line.split("\t", -1))
                .toList();
        for (String[] row : rows) {
            numbers.put(row[0], concepts.size());
            concepts.add(row[0]);
            labels.add(row[1]);
            themes.add(row[2].equals("theme"));
        }
        for (String[] row : rows) {
            Map<Integer, Aspects.Part> with = new LinkedHashMap<>();
            if (!row[2].equals("theme") || row.length > 3) {
                for (String entry : (row.length > 3 ? row[3] : row[2] + ":" + row[0]).split(" ", -1)) {
                    int colon = entry.indexOf(':');
                    Aspects.Part part =
                            Aspects.Part.valueOf(entry.substring(0, colon).toUpperCase(Locale.ROOT));
                    for (String other : entry.substring(colon + 1).split(",", -1)) {
                        with.put(number(other), part);
                    }
                }
            }
            company.add(with);
        }
    }

    private int number(String concept) {
        Integer number = numbers.get(concept);
        if (number == null) {
            throw new IllegalStateException("The concept \"" + concept + "\" is missing in concepts.tsv.");
        }
        return number;
    }

    /** What a concept is called in reasons. */
    String label(int concept) {
        return labels.get(concept);
    }

    /** Whether it is another matter of the news for every beat that does not name it. */
    boolean isTheme(int concept) {
        return themes.get(concept);
    }

    /** What part a concept plays in a beat that means it, and which others go with it. */
    Map<Integer, Aspects.Part> company(int concept) {
        return company.get(concept);
    }

    /** The concepts that words of a name or query, in any of the languages, are forms of. */
    Set<Integer> conceptsOf(String words) {
        Set<Integer> found = new TreeSet<>();
        List<Tokens.Token> tokens = Tokens.of(words);
        Set<String> possible = Scripts.languages(words);
        trees.forEach((language, tree) -> {
            if (possible.contains(language)) {
                tree.find(tokens, (concept, _, _) -> found.add(concept));
            }
        });
        return found;
    }

    /** The concepts' names by their numbers. */
    List<String> concepts() {
        return concepts;
    }

    /** A concept's number, or -1. */
    int find(String concept) {
        return numbers.getOrDefault(concept, -1);
    }

    boolean has(String language, int concept) {
        return forms.getOrDefault(language, Map.of()).containsKey(concept);
    }

    /** The trees for a text: its language's, or all that its script allows where the language is none of ours. */
    List<PatternTree> trees(String language, String text) {
        int dash = language.indexOf('-');
        String plain = (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
        PatternTree own = trees.get(plain);
        if (own != null) {
            return List.of(own);
        }
        Set<String> possible = Scripts.languages(text);
        return LANGUAGES.stream().filter(possible::contains).map(trees::get).toList();
    }
}
