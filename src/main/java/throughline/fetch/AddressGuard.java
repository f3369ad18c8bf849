package throughline.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
     * @throws IllegalArgumentException when one is not of this form
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
        if (allowed.isEmpty()) {
            return false;
        }
        // The name that the address was looked up by; never a look-up backwards, which the far side could forge.
        String name = new InetSocketAddress(address, port).getHostString().toLowerCase(Locale.ROOT);
        return allowed.contains(name + ":" + port) || allowed.contains(address.getHostAddress() + ":" + port);
    }

    /** In the spelling that connections are made in; one that could mean something else would open what nobody meant to open. */
    private static String place(String text) {
        String place = text.strip();
        int colon = place.lastIndexOf(':');
        boolean bare = place.indexOf(':') < colon && place.indexOf(']') != colon - 1;
        if (bare
                || colon <= 0
                || !isPort(place.substring(colon + 1))
                || place.chars().anyMatch(AddressGuard::isOfAPath)) {
            throw unusable(text, null);
        }
        try {
            WebAddress there = WebAddress.parse("http://" + place);
            boolean literal = there.host().contains(":");
            // One spelling for each IPv6 address, the one that Java itself writes.
            String host = literal ? InetAddress.ofLiteral(there.host()).getHostAddress() : there.host();
            return host + ":" + there.port();
        } catch (Refusal e) {
            throw unusable(text, e);
        }
    }

    private static boolean isPort(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isOfAPath(int c) {
        return "/?#@\\".indexOf(c) >= 0;
    }

    private static IllegalArgumentException unusable(String text, @Nullable Refusal why) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not host:port, as in \"news.example:8080\" or \"[::1]:8080\".", why);
    }
}
