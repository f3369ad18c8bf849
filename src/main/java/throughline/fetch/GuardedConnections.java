package throughline.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes the HTTP client's connections, each of which passes the {@link AddressGuard} in the socket's own {@code connect}: nothing
 * that comes earlier (a name looked up twice, a redirect, a literal in an odd spelling) can lead around it.
 */
final class GuardedConnections extends PoolingHttpClientConnectionManagerBuilder {

    private static final String PROXY = "throughline.proxy";

    private final AddressGuard guard;

    GuardedConnections(AddressGuard guard, GuardedNames names) {
        this.guard = guard;
        setDnsResolver(names);
    }

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
            SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
        Lookup<TlsSocketStrategy> secured = RegistryBuilder.<TlsSocketStrategy>create()
                .register(URIScheme.HTTPS.id, tls)
                .build();
        HttpClientConnectionOperator toProxy =
                new DefaultHttpClientConnectionOperator(proxy -> new Socket(Proxy.NO_PROXY), ports, names, secured);
        return new DefaultHttpClientConnectionOperator(proxy -> new GuardedSocket(), ports, names, secured) {
            @Override
            public void connect(
                    ManagedHttpClientConnection line,
                    HttpHost host,
                    @Nullable NamedEndpoint name,
                    @Nullable Path local,
                    @Nullable InetSocketAddress from,
                    @Nullable Timeout time,
                    SocketConfig config,
                    @Nullable Object attachment,
                    HttpContext context)
                    throws IOException {
                if (host.equals(proxy(context))) {
                    toProxy.connect(line, host, name, null, from, time, config, attachment, context);
                } else {
                    super.connect(line, host, name, null, from, time, config, attachment, context);
                }
            }
        };
    }

    /** The request of this context goes through a proxy that the operator chose: trusted as a hop, whatever network it lies in. */
    static void goThrough(HttpHost proxy, HttpContext context) {
        context.setAttribute(PROXY, proxy);
    }

    private static @Nullable HttpHost proxy(HttpContext context) {
        return (HttpHost) context.getAttribute(PROXY);
    }

    /** Whether the answer is not the host's but the proxy's own: nothing was secured, though it should have been. */
    static boolean isRefusedByProxy(String scheme, HttpClientContext context) {
        return proxy(context) != null && scheme.equals(URIScheme.HTTPS.id) && context.getSSLSession() == null;
    }

    /** Straight to the host, or through the proxy of the context. */
    static HttpRoutePlanner routes() {
        return new DefaultRoutePlanner(null) {
            @Override
            protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) {
                return proxy(context);
            }
        };
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
}
