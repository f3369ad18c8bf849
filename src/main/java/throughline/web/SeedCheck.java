package throughline.web;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.LanguageGuess;
import throughline.beats.PastedSeed;
import throughline.beats.Seed;
import throughline.web.TypedBeat.TypedSeed;

/** Makes examples of what was typed or named, or says what is to be mended. */
final class SeedCheck {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 100_000;
    private static final int LONGEST_HEADLINE = 250;

    private final ArticleSearch articles;
    private final LanguageGuess guess;

    SeedCheck(ArticleSearch articles, LanguageGuess guess) {
        this.articles = articles;
        this.guess = guess;
    }

    /**
     * The examples that are not empty. One that was there keeps its letter, for stories refer to its passages by it.
     *
     * @param field the fields' name, to which the place of each is added
     */
    List<Seed> read(String field, List<TypedSeed> typed, List<Seed> before, Map<String, String> troubles) {
        Set<String> taken = new HashSet<>();
        before.forEach(seed -> taken.add(seed.letter()));
        List<Seed> seeds = new ArrayList<>();
        for (int place = 0; place < typed.size(); place++) {
            TypedSeed one = typed.get(place);
            if (one.isEmpty()) {
                continue;
            }
            Optional<Seed> known = before.stream()
                    .filter(seed -> seed.letter().equals(one.letter()))
                    .findFirst();
            String letter = known.map(Seed::letter).orElseGet(() -> next(taken));
            taken.add(letter);
            @Nullable String trouble = trouble(one);
            Optional<Article> named = one.address().isBlank() ? Optional.empty() : articles.find(one.address());
            if (trouble == null && !one.address().isBlank() && named.isEmpty()) {
                trouble = "No article of this address has come in. Paste its text instead.";
            }
            if (trouble != null) {
                troubles.put(field + "-" + place, trouble);
            } else {
                seeds.add(known.filter(seed -> TypedSeed.of(seed).equals(one))
                        .orElseGet(() ->
                                named.map(article -> seed(letter, article)).orElseGet(() -> seed(letter, one))));
            }
        }
        return seeds;
    }

    private static @Nullable String trouble(TypedSeed typed) {
        if (!typed.address().isBlank()) {
            return typed.text().isBlank() ? null : "Paste a text or name an address, not both.";
        }
        if (typed.headline().length() > LONGEST_HEADLINE) {
            return "The headline is too long. " + LONGEST_HEADLINE + " letters are the most.";
        }
        if (typed.text().isBlank()) {
            return "The headline has no text below it. Paste the article's paragraphs.";
        }
        if (typed.text().strip().length() < SHORTEST) {
            return "This is too short to be an example. Paste the article's paragraphs.";
        }
        return typed.text().length() > LONGEST
                ? "This is longer than an article. " + Words.number(LONGEST) + " letters are the most."
                : null;
    }

    private Seed seed(String letter, TypedSeed typed) {
        return PastedSeed.of(
                letter,
                typed.headline(),
                typed.outlet(),
                guess.of(typed.headline() + "\n" + typed.text(), ""),
                typed.text());
    }

    private static Seed seed(String letter, Article article) {
        return new Seed(
                letter,
                article.outlet(),
                article.headline(),
                article.outlet(),
                article.published() == null
                        ? null
                        : article.published().atZone(ZoneOffset.UTC).toLocalDate(),
                false,
                article.language(),
                article.address(),
                article.paragraphs());
    }

    /** The next letter after those that are taken: A to Z, then AA, AB and on. */
    private static String next(Set<String> taken) {
        for (int place = 0; ; place++) {
            String letter = letter(place);
            if (!taken.contains(letter)) {
                return letter;
            }
        }
    }

    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : letter(place / 26 - 1) + last;
    }
}
