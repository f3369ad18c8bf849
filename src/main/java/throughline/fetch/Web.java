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
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request, one answer, over guarded connections. The HTTP client's own cleverness is off: it keeps no cookies, follows
 * nothing, repeats nothing and unpacks nothing, since each of those has a bound or a rule that is ours to keep.
 */
final class Web implements AutoCloseable {

    private static final TimeValue IDLE = TimeValue.ofSeconds(5);

    private final CloseableHttpClient client;
    private final Unpacking unpacking = new Unpacking();

    Web(FetchSettings settings, AddressGuard guard, NameService names) {
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

    Answer get(WebAddress address, Map<String, String> headers, BodyBound bound) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        try {
            return ask(getting(address, headers), context, bound);
        } catch (NoHttpResponseException | SocketException e) {
            EndpointDetails line = context.getEndpointDetails();
            if (line == null || line.getRequestCount() <= 1) {
                throw e;
            }
            // The server hung up a line that was kept from an earlier request, as it may at any time: once more.
            return ask(getting(address, headers), HttpClientContext.create(), bound);
        }
    }

    Answer post(WebAddress address, Map<String, String> headers, byte[] body, BodyBound bound) throws IOException {
        HttpUriRequestBase request = request("POST", address, headers);
        Header type = request.getFirstHeader("Content-Type");
        request.setEntity(new ByteArrayEntity(body, type == null ? ContentType.APPLICATION_OCTET_STREAM : null));
        // No line is kept: what was sent on one that the server hangs up could not be sent again without being told
        // twice.
        request.setHeader("Connection", "close");
        return ask(request, HttpClientContext.create(), bound);
    }

    private HttpUriRequestBase getting(WebAddress address, Map<String, String> headers) {
        HttpUriRequestBase request = request("GET", address, headers);
        request.setHeader("Accept-Encoding", unpacking.accepted());
        return request;
    }

    private static HttpUriRequestBase request(String method, WebAddress address, Map<String, String> headers) {
        HttpUriRequestBase request = new HttpUriRequestBase(method, address.uri());
        request.setPath(address.path());
        headers.forEach(request::setHeader);
        return request;
    }

    private Answer ask(HttpUriRequestBase request, HttpClientContext context, BodyBound bound) throws IOException {
        ClassicHttpResponse response = client.executeOpen(null, request, context);
        try {
            return read(response, bound);
        } finally {
            // Closing alone would read on to the end, which may never come. After an end that was reached this does
            // nothing.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private Answer read(ClassicHttpResponse response, BodyBound bound) throws IOException {
        Map<String, List<String>> headers = headers(response);
        List<String> type = headers.get("content-type");
        byte[] body = new byte[0];
        HttpEntity entity = response.getEntity();
        // A body of no bytes is read so that the line can be kept.
        if (entity != null && (response.getCode() / 100 == 2 || entity.getContentLength() == 0)) {
            bound.check(entity.getContentLength());
            body = unpacking.unpack(bound.read(entity.getContent()), headers, bound);
        }
        return new Answer(response.getCode(), headers, new Content(body, type == null ? null : type.getFirst()));
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
