package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of every feed in plain words, and the account of what they announced. */
public record FeedsPage(
        Frame frame,
        String strong,
        String sentence,
        List<Group> troubled,
        List<Group> rest,
        Form form,
        List<GapLine> gaps,
        String gapsNote,
        Account account,
        List<AsideLine> aside) {

    /**
     * Feeds that stand alike.
     *
     * @param all a link to all of them; null when they are all shown
     */
    public record Group(
            String id,
            String title,
            String note,
            String tone,
            List<Line> feeds,
            @Nullable Link all) {}

    /**
     * A feed.
     *
     * @param settings the address of its settings
     * @param pages how its latest pages were read
     * @param drift what has changed about that
     * @param site where other feeds of its outlet can be looked for; null when it needs nobody
     */
    public record Line(
            String id,
            List<Run> name,
            String address,
            @Nullable String link,
            String state,
            String sentence,
            String drift,
            String pages,
            @Nullable Moment lastAnswer,
            @Nullable Moment nextPoll,
            Days days,
            String inStories,
            String settings,
            @Nullable String site) {}

    /** A time in which something may have been missed. */
    public record GapLine(
            String when, String exact, List<Run> feed, String sentence, String cause, String state, boolean open) {}

    /**
     * The forms for more feeds, as they were filled in.
     *
     * @param trouble what is wrong with the address
     * @param listTrouble what is wrong with a list that was sent
     * @param found what was found at the address
     */
    public record Form(
            String address,
            @Nullable String trouble,
            @Nullable String listTrouble,
            @Nullable Found found,
            @Nullable String done) {

        static Form empty(@Nullable String done) {
            return new Form("", null, null, null, done);
        }

        static Form wrong(String address, String trouble) {
            return new Form(address, trouble, null, null, null);
        }
    }

    /**
     * What was found at an address.
     *
     * @param add what the button says; empty when there is nothing to add
     * @param anyway the address itself, to be added though nothing was found; null when something was
     */
    public record Found(
            String sentence,
            List<FoundLine> feeds,
            String add,
            @Nullable String anyway) {}

    /** A feed that was found. */
    public record FoundLine(
            String address,
            String title,
            String kind,
            String path,
            String pace,
            String note,
            boolean known,
            boolean chosen) {}

    /** What became of all entries: the rows add up to the total. */
    public record Account(String sentence, String announced, List<Sum> sums, List<Sum> reasons) {}

    /** A line of the account. */
    public record Sum(String what, String number, String note) {}

    /** A record in quarantine. */
    public record AsideLine(String id, Moment at, String stage, String reason, String key, String size) {}
}
