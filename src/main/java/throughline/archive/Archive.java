package throughline.archive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import throughline.alerts.Alert;
import throughline.alerts.AlertId;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.articles.ArticleId;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** What the pages show, kept in memory and filled from the log; safe to read while it is filled. */
public final class Archive {

    /** Told of each story that is new or has grown. */
    public interface StoryListener {
        void changed(Story story);
    }

    private final Map<BeatId, Beat> beats = new ConcurrentHashMap<>();
    private final Map<StoryId, Story> stories = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<AlertId, Alert> alerts = new ConcurrentHashMap<>();
    private final Map<AlertId, Delivery> deliveries = new ConcurrentHashMap<>();
    private final Map<ArticleId, LedgerLine> ledger = new ConcurrentHashMap<>();
    private final Map<String, SetAside> quarantine = new ConcurrentHashMap<>();
    private final List<StoryListener> listeners = new CopyOnWriteArrayList<>();

    public void keep(Beat beat) {
        beats.put(beat.id(), beat);
    }

    public void keep(Story story) {
        stories.put(story.id(), story);
        listeners.forEach(listener -> listener.changed(story));
    }

    public void keep(Subscription subscription) {
        subscriptions.put(subscription.id(), subscription);
    }

    public void forget(SubscriptionId subscription) {
        subscriptions.remove(subscription);
    }

    public void keep(Alert alert) {
        alerts.put(alert.id(), alert);
    }

    public void keep(Delivery delivery) {
        deliveries.put(delivery.alert().id(), delivery);
    }

    public void keep(LedgerLine line) {
        ledger.put(line.article(), line);
    }

    public void keep(SetAside record) {
        quarantine.put(record.id(), record);
    }

    public void listen(StoryListener listener) {
        listeners.add(listener);
    }

    public void stopListening(StoryListener listener) {
        listeners.remove(listener);
    }

    public List<Beat> listBeats() {
        return sorted(beats.values(), Comparator.comparing(beat -> beat.id().value()));
    }

    public Optional<Beat> findBeat(BeatId id) {
        return Optional.ofNullable(beats.get(id));
    }

    /** The stories of a beat, the one that changed last first. */
    public List<Story> listStories(BeatId beat) {
        return stories.values().stream()
                .filter(story -> story.beat().equals(beat))
                .sorted(Comparator.comparing(Story::changed).reversed())
                .toList();
    }

    public Optional<Story> findStory(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    public List<Subscription> listSubscriptions() {
        return sorted(subscriptions.values(), Comparator.comparing(Subscription::created));
    }

    public Optional<Subscription> findSubscription(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** All alerts, newest first. */
    public List<Alert> listAlerts() {
        return sorted(alerts.values(), Comparator.comparing(Alert::at).reversed());
    }

    /** How the carrying out of an alert stands; empty until it was first tried. */
    public Optional<Delivery> findDelivery(AlertId alert) {
        return Optional.ofNullable(deliveries.get(alert));
    }

    /** What is in quarantine, newest first. */
    public List<SetAside> listQuarantine() {
        return sorted(quarantine.values(), Comparator.comparing(SetAside::at).reversed());
    }

    /** The account of every entry, newest first. */
    public List<LedgerLine> listLedger() {
        return sorted(ledger.values(), Comparator.comparing(LedgerLine::at).reversed());
    }

    /** Each announced entry counted once, by what became of it. */
    public LedgerSums sums() {
        int articles = 0;
        int unreadable = 0;
        int notFetched = 0;
        int setAside = 0;
        int waiting = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (LedgerLine line : ledger.values()) {
            switch (line.outcome()) {
                case Outcome.Became _ -> articles++;
                case Outcome.Waiting _ -> waiting++;
                case Outcome.Unreadable(String reason) -> {
                    unreadable++;
                    reasons.merge(reason, 1, Integer::sum);
                }
                case Outcome.NotFetched(String reason) -> {
                    notFetched++;
                    reasons.merge(reason, 1, Integer::sum);
                }
                case Outcome.SetAside(String stage, String reason) -> {
                    setAside++;
                    reasons.merge(stage + ": " + reason, 1, Integer::sum);
                }
            }
        }
        int announced = articles + unreadable + notFetched + setAside + waiting;
        return new LedgerSums(announced, articles, unreadable, notFetched, setAside, waiting, reasons);
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
