package throughline.feeds;

import java.net.URI;
import java.util.Locale;

/**
 * Who publishes, as an operator has set it up.
 *
 * @param site the host whose feeds and pages it is about, without {@code www.}
 * @param name as readers know it; empty when only its feeds tell
 */
public record Outlet(String site, String name, Handling handling) {

    /** The site that an address belongs to. */
    public static String siteOf(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** Whether nothing is set for it. */
    public boolean saysNothing() {
        return name.isEmpty() && handling.equals(Handling.USUAL);
    }
}
