package throughline.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.fetch.FetchRequest;
import throughline.fetch.Subject;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/** What is posted to a hub (WebSub, 5.1). */
final class HubRequest {

    /** What is asked for; hubs give what they like. */
    private static final Duration LEASE = Duration.ofDays(10);

    private HubRequest() {}

    /** A feed's own headers and cookies are nothing that its hub must see, so none of its terms go along. */
    static FetchRequest of(HubState state, HubMode mode, int attempt, Instant now) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode.word());
        form.put("hub.topic", state.pact().topic().toString());
        form.put("hub.callback", state.pact().callback().toString());
        if (mode == HubMode.SUBSCRIBE) {
            form.put("hub.lease_seconds", String.valueOf(LEASE.toSeconds()));
            form.put("hub.secret", state.pact().secret());
        }
        return new FetchRequest(
                Subject.HUB,
                state.feed().value(),
                state.pact().hub(),
                Validators.NONE,
                attempt,
                now,
                Terms.NONE,
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
