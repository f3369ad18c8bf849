package throughline.pipeline;

import java.net.URI;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import throughline.articles.ArticleId;
import throughline.articles.ArticleReader;
import throughline.articles.ArticleReading;
import throughline.articles.Extraction;
import throughline.articles.Outcome;
import throughline.fetch.Fetched;
import throughline.fetch.Validators;

/**
 * Takes what files bring: an archived page is read by the step that reads fetched ones, a bare text is taken at its word. What is an
 * article already, or being fetched, is left alone, so that a file can be brought in twice.
 */
final class TakeImports implements Processor<ArticleId, Imported, ArticleId, PageProgress> {

    private final ArticleReader reader;
    private final ReadPage pageReader;
    private ProcessorContext<ArticleId, PageProgress> context;
    private KeyValueStore<ArticleId, PageState> pages;

    TakeImports(ArticleReader reader, ReadPage pageReader) {
        this.reader = reader;
        this.pageReader = pageReader;
    }

    @Override
    public void init(ProcessorContext<ArticleId, PageProgress> context) {
        this.context = context;
        this.pages = Stores.PAGES.in(context);
        pageReader.init(context);
    }

    @Override
    public void process(Record<ArticleId, Imported> record) {
        ArticleId id = record.key();
        PageState before = pages.get(id);
        if (before != null && (before.article() != null || before.outcome() instanceof Outcome.Waiting)) {
            return;
        }
        Instant now = Instant.ofEpochMilli(record.timestamp());
        Announced announced = record.value().announced();
        Fetched.Found page = record.value().page();
        if (page == null) {
            tell(record, PageState.first(announced), now);
        } else {
            pages.put(id, PageState.first(announced).askedAt(page.request().askedAt()));
            pageReader.process(record.withKey(id.value()).withValue(arrivedAt(now, page)));
        }
    }

    /** The page arrives now; when it was archived is evidence of its date, and stands in its announcement. */
    private static Fetched.Found arrivedAt(Instant now, Fetched.Found page) {
        return new Fetched.Found(
                page.request(),
                now,
                page.address(),
                page.movedTo(),
                page.validators(),
                page.headers(),
                page.content(),
                page.delta());
    }

    private void tell(Record<ArticleId, Imported> record, PageState state, Instant now) {
        ArticleId id = record.key();
        URI address = state.announced().address();
        PageState told = state.read(
                address == null
                        ? new ArticleReading.Unreadable(
                                Extraction.Cause.NOT_AN_ARTICLE, "The file names no address for it.")
                        : reader.told(id, state.announced().announcement(), address, now, null),
                Validators.NONE);
        pages.put(id, told);
        context.forward(record.withValue(PageProgress.ended(told.line(id, now), told.article(), null)));
    }
}
