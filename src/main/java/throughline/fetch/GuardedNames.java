package throughline.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/** Looks names up once for a connection, and lets the addresses that the guard permits be tried first. */
final class GuardedNames implements DnsResolver {

    private final AddressGuard guard;
    private final NameService service;

    GuardedNames(AddressGuard guard, NameService service) {
        this.guard = guard;
        this.service = service;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return literalOrFound(host);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = literalOrFound(host);
        List<InetSocketAddress> permitted = Arrays.stream(found)
                .filter(address -> guard.permits(address, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        // With none permitted, the socket says no, and why.
        return permitted.isEmpty() ? List.of(new InetSocketAddress(found[0], port)) : permitted;
    }

    /**
     * For what a proxy will look up and connect to, out of our sight: every address that we can see ourselves must be permitted. A
     * name that only the proxy knows is the proxy's to judge.
     */
    void checkBehindProxy(String host, int port) throws Refusal {
        InetAddress[] found;
        try {
            found = literalOrFound(host);
        } catch (UnknownHostException e) {
            return;
        }
        for (InetAddress address : found) {
            Optional<String> objection = guard.findObjection(address, port);
            if (objection.isPresent()) {
                throw new Refusal(host + " leads to " + objection.get() + ", where we do not ask.");
            }
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] literalOrFound(String host) throws UnknownHostException {
        // WebAddress lets only plain dotted or IPv6 literals through; a name never reads as one of them.
        boolean literal = host.contains(":") || Character.isDigit(host.charAt(host.length() - 1));
        if (literal) {
            try {
                return new InetAddress[] {InetAddress.ofLiteral(host)};
            } catch (IllegalArgumentException e) {
                // a name that ends in a digit
            }
        }
        // The client turns a name that starts with xn-- into letters, which no name service knows; Java does so only
        // where
        // the way back leads to the same name.
        InetAddress[] found = service.find(IDN.toASCII(host));
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        return found;
    }
}
