package throughline.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.beats.Seed;
import throughline.stories.Story;
import throughline.web.BeatsPage.Form;
import throughline.web.BeatsPage.Line;
import throughline.web.BeatsPage.SeedLine;

/** Makes the page of beats. */
final class BeatsMaker {

    private final Archive archive;
    private final BeatReviews reviews;
    private final Words words;

    BeatsMaker(Archive archive, BeatReviews reviews, Words words) {
        this.archive = archive;
        this.reviews = reviews;
        this.words = words;
    }

    BeatsPage page(Frame frame, Form form, @Nullable String done) {
        List<Beat> beats = archive.listBeats();
        return new BeatsPage(
                frame, sentence(beats), done, beats.stream().map(this::line).toList(), form);
    }

    private static String sentence(List<Beat> beats) {
        if (beats.isEmpty()) {
            return "Nothing is watched yet. Say below what is to be watched, and give an example of it.";
        }
        long stopped = beats.stream().filter(beat -> !beat.watched()).count();
        return Words.capital(Words.count(beats.size(), "beat", "beats"))
                + (stopped == 0 ? "" : ", " + Words.number(stopped) + " of them stopped")
                + ". Every article that comes in is held against each.";
    }

    private Line line(Beat beat) {
        BeatReviews.Review review = reviews.of(beat);
        Beat.Made made = beat.made();
        int marks = archive.listStoryMarks(beat.id()).size()
                + archive.listBeatMarks(beat.id()).size();
        return new Line(
                beat.id().value(),
                beat.name(),
                beat.names().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> new Run(name.getValue(), Words.lang(name.getKey())))
                        .toList(),
                origin(beat),
                made != null,
                !beat.watched(),
                Words.capital(Words.list(
                        beat.languages().stream().map(Words::language).toList())),
                made == null ? "" : made.about(),
                beat.query(),
                beat.seeds().stream().map(BeatsMaker::seed).toList(),
                beat.counterSeeds().stream().map(BeatsMaker::seed).toList(),
                review.understood(),
                review.score(),
                review.weaknesses(),
                figures(archive.listStories(beat.id())),
                beat.feeds().isEmpty()
                        ? "None of its own; every feed on the list is read for it."
                        : Words.count(beat.feeds().size(), "feed", "feeds") + " of its own.",
                marks == 0 ? "" : Words.count(marks, "mark", "marks"));
    }

    String origin(Beat beat) {
        Beat.Made made = beat.made();
        return made == null
                ? "defined in the folder seeds/" + beat.id()
                : "made here " + words.moment(made.at()).text();
    }

    private static SeedLine seed(Seed seed) {
        return new SeedLine(
                seed.letter(),
                seed.headline(),
                Words.lang(seed.language()),
                seed.outlet()
                        + (seed.published() == null ? "" : ", " + Words.date(seed.published(), seed.aboutThen()))
                        + ", " + Words.count(seed.passages().size(), "passage", "passages"));
    }

    private static String figures(List<Story> stories) {
        int articles =
                stories.stream().mapToInt(story -> story.coverage().size()).sum();
        return stories.isEmpty()
                ? "No article yet."
                : Words.count(articles, "article", "articles") + " in "
                        + Words.count(stories.size(), "story", "stories") + ".";
    }
}
