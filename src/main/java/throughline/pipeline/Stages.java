package throughline.pipeline;

import java.util.function.Function;
import java.util.function.Supplier;
import throughline.alerts.AlertPolicy;
import throughline.articles.ArticleReader;
import throughline.beats.Beat;
import throughline.feeds.FeedReader;
import throughline.feeds.HubPlan;
import throughline.feeds.PollPlan;
import throughline.relevance.Judge;
import throughline.stories.Clusterer;
import throughline.stories.Readings;

/**
 * The stages that the flow carries news through, in its order.
 *
 * @param judges makes the judge of a beat
 * @param readings reads reports for all clusterers
 * @param clusterers makes the clusterer of a beat, empty
 */
public record Stages(
        PollPlan polls,
        FeedReader feeds,
        ArticleReader articles,
        RetryPlan retries,
        Looks looks,
        Function<Beat, Judge> judges,
        Readings readings,
        Supplier<Clusterer> clusterers,
        AlertPolicy alerts,
        HubPlan hubs) {}
