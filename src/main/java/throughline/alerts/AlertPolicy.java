package throughline.alerts;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Alert.Occasion;
import throughline.articles.ArticleId;
import throughline.stories.Coverage;
import throughline.stories.StoryChange;

/**
 * What is worth telling a subscriber: a story once, and again when an article of it was corrected. Further articles and copies are
 * not; they tell nothing new. Nor is what was brought in from a file long after its time.
 */
public final class AlertPolicy {

    /**
     * Decides whether a change of a story is worth an alert.
     *
     * @param told what this subscriber was told of this story before
     * @param at when the change arrived
     */
    public Optional<Alert> decide(Subscription subscription, StoryChange change, @Nullable Told told, Instant at) {
        if (change.article().backfilled()) {
            return Optional.empty(); // old news; what is told of its story later counts as the first
        }
        if (told == null) {
            return Optional.of(alert(
                    subscription,
                    change,
                    Occasion.NEW_STORY,
                    "",
                    "A new story of your beat" + which(subscription),
                    at));
        }
        if (change.kind() == StoryChange.Kind.REVISED && !change.news().isCopy()) {
            String revision =
                    "/" + change.news().article() + "/" + change.article().revision();
            return Optional.of(alert(
                    subscription,
                    change,
                    Occasion.CORRECTION,
                    revision,
                    change.news().outlet() + " changed an article of a story that you were told of",
                    at));
        }
        return Optional.empty();
    }

    private static Alert alert(
            Subscription subscription, StoryChange change, Occasion occasion, String revision, String why, Instant at) {
        Coverage news = change.news();
        String name = subscription.id() + "/" + change.story().id() + "/" + occasion + revision;
        return new Alert(
                new AlertId(ArticleId.ofText(name).value()),
                subscription.id(),
                subscription.beat(),
                change.story().id(),
                occasion,
                news.headline(),
                news.outlet(),
                news.language(),
                news.address(),
                news.opening(),
                why,
                at);
    }

    private static String which(Subscription subscription) {
        return subscription.query().isBlank() ? "" : " that says what you asked for: " + subscription.query();
    }
}
