package throughline.pipeline;

import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubState;
import throughline.fetch.FetchRequest;

/**
 * One step of a feed's subscription at its hub.
 *
 * @param state how it stands now; null when there is none any more
 * @param request what the hub is asked, if anything
 */
record HubProgress(@Nullable HubState state, @Nullable FetchRequest request) {

    List<KeyValue<String, FetchRequest>> requests() {
        return request == null ? List.of() : List.of(KeyValue.pair(request.host(), request));
    }
}
