package throughline.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.articles.LanguageGuess;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.beats.Marked;
import throughline.beats.Seed;
import throughline.beats.WatchedFeed;
import throughline.relevance.Judge;
import throughline.relevance.PhraseQuery;
import throughline.relevance.StoredQuery;
import throughline.relevance.UnreadableQueryException;

/** Makes a beat of what was typed, or says what is to be mended in it. */
@Singleton
public class BeatCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUERY = 20_000;
    private static final int MOST_FEEDS = 200;

    /**
     * What came of a check.
     *
     * @param beat the beat; null when something is to be mended
     * @param troubles what is to be mended, by the field: one of a beat, or {@code seed-0}, {@code counter-0} and on
     */
    public record Checked(TypedBeat typed, @Nullable Beat beat, Map<String, String> troubles) {

        public Checked {
            troubles = Map.copyOf(troubles);
        }

        /** All that is to be mended, in one text. */
        public String trouble() {
            return String.join(" ", troubles.values());
        }
    }

    private final Archive archive;
    private final ArticleSearch articles;
    private final LanguageGuess guess;
    private final InstantSource clock;

    BeatCheck(Archive archive, ArticleSearch articles, LanguageGuess guess, InstantSource clock) {
        this.archive = archive;
        this.articles = articles;
        this.guess = guess;
        this.clock = clock;
    }

    /**
     * Checks a beat.
     *
     * @param before the beat that was made earlier and is now changed; null for a new one
     */
    public Checked check(TypedBeat typed, @Nullable Beat before) {
        Map<String, String> troubles = new LinkedHashMap<>();
        BeatId id = before == null ? id(typed, troubles) : before.id();
        if (typed.name().isBlank()) {
            troubles.put("name", "Give the beat a name.");
        } else if (typed.name().length() > LONGEST_NAME) {
            troubles.put("name", "The name is too long. " + LONGEST_NAME + " letters are enough.");
        }
        String query = query(typed, troubles);
        SeedCheck reader = new SeedCheck(articles, guess);
        List<Seed> seeds = reader.read("seed", typed.seeds(), before == null ? List.of() : before.seeds(), troubles);
        List<Seed> counterSeeds = reader.read(
                "counter", typed.counterSeeds(), before == null ? List.of() : before.counterSeeds(), troubles);
        if (typed.seeds().stream().allMatch(TypedBeat.TypedSeed::isEmpty)) {
            troubles.put(
                    "seed-0", "A beat needs at least one example. Paste an article that is of it, with its headline.");
        }
        List<String> languages = languages(typed, seeds, troubles);
        List<WatchedFeed> feeds = feeds(typed, troubles);
        if (!troubles.isEmpty() || id == null) {
            return new Checked(typed, null, troubles);
        }
        Beat.Made made = before == null ? null : before.made();
        Beat beat = new Beat(
                id,
                typed.name().strip(),
                before == null ? Map.of() : before.names(),
                languages,
                query,
                feeds,
                seeds,
                before == null ? Map.of() : before.concepts(),
                counterSeeds,
                List.<Marked>of(),
                made == null
                        ? new Beat.Made(typed.about().strip(), clock.instant(), false)
                        : new Beat.Made(typed.about().strip(), made.at(), made.stopped()));
        return tried(typed, beat);
    }

    /** What a query cannot be asked for shows only when a judge is made of it. */
    private static Checked tried(TypedBeat typed, Beat beat) {
        try {
            var _ = new Judge(beat);
            return new Checked(typed, beat, Map.of());
        } catch (UnreadableQueryException e) {
            return new Checked(
                    typed,
                    null,
                    Map.of(
                            "query",
                            beat.query().isEmpty()
                                    ? "Say in words what it is about, or write a query."
                                    : String.valueOf(e.getMessage())));
        }
    }

    private @Nullable BeatId id(TypedBeat typed, Map<String, String> troubles) {
        String text = typed.id().isBlank() ? slug(typed.name()) : typed.id().strip();
        if (text.isEmpty()) {
            if (!typed.name().isBlank()) {
                troubles.put(
                        "id",
                        "The name has no Latin letter to make an address of. Give it a short name too, such as"
                                + " aviation-accidents.");
            }
            return null;
        }
        BeatId id;
        try {
            id = new BeatId(text);
        } catch (IllegalArgumentException e) {
            troubles.put("id", String.valueOf(e.getMessage()));
            return null;
        }
        Optional<Beat> there = archive.findBeat(id);
        if (there.isPresent()) {
            troubles.put(
                    typed.id().isBlank() ? "name" : "id",
                    there.get().made() == null
                            ? "The folder seeds/ defines a beat " + id + " already. Give this one another name."
                            : "There is a beat " + id + " already. Give this one another name, or edit that one.");
            return null;
        }
        return id;
    }

    /** A name in the letters of an address: "Défections à l'Est" becomes "defections-a-l-est". */
    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    private static String query(TypedBeat typed, Map<String, String> troubles) {
        String query = typed.query().strip();
        if (query.length() > LONGEST_QUERY) {
            troubles.put("query", "The query is too long. " + Words.number(LONGEST_QUERY) + " letters are the most.");
            return "";
        }
        @Nullable String unreadable = unreadable(query);
        if (unreadable != null) {
            troubles.put("query", unreadable);
        }
        List<String> phrases = PhraseQuery.phrases(typed.about());
        phrases.stream()
                .filter(phrase -> !PhraseQuery.isShort(phrase))
                .findFirst()
                .ifPresent(phrase -> troubles.put(
                        "about",
                        "“" + phrase + "” is too long for a phrase: no article says just that. "
                                + PhraseQuery.MOST_WORDS + " words are the most; part phrases with commas."));
        return query.isEmpty() ? PhraseQuery.of(typed.about()) : query;
    }

    private static @Nullable String unreadable(String query) {
        try {
            if (!query.isEmpty()) {
                StoredQuery.parse(query);
            }
            return null;
        } catch (UnreadableQueryException e) {
            return e.getMessage();
        }
    }

    private static List<String> languages(TypedBeat typed, List<Seed> seeds, Map<String, String> troubles) {
        List<String> tags = new ArrayList<>();
        for (String one : typed.languages().strip().split("[,;\\s]+", -1)) {
            Optional<String> tag = one.isEmpty() ? Optional.empty() : tag(one);
            if (!one.isEmpty() && tag.isEmpty()) {
                troubles.put(
                        "languages",
                        "“" + one + "” is no language known here. Write names or tags, such as Korean or ko.");
            }
            tag.filter(known -> !tags.contains(known)).ifPresent(tags::add);
        }
        return tags.isEmpty() ? seeds.stream().map(Seed::language).distinct().toList() : List.copyOf(tags);
    }

    private static Optional<String> tag(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        for (String code : Locale.getISOLanguages()) {
            if (code.equals(Words.primary(lower))
                    || Words.language(code).toLowerCase(Locale.ROOT).equals(lower)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    private static List<WatchedFeed> feeds(TypedBeat typed, Map<String, String> troubles) {
        List<WatchedFeed> feeds = new ArrayList<>();
        for (String line : typed.feeds().strip().split("\\s*\\n\\s*", -1)) {
            if (line.isEmpty()) {
                continue;
            }
            Optional<URI> address = FeedAddress.parse(line);
            if (address.isEmpty()) {
                troubles.put("feeds", "“" + line + "” is no address of a feed. It begins with http:// or https://.");
            }
            address.ifPresent(one -> feeds.add(new WatchedFeed(one, "", null, null)));
        }
        if (feeds.size() > MOST_FEEDS) {
            troubles.put(
                    "feeds", "These are more than " + MOST_FEEDS + " feeds. Import them as a list on the feeds page.");
        }
        return feeds.stream().distinct().toList();
    }
}
