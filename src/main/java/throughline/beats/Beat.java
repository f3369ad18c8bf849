package throughline.beats;

import java.util.List;
import java.util.Map;

/**
 * What is watched: a narrow news topic, defined by a query and by example articles.
 *
 * @param name the beat's name in its first language
 * @param names the beat's name in other languages, by BCP 47 tag, such as {@code ko}
 * @param languages BCP 47 tags of the languages that the beat is read in, most wanted first
 * @param query what an article of the beat may say, in Lucene's query syntax
 * @param feeds where news of the beat is announced
 * @param seeds the examples, in the order of their letters
 */
public record Beat(
        BeatId id,
        String name,
        Map<String, String> names,
        List<String> languages,
        String query,
        List<WatchedFeed> feeds,
        List<Seed> seeds) {

    public Beat {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        feeds = List.copyOf(feeds);
        seeds = List.copyOf(seeds);
    }

    /** The same beat, its news announced elsewhere. */
    public Beat withFeeds(List<WatchedFeed> others) {
        return new Beat(id, name, names, languages, query, others, seeds);
    }
}
