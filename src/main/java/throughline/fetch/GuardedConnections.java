package throughline.fetch;

import java.io.IOException;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;

/**
 * Makes the HTTP client's connections, each of which passes the {@link AddressGuard} in the socket's own {@code connect}: nothing
 * that comes earlier (a name looked up twice, a redirect, a literal in an odd spelling) can lead around it.
 */
final class GuardedConnections extends PoolingHttpClientConnectionManagerBuilder {

    private final AddressGuard guard;

    GuardedConnections(AddressGuard guard, NameService names) {
        this.guard = guard;
        setDnsResolver(new Names(names));
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        return new DefaultHttpClientConnectionOperator(
                proxy -> new GuardedSocket(),
                ports,
                names,
                RegistryBuilder.<TlsSocketStrategy>create()
                        .register(URIScheme.HTTPS.id, tls)
                        .build());
    }

    private final class GuardedSocket extends Socket {

        GuardedSocket() {
            // Else the system's socksProxyHost would be connected to, and lead anywhere.
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress place) throws IOException {
            connect(place, 0);
        }

        @Override
        public void connect(SocketAddress place, int timeout) throws IOException {
            if (!(place instanceof InetSocketAddress there) || there.getAddress() == null) {
                throw new Refusal("Only addresses of the Internet are asked, not " + place + ".");
            }
            Optional<String> objection = guard.findObjection(there.getAddress(), there.getPort());
            if (objection.isPresent()) {
                close();
                throw new Refusal(there.getHostString() + " leads to " + objection.get() + ", where we do not ask.");
            }
            super.connect(there, timeout);
        }
    }

    /** Looks names up once for a connection, and lets the permitted addresses be tried first. */
    private final class Names implements DnsResolver {

        private final NameService service;

        Names(NameService service) {
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
            // The client turns a name that starts with xn-- into letters, which no name service knows; Java does so
            // only where
            // the way back leads to the same name.
            InetAddress[] found = service.find(IDN.toASCII(host));
            if (found.length == 0) {
                throw new UnknownHostException(host);
            }
            return found;
        }
    }
}
