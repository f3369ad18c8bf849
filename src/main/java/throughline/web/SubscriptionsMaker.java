package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert;
import throughline.alerts.Delivery;
import throughline.alerts.Subscription;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.web.SubscriptionsPage.Created;
import throughline.web.SubscriptionsPage.DeliveryLine;
import throughline.web.SubscriptionsPage.Form;
import throughline.web.SubscriptionsPage.Line;

/** Makes the page of subscriptions. */
final class SubscriptionsMaker {

    private static final int ALERTS = 200;

    private final Archive archive;
    private final Words words;

    SubscriptionsMaker(Archive archive, Words words) {
        this.archive = archive;
        this.words = words;
    }

    SubscriptionsPage page(Frame frame, Form form, @Nullable Created created) {
        List<Alert> alerts = archive.listAlerts();
        List<Line> lines = archive.listSubscriptions().stream()
                .map(subscription -> line(subscription, alerts))
                .toList();
        return new SubscriptionsPage(
                frame,
                sentence(alerts.size()),
                created,
                lines,
                form,
                alerts.stream().limit(ALERTS).map(this::delivery).toList(),
                alerts.size() > ALERTS ? "the last " + ALERTS + " of " + Words.number(alerts.size()) : "every attempt");
    }

    private String sentence(int alerts) {
        List<Subscription> subscriptions = archive.listSubscriptions();
        if (subscriptions.isEmpty()) {
            return "Nobody is told anything yet. Write the first subscription below; it waits until news comes.";
        }
        long paused = subscriptions.stream().filter(one -> !one.active()).count();
        return Words.count(subscriptions.size(), "subscription", "subscriptions")
                + (paused == 0 ? "" : ", " + Words.number(paused) + " paused")
                + ". "
                + (alerts == 0
                        ? "No alert was due so far."
                        : Words.count(alerts, "alert", "alerts") + " so far, once for each story.");
    }

    private Line line(Subscription subscription, List<Alert> alerts) {
        long told = alerts.stream()
                .filter(alert -> alert.subscription().equals(subscription.id()))
                .count();
        return new Line(
                subscription.id().value(),
                subscription.name(),
                archive.findBeat(subscription.beat())
                        .map(Beat::name)
                        .orElse(subscription.beat().value()),
                subscription.query(),
                subscription.webhook().toString(),
                subscription.active(),
                words.day(subscription.created()),
                told == 0 ? "no alert so far" : Words.count(told, "alert", "alerts"));
    }

    private DeliveryLine delivery(Alert alert) {
        String name = archive.findSubscription(alert.subscription())
                .map(Subscription::name)
                .orElse("a subscription that is no more");
        Delivery delivery =
                archive.findDelivery(alert.id()).orElse(new Delivery(alert, Delivery.State.WAITING, List.of(), null));
        return new Deliveries(words).line(delivery, name);
    }
}
