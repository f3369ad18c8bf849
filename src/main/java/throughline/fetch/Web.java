package throughline.fetch;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request, one answer, over guarded connections. The HTTP client's own cleverness is off: it keeps no cookies, follows
 * nothing, repeats nothing and unpacks nothing, since each of those has a bound or a rule that is ours to keep.
 */
final class Web implements AutoCloseable {

    private static final TimeValue IDLE = TimeValue.ofSeconds(5);

    /** Answers before the answer (1xx); a server may send them without end. */
    private static final int MOST_INTERIM = 20;

    private static final byte[] NOTHING = {};

    private final CloseableHttpClient client;
    private final GuardedNames names;

    Web(FetchSettings settings, AddressGuard guard, NameService service) {
        names = new GuardedNames(guard, service);
        FetchSettings.Limits limits = settings.limits();
        Timeout whole = Timeout.of(limits.wholeTime());
        // Header bytes go in and out as they are, or a validator with an umlaut would come back changed.
        CharCodingConfig bytes = CharCodingConfig.custom()
                .setCharset(StandardCharsets.ISO_8859_1)
                .setMalformedInputAction(CodingErrorAction.REPLACE)
                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                .build();
        Http1Config head = Http1Config.custom()
                .setMaxLineLength(limits.headerLine())
                .setMaxHeaderCount(limits.headers())
                .build();
        int most = 2 * settings.manners().atOnce();
        client = HttpClients.custom()
                .setConnectionManager(new GuardedConnections(guard, names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(head)
                                .charCodingConfig(bytes)
                                .responseParserFactory(
                                        config -> impatient(new DefaultHttpResponseParserFactory(head).create()))
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connectTime()))
                                .setSocketTimeout(whole)
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .build())
                        .setMaxConnTotal(most)
                        .setMaxConnPerRoute(most)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .setConnectionKeepAlive(IDLE)
                        .setProtocolUpgradeEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .setRoutePlanner(GuardedConnections.routes())
                .setUserAgent(settings.agent().header())
                .evictIdleConnections(IDLE)
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    Answer get(WebAddress address, Map<String, String> headers, BodyBound bound, @Nullable HttpHost proxy)
            throws IOException {
        HttpClientContext context = context(address, proxy);
        try {
            return ask(getting(address, headers), context, unpacked(bound));
        } catch (NoHttpResponseException | SocketException e) {
            EndpointDetails line = context.getEndpointDetails();
            if (line == null || line.getRequestCount() <= 1) {
                throw e;
            }
            // The server hung up a line that was kept from an earlier request, as it may at any time: once more.
            return ask(getting(address, headers), context(address, proxy), unpacked(bound));
        }
    }

    /** @param reason how much of the body is read when the answer is not a good one; of a good one, nothing */
    Answer post(
            WebAddress address, Map<String, String> headers, byte[] body, BodyBound reason, @Nullable HttpHost proxy)
            throws IOException {
        HttpUriRequestBase request = request("POST", address, headers);
        Header type = request.getFirstHeader("Content-Type");
        request.setEntity(new ByteArrayEntity(body, type == null ? ContentType.APPLICATION_OCTET_STREAM : null));
        // No line is kept: what was sent on one that the server hangs up could not be sent again without being told
        // twice.
        request.setHeader("Connection", "close");
        return ask(request, context(address, proxy), reasonOfTrouble(reason));
    }

    private HttpClientContext context(WebAddress address, @Nullable HttpHost proxy) throws Refusal {
        HttpClientContext context = HttpClientContext.create();
        if (proxy != null) {
            names.checkBehindProxy(address.host(), address.port());
            GuardedConnections.goThrough(proxy, context);
        }
        return context;
    }

    private static HttpUriRequestBase getting(WebAddress address, Map<String, String> headers) {
        HttpUriRequestBase request = request("GET", address, headers);
        request.setHeader("Accept-Encoding", Unpacking.ACCEPTED);
        return request;
    }

    private static HttpUriRequestBase request(String method, WebAddress address, Map<String, String> headers) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address.uri());
        request.setPath(address.path());
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer ask(HttpUriRequestBase request, HttpClientContext context, Reading reading) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        try {
            if (GuardedConnections.isRefusedByProxy(request.getScheme(), context)) {
                throw new ProxyRefuses(response.getCode());
            }
            Map<String, List<String>> headers = headers(response);
            List<String> type = headers.get("content-type");
            byte[] body = reading.read(response, headers);
            return new Answer(response.getCode(), headers, new Content(body, type == null ? null : type.getFirst()));
        } finally {
            // Closing alone would read on to the end, which may never come. After an end that was reached this does
            // nothing.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    /** What is wanted of an answer's body. */
    private interface Reading {
        byte[] read(ClassicHttpResponse response, Map<String, List<String>> headers) throws IOException;
    }

    private static Reading unpacked(BodyBound bound) {
        return (response, headers) -> {
            HttpEntity entity = response.getEntity();
            // A body of no bytes is read so that the line can be kept.
            if (entity == null || (response.getCode() / 100 != 2 && entity.getContentLength() != 0)) {
                return NOTHING;
            }
            bound.check(entity.getContentLength());
            return Unpacking.unpack(bound.read(entity.getContent()), headers, bound);
        };
    }

    private static Reading reasonOfTrouble(BodyBound bound) {
        return (response, headers) -> {
            HttpEntity entity = response.getEntity();
            return entity == null || response.getCode() / 100 == 2 ? NOTHING : bound.read(entity.getContent());
        };
    }

    /** The proxy itself answered, where it should have let us through to a host behind TLS. */
    static final class ProxyRefuses extends IOException {
        ProxyRefuses(int status) {
            super("The proxy does not let us through (" + status + ").");
        }
    }

    /** Reads heads, but not without end those of a server that says "wait" (1xx), too fast for an interrupt to be noticed. */
    private static HttpMessageParser<ClassicHttpResponse> impatient(HttpMessageParser<ClassicHttpResponse> parser) {
        int[] interim = {0};
        return (buffer, in) -> {
            ClassicHttpResponse head = parser.parse(buffer, in);
            interim[0] = head != null && head.getCode() < 200 ? interim[0] + 1 : 0;
            if (interim[0] > MOST_INTERIM) {
                throw new ProtocolException("more than " + MOST_INTERIM + " interim answers");
            }
            return head;
        };
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            headers.computeIfAbsent(name, n -> new ArrayList<>(1)).add(value);
        }
        headers.replaceAll((name, values) -> List.copyOf(values));
        return headers;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
