package throughline.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.feeds.HubMode;
import throughline.feeds.HubState;
import throughline.fetch.Content;

/** What hubs do at their callbacks. Each act is in the log before the method returns; the flow draws its conclusions from there. */
public interface HubCallbacks {

    /**
     * A hub asked whether we meant what we asked for, and is told yes.
     *
     * @param lease how long the hub says that it will push, if it says so
     */
    void confirm(HubState hub, HubMode mode, @Nullable Duration lease);

    void deny(HubState hub, String reason);

    /**
     * A hub pushed a document, signed as it should be.
     *
     * @param headers names in lower case
     */
    void push(HubState hub, Map<String, List<String>> headers, Content content);

    /** Something without the hub's signature came in its name, and is only counted. */
    void ignore(HubState hub);
}
