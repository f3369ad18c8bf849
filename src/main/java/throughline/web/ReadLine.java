package throughline.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.ArticleKind;
import throughline.articles.DateEvidence;
import throughline.articles.HowRead;

/**
 * How an article was read, in words.
 *
 * @param labels what sort of article it is, where it is no usual one: "Live", "Beginning only"
 * @param notes sentences: where the text came from when not from the page, whom it credits
 * @param changed when its page says that it was last changed; null when it does not say
 * @param changedBy what says so
 * @param quality how sure the reading is, in a word or two; empty when nobody estimated it
 * @param sure whether nothing is to be minded
 * @param reasons what speaks for and against it
 */
public record ReadLine(
        List<String> labels,
        List<List<Run>> notes,
        @Nullable Moment changed,
        String changedBy,
        String quality,
        boolean sure,
        List<String> reasons) {

    private static final double SURE = 0.85;
    private static final double FAIR = 0.6;

    private static final ReadLine UNKNOWN = new ReadLine(List.of(), List.of(), null, "", "", true, List.of());

    /** @param read null for an article of a log that did not keep it */
    static ReadLine of(@Nullable HowRead read, Words words) {
        if (read == null) {
            return UNKNOWN;
        }
        double quality = read.quality().value();
        DateEvidence modified = read.modified();
        return new ReadLine(
                labels(read),
                notes(read).stream().map(Run::split).toList(),
                modified == null ? null : words.moment(modified.at()),
                modified == null ? "" : modified.from(),
                quality >= SURE ? "Read well" : quality >= FAIR ? "Read with some doubt" : "Read with much doubt",
                quality >= SURE,
                read.quality().reasons());
    }

    private static List<String> labels(HowRead read) {
        List<String> labels = new ArrayList<>();
        switch (read.kind()) {
            case ARTICLE -> {}
            case LIVE_BLOG -> labels.add("Live");
            case VIDEO -> labels.add("Video");
            case GALLERY -> labels.add("Pictures");
            case PAYWALLED -> labels.add("Subscribers only");
            case OPINION -> labels.add("Opinion");
        }
        if (read.teaser()) {
            labels.add("Beginning only");
        }
        return labels;
    }

    private static List<String> notes(HowRead read) {
        List<String> notes = new ArrayList<>();
        if (!read.agencies().isEmpty()) {
            notes.add("Credits " + Words.list(read.agencies(), 3) + ".");
        }
        switch (read.origin()) {
            case PAGE -> {}
            case FEED ->
                notes.add(
                        read.kind() == ArticleKind.PAYWALLED
                                ? "Text from its feed; the page shows less."
                                : "Text from its feed.");
            case SCRIPT -> notes.add("Text from the data of the page's scripts.");
            case LINKED_DATA -> notes.add("Text from the page's linked data.");
        }
        return notes;
    }
}
