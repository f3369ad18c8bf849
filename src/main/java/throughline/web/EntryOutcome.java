package throughline.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;

/** What became of entries, in words, and a way to list those alike. */
enum EntryOutcome {
    ALL("All", "none"),
    ARTICLE("Article", "ok"),
    UNREADABLE("No article in it", "warning"),
    NOT_FETCHED("Not had", "warning"),
    SET_ASIDE("In quarantine", "trouble"),
    WAITING("Waiting", "none");

    private final String words;
    private final String tone;

    EntryOutcome(String words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    static EntryOutcome of(@Nullable String key) {
        for (EntryOutcome outcome : values()) {
            if (outcome.key().equals(key)) {
                return outcome;
            }
        }
        return ALL;
    }

    static EntryOutcome of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Became _ -> ARTICLE;
            case Outcome.Withdrawn _ -> ARTICLE;
            case Outcome.Unreadable _ -> UNREADABLE;
            case Outcome.NotFetched _ -> NOT_FETCHED;
            case Outcome.SetAside _ -> SET_ASIDE;
            case Outcome.Waiting _ -> WAITING;
        };
    }

    /** Why, in a sentence; empty when there is nothing to tell. */
    static String reason(Outcome outcome, Words words) {
        return switch (outcome) {
            case Outcome.Became(int revision) -> revision > 1 ? "version " + revision : "";
            case Outcome.Withdrawn withdrawn -> "taken down since (" + withdrawn.status() + ")";
            case Outcome.Unreadable unreadable -> unreadable.reason();
            case Outcome.NotFetched(String reason) -> reason;
            case Outcome.SetAside(String stage, String reason) -> stage + ": " + reason;
            case Outcome.Waiting waiting ->
                (waiting.reason() == null ? "Its page is being fetched." : waiting.reason())
                        + (waiting.nextTry() == null
                                ? ""
                                : " Next try " + words.soon(waiting.nextTry()).text() + ".");
        };
    }

    boolean holds(LedgerLine line) {
        return this == ALL || of(line.outcome()) == this;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String address() {
        return this == ALL ? "/feeds/entries" : "/feeds/entries?outcome=" + key();
    }

    String words() {
        return words;
    }

    String tone() {
        return tone;
    }
}
