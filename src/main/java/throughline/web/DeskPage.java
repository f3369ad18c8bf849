package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.web.CommonWords.Piece;

/**
 * The desk in words: what was given on the left, what arrives on the right.
 *
 * @param names the beat's name in other languages
 * @param otherBeats links to the other beats
 * @param live where its events come from
 * @param strong the beginning of the sentence of totals
 * @param span how much time the strips show
 * @param more a link to further stories; null when all are shown
 * @param showsSeeds whether a narrow screen shows the seeds
 */
public record DeskPage(
        Frame frame,
        String beat,
        List<Run> names,
        List<Link> otherBeats,
        List<Tab> tabs,
        @Nullable SeedText seed,
        @Nullable Alongside alongside,
        String strong,
        String summary,
        List<Link> orders,
        String span,
        List<Group> groups,
        @Nullable Link more,
        @Nullable Quiet quiet,
        String live,
        Link storiesTab,
        Link seedsTab,
        String storyCount,
        boolean showsSeeds) {

    /** A seed to choose. */
    public record Tab(String letter, String label, String line, String address, boolean chosen, boolean current) {}

    /** The seed that is shown. */
    public record SeedText(
            String letter,
            String headline,
            @Nullable String lang,
            String note,
            @Nullable String link,
            List<Passage> passages,
            List<Link> above) {}

    /**
     * A passage of it.
     *
     * @param count how many stories bear on it; empty for none
     */
    public record Passage(
            int number, List<Piece> text, String count, String countWords, String address, boolean chosen) {}

    /** What is different when a passage is chosen. */
    public record Alongside(
            String all,
            String allWords,
            Passage chosen,
            @Nullable Link before,
            @Nullable Link after,
            boolean bears) {}

    /** Stories under one word, in full or one line each. */
    public record Group(String title, String note, List<StoryRow> rows, List<StoryRow> lines) {}

    /** What is said while there is no story: what is so, why, and what comes next. */
    public record Quiet(String head, String text, List<Check> checks) {

        /** One thing that was tried. */
        public record Check(String what, String tone, String state, String text) {}
    }
}
