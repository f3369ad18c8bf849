package throughline.pipeline;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import throughline.articles.Article;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.ArticleReading;
import throughline.articles.Outcome;
import throughline.fetch.Fetched;

/** Makes an article, or a revision of one, of a page that was fetched; or writes down why there is none. */
final class ReadPage implements Processor<String, Fetched, ArticleId, PageProgress> {

    private final ArticleReader reader;
    private final RetryPlan plan;
    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;
    private NewEntries.Retries retries;

    ReadPage(ArticleReader reader, RetryPlan plan) {
        this.reader = reader;
        this.plan = plan;
    }

    @Override
    public void init(ProcessorContext<ArticleId, PageProgress> context) {
        this.context = context;
        this.pages = Stores.PAGES.in(context);
        this.retries = new NewEntries.Retries(Stores.PAGE_RETRIES.in(context));
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
            Article article = after.article();
            boolean fresh = article != null && !article.equals(before.article());
            end(record, id, after, fresh ? article : null);
        } catch (RuntimeException | StackOverflowError trouble) {
            Outcome setAside =
                    new Outcome.SetAside("extract", trouble.getClass().getSimpleName());
            end(record, id, before.ended(setAside, before.validators(), before.article()), null);
            // The quarantine keeps the page.
            throw new IllegalStateException("The page of " + id + " cannot be read: " + trouble, trouble);
        }
    }

    private void end(Record<String, Fetched> record, ArticleId id, PageState after, @Nullable Article article) {
        pages.put(id, after);
        PageProgress progress = new PageProgress(after.line(id, record.value().at()), article, null);
        context.forward(record.withKey(id).withValue(progress));
    }

    private PageState after(ArticleId id, PageState before, Fetched answer) {
        return switch (answer) {
            case Fetched.Found found -> read(id, before, found);
            case Fetched.NotModified same ->
                before.article() == null
                        ? without(before, "The server says that nothing changed, but sent nothing before (304).")
                        : before.ended(before.outcome(), same.validators(), before.article());
            case Fetched.Gone gone -> without(before, "There is no such page (" + gone.status() + ").");
            case Fetched.Refused refused -> without(before, refused.reason());
            case Fetched.Failed failed -> failed(id, before, failed);
        };
    }

    private PageState read(ArticleId id, PageState before, Fetched.Found found) {
        return switch (reader.read(id, found, before.announced().announcement(), before.article())) {
            case ArticleReading.Fresh(Article article) -> became(before, found, article);
            case ArticleReading.Revised revised -> became(before, found, revised.article());
            case ArticleReading.Same(Article article) -> became(before, found, article);
            case ArticleReading.Unreadable(String reason) ->
                before.article() == null
                        ? before.ended(new Outcome.Unreadable(reason), found.validators(), null)
                        : before.ended(before.outcome(), before.validators(), before.article());
        };
    }

    private static PageState became(PageState before, Fetched.Found found, Article article) {
        return before.ended(new Outcome.Became(article.revision()), found.validators(), article);
    }

    /** An article stays one, whatever happens to its page later. */
    private static PageState without(PageState before, String reason) {
        return before.article() == null
                ? before.ended(new Outcome.NotFetched(reason), before.validators(), null)
                : before.ended(before.outcome(), before.validators(), before.article());
    }

    private PageState failed(ArticleId id, PageState before, Fetched.Failed failed) {
        int tries = failed.request().attempt();
        Optional<RetryPlan.Retry> next = plan.next(failed, before.announced().at());
        if (next.isEmpty()) {
            return without(before, failed.reason() + " Given up after " + tries + " tries.");
        }
        int attempt = tries + (failed.retryAt() == null ? 1 : 0);
        retries.add(id, attempt, next.get().at());
        return next.get().late()
                ? before.writtenOff(failed.reason() + " Tried " + tries + " times; still asked for now and then.")
                : before.waiting(attempt, failed.reason(), next.get().at());
    }
}
