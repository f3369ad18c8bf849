package throughline.web;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.alerts.Webhook;
import throughline.archive.Archive;
import throughline.beats.Beat;
import throughline.relevance.StoredQuery;
import throughline.relevance.UnreadableQueryException;
import throughline.web.SubscriptionsPage.Choice;
import throughline.web.SubscriptionsPage.Form;

/** Checks what was filled in for a subscription, and makes what nobody should have to think up. */
public final class SubscriptionForm {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST = 2000;

    private SubscriptionForm() {}

    /** An empty form, or one that a link has begun. */
    static Form empty(Archive archive, @Nullable String beat) {
        return new Form(newId(), choices(archive, beat), "", "", "", null, null, null);
    }

    /** The form as it was sent, with what is wrong. */
    static Form checked(Archive archive, String id, @Nullable String beat, String name, String query, String webhook) {
        return new Form(
                id.matches("[0-9a-f]{16}") ? id : newId(),
                choices(archive, beat),
                name,
                query,
                webhook,
                nameTrouble(name),
                queryTrouble(query),
                webhookTrouble(webhook));
    }

    public static @Nullable String nameTrouble(String name) {
        if (name.isBlank()) {
            return "Give it a name, so that you know it again in the list.";
        }
        return name.length() > 200 ? "The name is too long. 200 letters are enough." : null;
    }

    public static @Nullable String queryTrouble(String query) {
        if (query.length() > LONGEST) {
            return "The query is too long. " + LONGEST + " letters are the most.";
        }
        try {
            if (!query.isBlank()) {
                StoredQuery.parse(query);
            }
            return null;
        } catch (UnreadableQueryException e) {
            return e.getMessage();
        }
    }

    public static @Nullable String webhookTrouble(String webhook) {
        Optional<URI> address = FeedAddress.parse(webhook);
        if (webhook.isBlank() || address.isEmpty()) {
            return "Type the address that alerts are posted to. It begins with http:// or https://.";
        }
        return webhook.length() > LONGEST ? "The address is too long." : null;
    }

    public static String newId() {
        return HexFormat.of().formatHex(random(8));
    }

    /** Signs alerts; 32 bytes that nobody can guess. */
    public static String newSecret() {
        return Webhook.newSecret(RANDOM);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static List<Choice> choices(Archive archive, @Nullable String beat) {
        List<Beat> beats = archive.listBeats();
        return beats.stream()
                .map(one -> new Choice(
                        one.id().value(), one.name(), one.id().value().equals(beat)))
                .toList();
    }
}
