package throughline.web;

import java.util.List;
import throughline.alerts.Alert;
import throughline.alerts.Delivery;
import throughline.alerts.Delivery.Attempt;
import throughline.web.SubscriptionsPage.DeliveryLine;

/** Puts deliveries into words. */
final class Deliveries {

    private final Words words;

    Deliveries(Words words) {
        this.words = words;
    }

    static String occasion(Alert.Occasion occasion) {
        return switch (occasion) {
            case NEW_STORY -> "New story";
            case CORRECTION -> "Correction";
        };
    }

    DeliveryLine line(Delivery delivery, String subscription) {
        Alert alert = delivery.alert();
        List<Attempt> attempts = delivery.attempts();
        return new DeliveryLine(
                alert.id().value(),
                words.moment(alert.at()),
                alert.headline(),
                Words.lang(alert.language()),
                "/stories/" + Addresses.escape(alert.story().value()),
                occasion(alert.occasion()),
                subscription,
                tone(delivery.state()),
                state(delivery),
                sentence(delivery),
                attempts.stream()
                        .map(attempt -> new DeliveryLine.Try(
                                words.moment(attempt.at()),
                                attempt.outcome() + (attempt.status() == null ? "" : " (" + attempt.status() + ")"),
                                Words.lasting(attempt.took())))
                        .toList());
    }

    private static String tone(Delivery.State state) {
        return switch (state) {
            case WAITING -> "warning";
            case DELIVERED -> "ok";
            case GIVEN_UP -> "trouble";
        };
    }

    private static String state(Delivery delivery) {
        int tries = delivery.attempts().size();
        return switch (delivery.state()) {
            case WAITING -> tries == 0 ? "Waiting for its first try" : "Waiting, try " + (tries + 1);
            case DELIVERED ->
                "Delivered"
                        + (tries == 0
                                ? ""
                                : " in "
                                        + Words.lasting(
                                                delivery.attempts().getLast().took()))
                        + (tries > 1 ? ", try " + tries : "");
            case GIVEN_UP -> "Not delivered, given up after " + Words.count(tries, "try", "tries");
        };
    }

    private String sentence(Delivery delivery) {
        if (delivery.state() == Delivery.State.DELIVERED || delivery.attempts().isEmpty()) {
            return "";
        }
        Attempt last = delivery.attempts().getLast();
        String end = last.outcome().endsWith(".") ? "" : ".";
        String sentence = last.outcome() + end;
        if (delivery.nextTry() == null) {
            return sentence;
        }
        return sentence + " Next try " + words.soon(delivery.nextTry()).text() + ". Nothing is lost.";
    }
}
