package throughline.feeds;

import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.util.Locale;

/**
 * Who publishes, as an operator has set it up.
 *
 * @param site the host whose feeds and pages it is about, without {@code www.}
 * @param name as readers know it; empty when only its feeds tell
 */
public record Outlet(String site, String name, Handling handling) {

    /** The domain that whoever owns the address's host pays for: the same for all hosts of one publisher. */
    public static String domainOf(URI address) {
        String site = siteOf(address);
        return site.isEmpty() ? "" : PaidLevelDomain.getPLD(site);
    }

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
