package throughline.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether we may connect to an address. It is asked at the socket, about the address that is really connected to, for
 * every connection of every fetch: a feed, a page, a redirect or a webhook can name any host, and any name can lead into the
 * network that we run in.
 */
public final class AddressGuard {

    private final boolean allowPrivate;
    private final Set<String> allowed;

    /**
     * @param allowPrivate opens loopback, private, shared, link-local and benchmark networks, for an operator whose feeds live
     *     there; metadata services, groups and packed addresses stay closed
     * @param allowed {@code host:port}, the host a name or an address ({@code [::1]:8080}): these are open whatever they are. A
     *     name that stands here is trusted wherever it leads.
     */
    public AddressGuard(boolean allowPrivate, Collection<String> allowed) {
        this.allowPrivate = allowPrivate;
        Set<String> places = new HashSet<>();
        for (String place : allowed) {
            places.add(place(place));
        }
        this.allowed = Set.copyOf(places);
    }

    /** Whether a connection to this address and port may be opened. */
    public boolean permits(InetAddress address, int port) {
        return findObjection(address, port).isEmpty();
    }

    /** Why not, as the end of "… leads to": empty when nothing speaks against it. */
    Optional<String> findObjection(InetAddress address, int port) {
        AddressKind kind = AddressKind.of(address);
        if (kind == AddressKind.PUBLIC || (allowPrivate && kind.canBeOurOwn()) || isAllowed(address, port)) {
            return Optional.empty();
        }
        return Optional.of(address.getHostAddress() + ", " + kind.words());
    }

    private boolean isAllowed(InetAddress address, int port) {
        // The name that the address was looked up by; never a look-up backwards, which the far side could forge.
        String name = new InetSocketAddress(address, port).getHostString().toLowerCase(Locale.ROOT);
        return allowed.contains(name + ":" + port) || allowed.contains(address.getHostAddress() + ":" + port);
    }

    private static String place(String text) {
        int colon = text.lastIndexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException("\"" + text + "\" is not host:port.");
        }
        int port = Integer.parseInt(text, colon + 1, text.length(), 10);
        String host = text.substring(0, colon).toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            // One spelling for each address, the one that Java itself writes.
            host = InetAddress.ofLiteral(host.substring(1, host.length() - 1)).getHostAddress();
        }
        return host + ":" + port;
    }
}
