package throughline.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * How a request is asked, on each hop: our own headers, what its terms add, and the proxy. What an operator sets may be secret (a
 * cookie, an Authorization), so it goes to the place that it was set for and to no other that a redirect leads to.
 *
 * @param usual headers for every hop
 * @param own headers for home alone
 * @param home where the request was to go at first
 * @param proxy null when the hosts are asked themselves
 */
record Asking(
        Map<String, String> usual,
        Map<String, String> own,
        WebAddress home,
        @Nullable HttpHost proxy) {

    private static final String ACCEPT_FEED = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";
    private static final String ACCEPT_PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";
    // These belong to the message, to the connection or to the validators, not to who asks.
    private static final Set<String> NOT_THEIRS = Set.of(
            "host",
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "content-length",
            "content-encoding",
            "content-type",
            "content-range",
            "accept-encoding",
            "range",
            "if-range",
            "if-match",
            "if-none-match",
            "if-modified-since",
            "if-unmodified-since",
            "a-im");

    static Asking of(FetchRequest request, WebAddress home) throws Refusal {
        Terms terms = request.terms();
        Map<String, String> usual = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        switch (request.subject()) {
            case FEED, PART, PUSH -> usual.put("Accept", ACCEPT_FEED);
            case PAGE -> usual.put("Accept", ACCEPT_PAGE);
            case HUB -> usual.put("Content-Type", "application/x-www-form-urlencoded");
        }
        if (terms.userAgent() != null) {
            usual.put("User-Agent", value("User-Agent", terms.userAgent()));
        }
        // Bytes as they came, each char one: they must go back the same.
        Validators validators = request.validators();
        if (validators.etag() != null) {
            usual.put("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            usual.put("If-Modified-Since", validators.lastModified());
        }
        if (request.subject() == Subject.FEED && !validators.equals(Validators.NONE)) {
            usual.put("A-IM", "feed");
        }
        // A hub is not who the operator's secrets were made for.
        Map<String, String> own = request.subject() == Subject.HUB ? Map.of() : own(terms);
        return new Asking(usual, own, home, proxy(terms.proxy()));
    }

    Map<String, String> headers(WebAddress hop) {
        if (own.isEmpty() || !isHome(hop)) {
            return usual;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(usual);
        all.putAll(own);
        return all;
    }

    /** The same place, or the same behind TLS; never what was behind TLS in the open. */
    private boolean isHome(WebAddress hop) {
        boolean same = hop.scheme().equals(home.scheme()) && hop.port() == home.port();
        boolean secured = home.isAtUsualPort() && hop.scheme().equals("https") && hop.isAtUsualPort();
        return hop.host().equals(home.host()) && (same || secured);
    }

    private static Map<String, String> own(Terms terms) throws Refusal {
        Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Map.Entry<String, String> header : terms.headers().entrySet()) {
            String name = header.getKey();
            if (name.isEmpty() || !name.chars().allMatch(Asking::isTokenCharacter)) {
                throw new Refusal(
                        "The header \"" + printable(name) + "\" that was set for this has no name that HTTP allows.");
            }
            if (!NOT_THEIRS.contains(name.toLowerCase(Locale.ROOT))) {
                own.put(name, value(name, header.getValue()));
            }
        }
        if (terms.cookie() != null) {
            own.put("Cookie", value("Cookie", terms.cookie()));
        }
        return own;
    }

    /** Goes out as UTF-8, each char one byte. The refusal does not say the value, which may be secret. */
    private static String value(String name, String text) throws Refusal {
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new Refusal(
                    "The header " + name + " that was set for this has line ends or control characters in it.");
        }
        return new String(text.strip().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private static String printable(String name) {
        StringBuilder printable = new StringBuilder();
        name.chars().limit(60).forEach(c -> printable.append(Character.isISOControl(c) ? ' ' : (char) c));
        return printable.toString();
    }

    private static @Nullable HttpHost proxy(@Nullable URI set) throws Refusal {
        if (set == null) {
            return null;
        }
        try {
            WebAddress proxy = WebAddress.of(set);
            if (proxy.scheme().equals("http") && proxy.path().equals("/")) {
                return new HttpHost("http", proxy.host(), proxy.port());
            }
        } catch (Refusal e) {
            // the sentence below says what is right, without the password that may stand there
        }
        throw new Refusal(
                "The proxy that was set for this cannot be used: it must be http://host:port and nothing more.");
    }
}
