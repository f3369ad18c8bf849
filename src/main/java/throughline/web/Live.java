package throughline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import throughline.archive.Archive;
import throughline.archive.Archive.StoryListener;
import throughline.archive.Arrival;
import throughline.archive.Cursor;
import throughline.beats.BeatId;
import throughline.stories.Story;

/** Tells browsers what comes into a beat, as server-sent events: first what they missed, then what comes, and a beat of the heart. */
@Singleton
public class Live {

    /** Often enough that a browser soon knows of a lost line, and that no proxy takes it for dead. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** A browser that lags further behind than this is cut off; it comes back with its cursor. */
    private static final int BACKLOG = 512;

    private final Archive archive;
    private final ObjectMapper json;

    Live(Archive archive, ObjectMapper json) {
        this.archive = archive;
        this.json = json;
    }

    /** What a browser is told of a story that came or grew. */
    public record Told(String id, String headline, String language, String outlet, int articles, String address) {

        static Told of(Story story) {
            return new Told(
                    story.id().value(),
                    story.lead().headline(),
                    story.lead().language(),
                    story.lead().outlet(),
                    story.coverage().size(),
                    StoryRows.address(story));
        }
    }

    /** Events of one beat after {@code cursor}; without one, from now on. */
    public Multi<OutboundSseEvent> follow(BeatId beat, @Nullable Cursor cursor, Sse sse) {
        Multi<OutboundSseEvent> stories = Multi.createFrom()
                .<Arrival>emitter(emitter -> begin(beat, cursor, emitter), BACKLOG)
                .map(arrival -> event(arrival, sse));
        Multi<OutboundSseEvent> heart = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().name("heartbeat").data("{}").build());
        OutboundSseEvent hello = sse.newEventBuilder()
                .name("heartbeat")
                .id(archive.cursor().toString())
                .data("{}")
                .build();
        // Without a cursor the greeting carries one, so that a line lost before the first story can be taken up again.
        return Multi.createBy()
                .merging()
                .streams(
                        cursor == null
                                ? Multi.createFrom().item(hello)
                                : Multi.createFrom().empty(),
                        stories,
                        heart);
    }

    private void begin(BeatId beat, @Nullable Cursor cursor, MultiEmitter<? super Arrival> emitter) {
        StoryListener listener = arrival -> {
            if (arrival.story().beat().equals(beat)) {
                emitter.emit(arrival);
            }
        };
        archive.listen(listener);
        emitter.onTermination(() -> archive.stopListening(listener));
        if (cursor != null) {
            archive.listArrivals(cursor).forEach(listener::changed);
        }
    }

    private OutboundSseEvent event(Arrival arrival, Sse sse) {
        return sse.newEventBuilder()
                .name("story")
                .id(arrival.cursor().toString())
                .data(json.valueToTree(Told.of(arrival.story())).toString())
                .build();
    }
}
