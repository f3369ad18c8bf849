package throughline.beats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is watched: a narrow news topic, defined by what it is about, by a query and by example articles.
 *
 * @param name the beat's name in its first language
 * @param names the beat's name in other languages, by BCP 47 tag, such as {@code ko}
 * @param languages BCP 47 tags of the languages that the beat is read in, most wanted first
 * @param query what an article of the beat may say, in Lucene's query syntax; empty where seeds and concepts say it all
 * @param feeds where news of the beat is announced
 * @param seeds the examples, in the order of their letters
 * @param concepts what it is about, in concepts of the lexicon by their part: {@code alone}, {@code who}, {@code what}, {@code
 *     setting}, {@code away}; empty when they are to be read off the name, the query and the seeds
 * @param counterSeeds articles that look alike and do not belong
 * @param marks what readers said of articles
 * @param made how it was made on the page; null for a beat of the folder {@code seeds/}
 */
public record Beat(
        BeatId id,
        String name,
        Map<String, String> names,
        List<String> languages,
        String query,
        List<WatchedFeed> feeds,
        List<Seed> seeds,
        Map<String, List<String>> concepts,
        List<Seed> counterSeeds,
        List<Marked> marks,
        @Nullable Made made) {

    /**
     * That a reader made the beat on the page. Its definition lies in the log alone.
     *
     * @param about what it is about, in the reader's words
     * @param stopped whether it is kept but judges no article now
     */
    public record Made(String about, Instant at, boolean stopped) {}

    /** What an earlier version wrote down has no concepts, counter-seeds and marks. */
    public Beat(
            BeatId id,
            String name,
            Map<String, String> names,
            List<String> languages,
            @Nullable String query,
            List<WatchedFeed> feeds,
            List<Seed> seeds,
            @Nullable Map<String, List<String>> concepts,
            @Nullable List<Seed> counterSeeds,
            @Nullable List<Marked> marks,
            @Nullable Made made) {
        this.id = id;
        this.name = name;
        this.names = Map.copyOf(names);
        this.languages = List.copyOf(languages);
        this.query = query == null ? "" : query;
        this.feeds = List.copyOf(feeds);
        this.seeds = List.copyOf(seeds);
        this.concepts = concepts == null ? Map.of() : Map.copyOf(concepts);
        this.counterSeeds = counterSeeds == null ? List.of() : List.copyOf(counterSeeds);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
        this.made = made;
    }

    /** A beat as its files define it. */
    public Beat(
            BeatId id,
            String name,
            Map<String, String> names,
            List<String> languages,
            String query,
            List<WatchedFeed> feeds,
            List<Seed> seeds,
            Map<String, List<String>> concepts,
            List<Seed> counterSeeds,
            List<Marked> marks) {
        this(id, name, names, languages, query, feeds, seeds, concepts, counterSeeds, marks, null);
    }

    /** A beat that a query and seeds define. */
    public Beat(
            BeatId id,
            String name,
            Map<String, String> names,
            List<String> languages,
            String query,
            List<WatchedFeed> feeds,
            List<Seed> seeds) {
        this(id, name, names, languages, query, feeds, seeds, Map.of(), List.of(), List.of());
    }

    /** Whether articles are held against it now. */
    public boolean watched() {
        return made == null || !made.stopped();
    }

    /** The same beat, made on the page, stopped or going on. */
    public Beat stopped(boolean stopped) {
        Made now = made == null ? null : new Made(made.about(), made.at(), stopped);
        return new Beat(id, name, names, languages, query, feeds, seeds, concepts, counterSeeds, marks, now);
    }

    /** The same beat, its news announced elsewhere. */
    public Beat withFeeds(List<WatchedFeed> others) {
        return new Beat(id, name, names, languages, query, others, seeds, concepts, counterSeeds, marks, made);
    }

    /** The same beat with what readers said of articles. */
    public Beat withMarks(List<Marked> others) {
        return new Beat(id, name, names, languages, query, feeds, seeds, concepts, counterSeeds, others, made);
    }

    /** The same beat with other examples. */
    public Beat withSeeds(List<Seed> others) {
        return new Beat(id, name, names, languages, query, feeds, others, concepts, counterSeeds, marks, made);
    }

    /** The same beat with other look-alikes. */
    public Beat withCounterSeeds(List<Seed> others) {
        return new Beat(id, name, names, languages, query, feeds, seeds, concepts, others, marks, made);
    }
}
