package throughline.feeds;

import java.util.Locale;

/** What is asked of a hub, as {@code hub.mode} spells it. */
public enum HubMode {
    SUBSCRIBE,
    UNSUBSCRIBE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
