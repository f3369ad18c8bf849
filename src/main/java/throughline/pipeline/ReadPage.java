package throughline.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.Outcome;
import throughline.articles.PageReading;
import throughline.feeds.Handling;
import throughline.fetch.Fetched;

/** Makes an article, or a revision of one, of a page that was fetched; or writes down why there is none, or none any more. */
final class ReadPage implements Processor<String, Fetched, ArticleId, PageProgress> {

    private final ArticleReader reader;
    private final RetryPlan plan;
    private final Looks looks;
    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;
    private PageTimes times;
    private Handlings handlings;

    ReadPage(ArticleReader reader, RetryPlan plan, Looks looks) {
        this.reader = reader;
        this.plan = plan;
        this.looks = looks;
    }

    @Override
    public void init(ProcessorContext<ArticleId, PageProgress> context) {
        this.context = context;
        this.pages = Stores.PAGES.in(context);
        this.times = new PageTimes(context);
        this.handlings = new Handlings(context);
    }

    @Override
    public void process(Record<String, Fetched> record) {
        ArticleId id = new ArticleId(record.key());
        PageState before = pages.get(id);
        Fetched answer = record.value();
        if (before == null || !(before.awaits(answer.request()) || before.outcome() instanceof Outcome.SetAside)) {
            return; // fetched twice after a crash, or asked for again meanwhile: another answer counts
        }
        try {
            PageState after = after(id, before, answer);
            end(record, id, before, after, reading(record, id, before, after));
        } catch (RuntimeException | StackOverflowError trouble) {
            Outcome setAside =
                    new Outcome.SetAside("extract", trouble.getClass().getSimpleName());
            end(record, id, before, before.ended(setAside, before.validators(), before.article()), null);
            // The quarantine keeps the page.
            throw new IllegalStateException("The page of " + id + " cannot be read: " + trouble, trouble);
        }
    }

    private void end(
            Record<String, Fetched> record,
            ArticleId id,
            PageState before,
            PageState ended,
            @Nullable PageReading reading) {
        Instant at = record.value().at();
        PageState after = withNextLook(id, ended, record.value());
        pages.put(id, after);
        Article article = after.article();
        boolean fresh = article != null && !article.equals(before.article());
        boolean told = after.outcome().equals(before.outcome()) && !before.open();
        PageProgress progress = PageProgress.ended(told ? null : after.line(id, at), fresh ? article : null, reading);
        context.forward(record.withKey(id).withValue(progress));
    }

    /**
     * How the page was read, if this is the first time: what is read again is the same page, and tells nothing more of how its outlet
     * makes them.
     */
    private static @Nullable PageReading reading(
            Record<String, Fetched> record, ArticleId id, PageState before, PageState after) {
        boolean first = before.article() == null && !(before.outcome() instanceof Outcome.Unreadable);
        if (!(record.value() instanceof Fetched.Found page) || !first) {
            return null;
        }
        Instant at = Instant.ofEpochMilli(record.timestamp());
        Article article = after.article();
        if (article != null) {
            return PageReading.of(article, at);
        }
        return after.outcome() instanceof Outcome.Unreadable nothing && nothing.cause() != null
                ? PageReading.unreadable(id, page.address(), before.announced().announcement(), nothing.cause(), at)
                : null;
    }

    private PageState withNextLook(ArticleId id, PageState ended, Fetched answer) {
        if (ended.open() || ended.nextLook() != null || !isWorthALook(ended, answer)) {
            return ended;
        }
        Handling handling = handlings.of(answer.request().address(), ended.announced());
        Optional<Instant> next = looks.next(ended.announced().at(), answer.at(), handling);
        next.ifPresent(at -> times.add(id, 1, at));
        return ended.lookedAtAgain(next.orElse(null));
    }

    /** What was read, what may yet be filled in, and what was announced before it was there; not what will not come back. */
    private static boolean isWorthALook(PageState ended, Fetched answer) {
        return switch (answer) {
            case Fetched.Gone gone -> gone.status() != 410;
            case Fetched.Refused _ -> ended.article() != null;
            case Fetched.Failed _ -> ended.article() != null;
            case Fetched.Found _, Fetched.NotModified _ -> true;
        };
    }

    private PageState after(ArticleId id, PageState before, Fetched answer) {
        return switch (answer) {
            case Fetched.Found found ->
                before.read(
                        reader.read(id, found, before.announced().announcement(), before.article()),
                        found.validators());
            case Fetched.NotModified same ->
                before.article() == null
                        ? without(before, "The server says that nothing changed, but sent nothing before (304).")
                        : before.became(before.article(), same.validators());
            case Fetched.Gone gone -> gone(before, gone);
            case Fetched.Refused refused -> without(before, refused.reason());
            case Fetched.Failed failed -> failed(id, before, failed);
        };
    }

    private static PageState gone(PageState before, Fetched.Gone gone) {
        Article article = before.article();
        if (article == null) {
            return without(before, "There is no such page (" + gone.status() + ").");
        }
        return before.outcome() instanceof Outcome.Withdrawn
                ? without(before, "")
                : before.ended(
                        new Outcome.Withdrawn(article.revision(), gone.status(), gone.at()),
                        before.validators(),
                        article);
    }

    /** An article stays one, whatever happens to its page later. */
    private static PageState without(PageState before, String reason) {
        return before.article() == null
                ? before.ended(new Outcome.NotFetched(reason), before.validators(), null)
                : before.ended(before.outcome(), before.validators(), before.article());
    }

    private PageState failed(ArticleId id, PageState before, Fetched.Failed failed) {
        if (!before.open()) {
            return before.ended(before.outcome(), before.validators(), before.article()); // the next look will tell
        }
        int tries = failed.request().attempt();
        Optional<RetryPlan.Retry> next = plan.next(failed, before.announced().at());
        if (next.isEmpty()) {
            return without(before, failed.reason() + " Given up after " + tries + " tries.");
        }
        int attempt = tries + (failed.retryAt() == null ? 1 : 0);
        times.add(id, attempt, next.get().at());
        return next.get().late()
                ? before.writtenOff(failed.reason() + " Tried " + tries + " times; still asked for now and then.")
                : before.waiting(attempt, failed.reason(), next.get().at());
    }
}
