package throughline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what: the subscriptions, a form for another, and what was carried out.
 *
 * @param created a subscription made just now, with its secret; shown once
 */
public record SubscriptionsPage(
        Frame frame,
        String sentence,
        @Nullable Created created,
        List<Line> subscriptions,
        Form form,
        List<DeliveryLine> deliveries,
        String deliveriesNote) {

    /** What only its maker sees, and only now. */
    public record Created(String name, String secret) {}

    /** A subscription. */
    public record Line(
            String id,
            String name,
            String beat,
            String query,
            String webhook,
            boolean active,
            Moment created,
            String told) {}

    /**
     * The form as it was filled in, with what is wrong beside each field.
     *
     * @param id the id that the subscription will have, so that sending twice makes one
     */
    public record Form(
            String id,
            List<Choice> beats,
            String name,
            String query,
            String webhook,
            @Nullable String nameTrouble,
            @Nullable String queryTrouble,
            @Nullable String webhookTrouble) {

        boolean isRight() {
            return nameTrouble == null && queryTrouble == null && webhookTrouble == null;
        }
    }

    /** An entry of a list to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** An alert and how its carrying out stands. */
    public record DeliveryLine(
            String id,
            Moment at,
            String headline,
            @Nullable String lang,
            String story,
            String occasion,
            String subscription,
            String tone,
            String state,
            String sentence,
            List<Try> attempts) {

        /** One try. */
        public record Try(Moment at, String outcome, String took) {}
    }
}
