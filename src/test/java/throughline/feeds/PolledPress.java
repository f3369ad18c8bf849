package throughline.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import throughline.fetch.Content;
import throughline.fetch.FetchRequest;
import throughline.fetch.Fetched;
import throughline.fetch.Terms;
import throughline.fetch.Validators;

/** A feed whose publications are given, polled as a plan says, on a clock of its own. */
final class PolledPress {

    private final PollPlan plan;
    private final List<Instant> published;
    private final List<Entry> entries;
    private final int documentSize;
    private final Validators validators;
    private int seen;
    private int cameBeforeUs;

    final List<Instant> polls = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    FeedState state;

    PolledPress(
            PollPlan plan,
            List<Instant> published,
            int documentSize,
            boolean dated,
            Validators validators,
            Instant start) {
        this.plan = plan;
        this.published = published.stream().sorted().toList();
        this.entries = this.published.stream()
                .map(at -> new Entry(at.toString(), null, "News", null, dated ? at : null, null, "", ""))
                .toList();
        this.documentSize = documentSize;
        this.validators = validators;
        URI address = URI.create("https://press.example/feed");
        this.state = plan.first(new Feed(new FeedId(address.toString()), address, "Press", "en"), start);
    }

    /** Polls until a time comes. */
    PolledPress until(Instant end) {
        while (state.nextPoll().isBefore(end)) {
            poll(state.nextPoll());
        }
        return this;
    }

    /** Cannot be reached until a time comes. */
    PolledPress unreachableUntil(Instant end) {
        while (state.nextPoll().isBefore(end)) {
            Instant now = state.nextPoll();
            PollPlan.Asked asked = plan.ask(state, Terms.NONE, now);
            Fetched failed = new Fetched.Failed(asked.request(), now, null, "The server did not answer in time.", null);
            state = plan.after(asked.state(), Handling.USUAL, failed, null, Harvest.NONE, now)
                    .state();
        }
        return this;
    }

    private void poll(Instant now) {
        FetchRequest request = plan.ask(state, Terms.NONE, now).request();
        FeedState asked = plan.ask(state, Terms.NONE, now).state();
        int out = seen;
        while (out < published.size() && !published.get(out).isAfter(now)) {
            out++;
        }
        PollPlan.After after;
        if (out == seen && !polls.isEmpty() && !validators.equals(Validators.NONE)) {
            Fetched same = new Fetched.NotModified(request, now, null, validators, Map.of());
            after = plan.after(asked, Handling.USUAL, same, null, Harvest.NONE, now);
        } else {
            List<Entry> listed = entries.subList(Math.max(0, out - documentSize), out);
            int fresh = Math.min(out - seen, listed.size());
            if (polls.isEmpty()) {
                cameBeforeUs = out;
            }
            Fetched found = new Fetched.Found(
                    request, now, asked.address(), null, validators, Map.of(), new Content(new byte[0], null), false);
            FeedReading reading = new FeedReading.Read("Press", null, null, PollWishes.NONE, List.of(), null, listed);
            Harvest harvest = new Harvest(listed.size(), fresh, listed.size() - fresh, 0);
            after = plan.after(asked, Handling.USUAL, found, reading, harvest, now);
        }
        seen = out;
        polls.add(now);
        state = after.state();
        if (after.gap() != null) {
            gaps.add(Objects.requireNonNull(after.gap()));
        }
    }

    int unseen() {
        int lost = 0;
        int before = cameBeforeUs;
        for (Instant poll : polls) {
            int out = before;
            while (out < published.size() && !published.get(out).isAfter(poll)) {
                out++;
            }
            lost += Math.max(0, out - before - documentSize);
            before = out;
        }
        return lost;
    }

    /** From publication to poll in minutes, in rising order, of what came out since a time. */
    List<Double> delays(List<Instant> asked, Instant since) {
        List<Double> delays = new ArrayList<>();
        int next = 0;
        for (Instant at : published) {
            while (next < asked.size() && asked.get(next).isBefore(at)) {
                next++;
            }
            if (next < asked.size() && at.isAfter(since)) {
                delays.add(Duration.between(at, asked.get(next)).toMillis() / 60_000.0);
            }
        }
        delays.sort(null);
        return delays;
    }
}
