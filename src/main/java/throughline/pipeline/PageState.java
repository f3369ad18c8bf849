package throughline.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReading;
import throughline.articles.Extraction;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.feeds.FeedId;
import throughline.fetch.FetchRequest;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/**
 * What is known of an entry's page. It stays known for good, also when the page was taken down: what a feed announces again is no news.
 *
 * @param announced by the feed that was first
 * @param alsoIn further feeds that announced the same, in their order
 * @param article its newest revision, once it has become one
 * @param open whether it is still asked for, now or later
 * @param asked when the request was made whose answer is awaited; null between tries
 * @param nextLook when what it has become is looked at again; null when it has settled
 */
record PageState(
        Announced announced,
        List<FeedId> alsoIn,
        Outcome outcome,
        Validators validators,
        @Nullable Article article,
        boolean open,
        @Nullable Instant asked,
        @Nullable Instant nextLook) {

    /** A thing that every feed of the world lists needs no longer list than this. */
    private static final int MOST_FEEDS = 50;

    PageState {
        // A log written before feeds were noted has none.
        alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
    }

    static PageState first(Announced announced) {
        return new PageState(
                announced, List.of(), new Outcome.Waiting(1, null, null), Validators.NONE, null, true, null, null);
    }

    PageState ended(Outcome outcome, Validators validators, @Nullable Article article) {
        return new PageState(announced, alsoIn, outcome, validators, article, false, null, nextLook);
    }

    PageState became(Article article, Validators validators) {
        return ended(new Outcome.Became(article.revision()), validators, article);
    }

    /** After its page, or what the feed tells of it, was read. An article stays one, whatever happens to its page later. */
    PageState read(ArticleReading reading, Validators given) {
        return switch (reading) {
            case ArticleReading.Fresh(Article read) -> became(read, given);
            case ArticleReading.Revised revised -> became(revised.article(), given);
            case ArticleReading.Same(Article same) -> became(same, given);
            case ArticleReading.Unreadable(Extraction.Cause cause, String reason) ->
                article == null
                        ? ended(new Outcome.Unreadable(cause, reason), given, null)
                        : ended(outcome, validators, article);
        };
    }

    /** Announced anew by the same feed, which now says something else: to be asked for again. */
    PageState announcedAgain(Announced newer) {
        Outcome next = article == null ? new Outcome.Waiting(1, null, null) : outcome;
        return new PageState(newer, alsoIn, next, validators, article, true, null, nextLook);
    }

    boolean knows(FeedId feed) {
        return announced.feed().equals(feed) || alsoIn.contains(feed) || alsoIn.size() >= MOST_FEEDS;
    }

    PageState announcedBy(FeedId feed) {
        List<FeedId> all = new ArrayList<>(alsoIn);
        all.add(feed);
        return new PageState(announced, all, outcome, validators, article, open, asked, nextLook);
    }

    /** Waits for another try; a page that already is an article stays one meanwhile. */
    PageState waiting(int attempt, String reason, Instant nextTry) {
        Outcome next = article == null ? new Outcome.Waiting(attempt, reason, nextTry) : outcome;
        return new PageState(announced, alsoIn, next, validators, article, true, null, nextLook);
    }

    /** Ended for now, but a late try may yet bring it. */
    PageState writtenOff(String reason) {
        Outcome next = article == null ? new Outcome.NotFetched(reason) : outcome;
        return new PageState(announced, alsoIn, next, validators, article, true, null, nextLook);
    }

    PageState askedAt(Instant now) {
        return new PageState(announced, alsoIn, outcome, validators, article, open, now, nextLook);
    }

    PageState lookedAtAgain(@Nullable Instant at) {
        return new PageState(announced, alsoIn, outcome, validators, article, open, asked, at);
    }

    /** Whether the answer to {@code request} counts: that of the newest request does, and once. */
    boolean awaits(FetchRequest request) {
        return request.askedAt().equals(asked);
    }

    FetchRequest request(ArticleId id, int attempt, Instant now, Terms terms) {
        if (announced.address() == null) {
            throw new IllegalStateException("There is no page to ask for.");
        }
        // What could not be read is asked for as a whole: it would not be read the better for being unchanged.
        Validators had = article == null ? Validators.NONE : validators;
        return new FetchRequest(Subject.PAGE, id.value(), announced.address(), had, attempt, now).on(terms);
    }

    LedgerLine line(ArticleId id, Instant at) {
        String title = announced.announcement().title();
        String known = title.isBlank() && article != null ? article.headline() : title;
        return new LedgerLine(id, announced.feed(), alsoIn, known, announced.address(), outcome, at);
    }
}
