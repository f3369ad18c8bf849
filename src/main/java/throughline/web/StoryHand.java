package throughline.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.relevance.Relevance;
import throughline.stories.Coverage;
import throughline.stories.Story;

/**
 * What a reader can put right in a story, and what was put right before.
 *
 * @param others stories that it can be merged with, the likeliest first
 * @param marks what readers said of its articles
 * @param done what was done just now
 * @param trouble why something was not done
 */
public record StoryHand(
        List<Choice> others,
        List<MarkLines.Line> marks,
        @Nullable String done,
        @Nullable String trouble) {

    private static final int OTHERS = 100;
    private static final int LONGEST = 90;

    /** A story to choose. */
    public record Choice(String id, String text) {}

    static StoryHand of(Archive archive, Story story, Words words, @Nullable String done, @Nullable String trouble) {
        Set<String> names = names(story);
        Comparator<Story> likest = Comparator.comparingLong(
                other -> names(other).stream().filter(names::contains).count());
        List<Choice> others = archive.listStories(story.beat()).stream()
                .filter(other -> !other.id().equals(story.id()))
                .sorted(likest.reversed())
                .limit(OTHERS)
                .map(other -> new Choice(other.id().value(), text(other, words)))
                .toList();
        return new StoryHand(others, new MarkLines(archive, story.beat(), words).of(story), done, trouble);
    }

    private static String text(Story story, Words words) {
        Coverage lead = story.lead();
        String headline = lead.headline();
        String cut = headline.length() <= LONGEST ? headline : headline.substring(0, LONGEST) + "…";
        return cut + " (" + lead.outlet() + ", " + words.day(lead.told()).text() + ")";
    }

    private static Set<String> names(Story story) {
        Set<String> names = new HashSet<>();
        story.own().forEach(coverage -> {
            Relevance relevance = coverage.relevance();
            names.addAll(relevance.people());
            names.addAll(relevance.places());
        });
        return names;
    }
}
