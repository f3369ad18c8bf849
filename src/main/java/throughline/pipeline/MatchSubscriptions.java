package throughline.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jboss.logging.Logger;
import throughline.alerts.Alert;
import throughline.alerts.AlertPolicy;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.alerts.Told;
import throughline.relevance.QueryText;
import throughline.relevance.StoredQuery;
import throughline.relevance.UnreadableQueryException;
import throughline.stories.StoryChange;

/** Finds who asked for a story that began, grew or changed, and makes the alert that the policy grants. */
final class MatchSubscriptions implements Processor<InBeat, StoryChange, SubscriptionId, Alert> {

    private static final Logger LOG = Logger.getLogger(MatchSubscriptions.class);

    private final AlertPolicy policy;
    private final Map<String, StoredQuery> queries = new HashMap<>();
    private ProcessorContext<SubscriptionId, Alert> context;
    private KeyValueStore<InBeat, Subscription> subscriptions;
    private KeyValueStore<InBeat, Told> told;

    MatchSubscriptions(AlertPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void init(ProcessorContext<SubscriptionId, Alert> context) {
        this.context = context;
        this.subscriptions = Stores.SUBSCRIPTIONS.in(context);
        this.told = Stores.TOLD.in(context);
    }

    @Override
    public void process(Record<InBeat, StoryChange> record) {
        StoryChange change = record.value();
        try (KeyValueIterator<InBeat, Subscription> all = subscriptions.all()) {
            while (all.hasNext()) {
                Subscription one = all.next().value;
                if (one.active() && one.beat().equals(change.story().beat()) && asksFor(one, change)) {
                    tell(record, one, change);
                }
            }
        }
    }

    private void tell(Record<InBeat, StoryChange> record, Subscription subscription, StoryChange change) {
        InBeat key = new InBeat(
                subscription.beat(), subscription.id() + "/" + change.story().id());
        Told before = told.get(key);
        policy.decide(subscription, change, before, Instant.ofEpochMilli(record.timestamp()))
                .ifPresent(alert -> {
                    told.put(key, (before == null ? new Told(java.util.List.of()) : before).and(alert.id()));
                    context.forward(record.withKey(subscription.id()).withValue(alert));
                });
    }

    /** A query is checked before it is kept; should one be unreadable all the same, it must not cost the others their alerts. */
    private boolean asksFor(Subscription subscription, StoryChange change) {
        if (subscription.query().isBlank()) {
            return true;
        }
        try {
            return queries.computeIfAbsent(subscription.query(), StoredQuery::parse)
                    .matches(QueryText.of(change.article()));
        } catch (UnreadableQueryException e) {
            LOG.warnf("Subscription %s cannot be matched: %s", subscription.id(), e.getMessage());
            return false;
        }
    }
}
