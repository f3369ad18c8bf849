package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of every feed in plain words, and the account of what they announced. */
public record FeedsPage(
        Frame frame,
        String strong,
        String sentence,
        List<Group> groups,
        Form form,
        Account account,
        List<AsideLine> aside) {

    /** Feeds that stand alike. */
    public record Group(String id, String title, String note, String tone, List<Line> feeds) {}

    /** A feed. */
    public record Line(
            String id,
            List<Run> name,
            String address,
            @Nullable String link,
            String state,
            String sentence,
            @Nullable Moment lastAnswer,
            @Nullable Moment nextPoll,
            String entries,
            String articles) {}

    /** The form for one more feed, as it was filled in. */
    public record Form(
            String address,
            @Nullable String trouble,
            @Nullable String done) {}

    /** What became of all entries: the rows add up to the total. */
    public record Account(String sentence, String announced, List<Sum> sums, List<Sum> reasons) {}

    /** A line of the account. */
    public record Sum(String what, String number, String note) {}

    /** A record in quarantine. */
    public record AsideLine(String id, Moment at, String stage, String reason, String key, String size) {}
}
