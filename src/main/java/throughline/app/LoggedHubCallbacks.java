package throughline.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubEvent;
import throughline.feeds.HubMode;
import throughline.feeds.HubState;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Subject;
import throughline.fetch.Validators;
import throughline.pipeline.LogWriter;
import throughline.pipeline.Topics;

/** Writes what hubs do to the log, and waits until it is there. */
final class LoggedHubCallbacks implements HubCallbacks {

    private final LogWriter log;
    private final InstantSource clock;

    LoggedHubCallbacks(LogWriter log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void confirm(HubState hub, HubMode mode, @Nullable Duration lease) {
        write(hub, new HubEvent.Confirmed(hub.token(), mode, lease, clock.instant()));
    }

    @Override
    public void deny(HubState hub, String reason) {
        write(hub, new HubEvent.Denied(hub.token(), reason, clock.instant()));
    }

    @Override
    public void ignore(HubState hub) {
        write(hub, new HubEvent.Unsigned(hub.token(), clock.instant()));
    }

    @Override
    public void push(HubState hub, Map<String, List<String>> headers, Content content) {
        Instant now = clock.instant();
        String feed = hub.feed().value();
        FetchRequest unasked = new FetchRequest(Subject.PUSH, feed, hub.pact().topic(), Validators.NONE, 0, now);
        log.write(
                        Topics.FETCHED,
                        feed,
                        new Fetched.Found(
                                unasked, now, hub.pact().topic(), null, Validators.NONE, headers, content, true))
                .join();
    }

    private void write(HubState hub, HubEvent event) {
        log.write(Topics.HUB_EVENTS, hub.feed(), event).join();
    }
}
