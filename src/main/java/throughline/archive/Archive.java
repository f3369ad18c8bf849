package throughline.archive;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.alerts.AlertId;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.alerts.SubscriptionId;
import throughline.articles.ArticleId;
import throughline.articles.Extraction;
import throughline.articles.LedgerLine;
import throughline.articles.Outcome;
import throughline.articles.OutletReadings;
import throughline.beats.Beat;
import throughline.beats.BeatId;
import throughline.feeds.Feed;
import throughline.feeds.FeedId;
import throughline.feeds.FeedState;
import throughline.feeds.Gap;
import throughline.feeds.HubState;
import throughline.feeds.Outlet;
import throughline.relevance.BeatMark;
import throughline.stories.Coverage;
import throughline.stories.Story;
import throughline.stories.StoryId;

/** What the pages show, kept in memory and filled from the log; safe to read while it is filled. */
public final class Archive {

    /** Told of each story that is new or has grown, in order; must not wait. */
    public interface StoryListener {
        void changed(Arrival arrival);
    }

    /** What a cursor of an earlier run may have missed around its own time. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final Map<BeatId, Beat> beats = new ConcurrentHashMap<>();
    private final Map<StoryId, Arrival> stories = new ConcurrentHashMap<>();
    private final Map<FeedId, Feed> feeds = new ConcurrentHashMap<>();
    private final Map<FeedId, FeedState> states = new ConcurrentHashMap<>();
    private final Map<String, Outlet> outlets = new ConcurrentHashMap<>();
    private final Map<String, Gap> gaps = new ConcurrentHashMap<>();
    private final Map<String, OutletReadings> readings = new ConcurrentHashMap<>();
    private final Map<FeedId, HubState> hubs = new ConcurrentHashMap<>();
    private final Map<String, HubState> callbacks = new ConcurrentHashMap<>();
    private final Map<SubscriptionId, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<AlertId, Alert> alerts = new ConcurrentHashMap<>();
    private final Map<AlertId, Delivery> deliveries = new ConcurrentHashMap<>();
    private final Map<ArticleId, LedgerLine> ledger = new ConcurrentHashMap<>();
    private final Map<String, ReadersMark> storyMarks = new ConcurrentHashMap<>();
    private final Map<String, BeatMark> beatMarks = new ConcurrentHashMap<>();
    private final Map<String, SetAside> quarantine = new ConcurrentHashMap<>();
    private final List<StoryListener> listeners = new CopyOnWriteArrayList<>();
    private final String run = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    private long arrivals;

    public void keep(Beat beat) {
        beats.put(beat.id(), beat);
    }

    /** For a beat that was deleted; its stories stay. */
    public void forget(BeatId beat) {
        beats.remove(beat);
    }

    /** One at a time, so that nobody sees an arrival before the one it follows. */
    public synchronized void keep(Story story) {
        arrivals++;
        Arrival arrival = new Arrival(story, new Cursor(run, arrivals, story.changed()));
        stories.put(story.id(), arrival);
        listeners.forEach(listener -> listener.changed(arrival));
    }

    /** For a story whose articles all went into others. */
    public void forget(StoryId story) {
        stories.remove(story);
    }

    public void keep(Feed feed) {
        feeds.put(feed.id(), feed);
    }

    /** The feed and how it stands; what came from it stays. */
    public void forget(FeedId feed) {
        feeds.remove(feed);
        states.remove(feed);
    }

    public void keep(FeedState state) {
        states.put(state.id(), state);
    }

    public void keep(Outlet outlet) {
        outlets.put(outlet.site(), outlet);
    }

    /** For an outlet of which nothing is set any more. */
    public void forgetOutlet(String site) {
        outlets.remove(site);
    }

    /**
     * A gap, or how it stands now.
     *
     * @param id its key in the log; a gap that closes comes again under the same
     */
    public void keep(String id, Gap gap) {
        gaps.put(id, gap);
    }

    public void forgetGap(String id) {
        gaps.remove(id);
    }

    public void keep(OutletReadings outlet) {
        readings.put(outlet.site(), outlet);
    }

    public void keep(HubState hub) {
        HubState before = hubs.put(hub.feed(), hub);
        if (before != null && !before.token().equals(hub.token())) {
            callbacks.remove(before.token());
        }
        callbacks.put(hub.token(), hub);
    }

    /** For a feed that no hub pushes any more. */
    public void forgetHub(FeedId feed) {
        HubState before = hubs.remove(feed);
        if (before != null) {
            callbacks.remove(before.token());
        }
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

    public void keep(ReadersMark mark) {
        storyMarks.put(mark.beat() + "/" + mark.id(), mark);
    }

    /** For a mark that was taken back. */
    public void forgetStoryMark(BeatId beat, String id) {
        storyMarks.remove(beat + "/" + id);
    }

    public void keep(BeatMark mark) {
        beatMarks.put(mark.beat() + "/" + mark.article(), mark);
    }

    /** For a mark that was taken back. */
    public void forgetBeatMark(BeatId beat, ArticleId article) {
        beatMarks.remove(beat + "/" + article);
    }

    public void keep(SetAside record) {
        quarantine.put(record.id(), record);
    }

    /** For a record that was put back. */
    public void forgetSetAside(String id) {
        quarantine.remove(id);
    }

    public void listen(StoryListener listener) {
        listeners.add(listener);
    }

    public void stopListening(StoryListener listener) {
        listeners.remove(listener);
    }

    /**
     * Those of the seeds folder by name, then those made on the page as they were made, last those that are stopped: a new beat does not
     * take the place of the first.
     */
    public List<Beat> listBeats() {
        return sorted(
                beats.values(),
                Comparator.comparing((Beat beat) -> !beat.watched())
                        .thenComparing(Archive::begun)
                        .thenComparing(beat -> beat.id().value()));
    }

    private static Instant begun(Beat beat) {
        Beat.Made made = beat.made();
        return made == null ? Instant.MIN : made.at();
    }

    public Optional<Beat> findBeat(BeatId id) {
        return Optional.ofNullable(beats.get(id));
    }

    /** The stories of a beat, the one that changed last first. */
    public List<Story> listStories(BeatId beat) {
        return stories.values().stream()
                .map(Arrival::story)
                .filter(story -> story.beat().equals(beat))
                .sorted(Comparator.comparing(Story::changed).reversed())
                .toList();
    }

    public Optional<Story> findStory(StoryId id) {
        return Optional.ofNullable(stories.get(id)).map(Arrival::story);
    }

    /** What readers said of the stories of a beat, the latest first. */
    public List<ReadersMark> listStoryMarks(BeatId beat) {
        return storyMarks.values().stream()
                .filter(mark -> mark.beat().equals(beat))
                .sorted(Comparator.comparing((ReadersMark mark) -> mark.mark().at())
                        .reversed()
                        .thenComparing(ReadersMark::id))
                .toList();
    }

    public Optional<ReadersMark> findStoryMark(BeatId beat, String id) {
        return Optional.ofNullable(storyMarks.get(beat + "/" + id));
    }

    /** The articles of which readers said whether they are of a beat, the latest first. */
    public List<BeatMark> listBeatMarks(BeatId beat) {
        return beatMarks.values().stream()
                .filter(mark -> mark.beat().equals(beat))
                .sorted(Comparator.comparing(BeatMark::at)
                        .reversed()
                        .thenComparing(mark -> mark.article().value()))
                .toList();
    }

    public Optional<BeatMark> findBeatMark(BeatId beat, ArticleId article) {
        return Optional.ofNullable(beatMarks.get(beat + "/" + article));
    }

    /** What became of an entry. */
    public Optional<LedgerLine> findLine(ArticleId article) {
        return Optional.ofNullable(ledger.get(article));
    }

    /** Where following begins for whoever has read everything so far. */
    public synchronized Cursor cursor() {
        return new Cursor(
                run,
                arrivals,
                stories.values().stream()
                        .map(arrival -> arrival.story().changed())
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** Stories that came or grew after {@code cursor}, in order of arrival, each as it is now; all of them without one. */
    public List<Arrival> listArrivals(@Nullable Cursor cursor) {
        return stories.values().stream()
                .filter(arrival -> cursor == null || isAfter(arrival, cursor))
                .sorted(Comparator.comparing(arrival -> arrival.cursor().number()))
                .toList();
    }

    private boolean isAfter(Arrival arrival, Cursor cursor) {
        return cursor.run().equals(run)
                ? arrival.cursor().number() > cursor.number()
                : !arrival.story().changed().isBefore(cursor.at().minus(SLACK));
    }

    /** Every outlet for which something is set, by site. */
    public List<Outlet> listOutlets() {
        return sorted(outlets.values(), Comparator.comparing(Outlet::site));
    }

    public Optional<Outlet> findOutlet(String site) {
        return Optional.ofNullable(outlets.get(site));
    }

    /** What is set for the site of an address or, where that is part of a larger one, for that. */
    public Optional<Outlet> findOutletOf(URI address) {
        for (String site = Outlet.siteOf(address); site.contains("."); site = site.substring(site.indexOf('.') + 1)) {
            Outlet outlet = outlets.get(site);
            if (outlet != null) {
                return Optional.of(outlet);
            }
        }
        return findOutlet(Outlet.siteOf(address));
    }

    /** Times in which a feed may have dropped something, the latest first. */
    public List<Gap> listGaps() {
        return sorted(gaps.values(), Comparator.comparing(Gap::to).reversed());
    }

    /** How the pages of each outlet are read, by site. */
    public List<OutletReadings> listReadings() {
        return sorted(readings.values(), Comparator.comparing(OutletReadings::site));
    }

    /**
     * The outlets that the pages of each feed's entries belong to, the one with the most pages first: those of its latest entries, or
     * else those of its own domain.
     */
    public Map<FeedId, List<OutletReadings>> findReadings() {
        List<OutletReadings> all = sorted(
                readings.values(),
                Comparator.comparing(OutletReadings::pages).reversed().thenComparing(OutletReadings::site));
        Map<FeedId, List<OutletReadings>> ofFeeds = new HashMap<>();
        Map<String, OutletReadings> ofDomains = new HashMap<>();
        for (OutletReadings one : all) {
            ofDomains.putIfAbsent(Outlet.domainOf(URI.create("https://" + one.site())), one);
            one.latest().stream()
                    .map(mark -> ledger.get(mark.article()))
                    .filter(Objects::nonNull)
                    .flatMap(line -> Stream.concat(Stream.of(line.feed()), line.alsoIn().stream()))
                    .distinct()
                    .forEach(feed -> ofFeeds.computeIfAbsent(feed, _ -> new ArrayList<>())
                            .add(one));
        }
        for (Feed feed : feeds.values()) {
            OutletReadings own = ofDomains.get(Outlet.domainOf(feed.address()));
            if (own != null) {
                ofFeeds.computeIfAbsent(feed.id(), _ -> List.of(own));
            }
        }
        return ofFeeds;
    }

    /** Every feed on the list, by outlet. */
    public List<Feed> listFeeds() {
        return sorted(
                feeds.values(),
                Comparator.comparing(Feed::outlet)
                        .thenComparing(feed -> feed.id().value()));
    }

    public Optional<Feed> findFeed(FeedId id) {
        return Optional.ofNullable(feeds.get(id));
    }

    /** How a feed stands; empty until it was first planned. */
    public Optional<FeedState> findState(FeedId feed) {
        return Optional.ofNullable(states.get(feed));
    }

    /** How a feed's subscription at its hub stands; empty when it names no hub. */
    public Optional<HubState> findHub(FeedId feed) {
        return Optional.ofNullable(hubs.get(feed));
    }

    /** The subscription whose callback ends with {@code token}. */
    public Optional<HubState> findHub(String token) {
        return Optional.ofNullable(callbacks.get(token));
    }

    /** How many announced entries of each feed became articles. */
    public Map<FeedId, Integer> countArticles() {
        return count(line -> line.outcome() instanceof Outcome.Became || line.outcome() instanceof Outcome.Withdrawn);
    }

    /** How many entries each feed has announced. */
    public Map<FeedId, Integer> countEntries() {
        return count(_ -> true);
    }

    /** How many articles of each feed are told in a story. */
    public Map<FeedId, Integer> countInStories() {
        Set<ArticleId> told = stories.values().stream()
                .flatMap(arrival -> arrival.story().coverage().stream())
                .map(Coverage::article)
                .collect(Collectors.toSet());
        return count(line -> told.contains(line.article()));
    }

    private Map<FeedId, Integer> count(Predicate<LedgerLine> which) {
        Map<FeedId, Integer> counts = new HashMap<>();
        ledger.values().stream().filter(which).forEach(line -> {
            counts.merge(line.feed(), 1, Integer::sum);
            line.alsoIn().forEach(feed -> counts.merge(feed, 1, Integer::sum));
        });
        return counts;
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

    /** How the carrying out of every alert stands, the latest alert first. */
    public List<Delivery> listDeliveries() {
        return sorted(
                deliveries.values(),
                Comparator.comparing((Delivery delivery) -> delivery.alert().at())
                        .reversed());
    }

    /** Each announced entry counted once, by what became of it. */
    public LedgerSums sums() {
        int articles = 0;
        int unreadable = 0;
        int notFetched = 0;
        int setAside = 0;
        int waiting = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        Map<Extraction.Cause, Integer> causes = new EnumMap<>(Extraction.Cause.class);
        for (LedgerLine line : ledger.values()) {
            switch (line.outcome()) {
                case Outcome.Became _, Outcome.Withdrawn _ -> articles++;
                case Outcome.Waiting _ -> waiting++;
                case Outcome.Unreadable(Extraction.Cause cause, String reason) -> {
                    unreadable++;
                    if (cause != null) {
                        causes.merge(cause, 1, Integer::sum);
                    }
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
        return new LedgerSums(
                announced,
                articles,
                unreadable,
                notFetched,
                setAside,
                waiting,
                mostFrequentFirst(causes),
                mostFrequentFirst(reasons));
    }

    private static <K> Map<K, Integer> mostFrequentFirst(Map<K, Integer> counts) {
        Map<K, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByValue().reversed())
                .forEachOrdered(count -> ordered.put(count.getKey(), count.getValue()));
        return Collections.unmodifiableMap(ordered);
    }

    private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }
}
