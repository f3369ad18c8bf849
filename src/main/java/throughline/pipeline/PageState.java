package throughline.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.fetch.FetchRequest;
import throughline.fetch.Subject;
import throughline.fetch.Validators;

/**
 * What is known of an entry's page.
 *
 * @param article its newest revision, once it has become one
 * @param open whether it is still asked for, now or later
 * @param asked when the request was made whose answer is awaited; null between tries
 */
record PageState(
        Announced announced,
        Outcome outcome,
        Validators validators,
        @Nullable Article article,
        boolean open,
        @Nullable Instant asked) {

    static PageState first(Announced announced) {
        return new PageState(announced, new Outcome.Waiting(1, null, null), Validators.NONE, null, true, null);
    }

    PageState ended(Outcome outcome, Validators validators, @Nullable Article article) {
        return new PageState(announced, outcome, validators, article, false, null);
    }

    PageState announcedAgain(Announced newer, boolean open) {
        Outcome next = open && article == null ? new Outcome.Waiting(1, null, null) : outcome;
        return new PageState(newer, next, validators, article, open, null);
    }

    /** Waits for another try; a page that already is an article stays one meanwhile. */
    PageState waiting(int attempt, String reason, Instant nextTry) {
        Outcome next = article == null ? new Outcome.Waiting(attempt, reason, nextTry) : outcome;
        return new PageState(announced, next, validators, article, true, null);
    }

    /** Ended for now, but a late try may yet bring it. */
    PageState writtenOff(String reason) {
        Outcome next = article == null ? new Outcome.NotFetched(reason) : outcome;
        return new PageState(announced, next, validators, article, true, null);
    }

    PageState askedAt(Instant now) {
        return new PageState(announced, outcome, validators, article, open, now);
    }

    /** Whether the answer to {@code request} counts: that of the newest request does, and once. */
    boolean awaits(FetchRequest request) {
        return request.askedAt().equals(asked);
    }

    FetchRequest request(ArticleId id, int attempt, Instant now) {
        if (announced.address() == null) {
            throw new IllegalStateException("There is no page to ask for.");
        }
        return new FetchRequest(
                Subject.PAGE,
                id.value(),
                announced.address(),
                article == null ? Validators.NONE : validators,
                attempt,
                now);
    }

    LedgerLine line(ArticleId id, Instant at) {
        return new LedgerLine(id, announced.feed(), announced.announcement().title(), announced.address(), outcome, at);
    }
}
