package throughline.fetch;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address that can be asked: http or https, a host in its one plain spelling, a port, a path. Spellings that readers of
 * addresses disagree about (numbers for dotted addresses, user names, backslashes, control characters) are refused, because what
 * is checked must be what is connected to.
 *
 * @param host in lower case ASCII; an IPv6 address without brackets
 * @param port always set
 * @param path with the query, percent-encoded, at least {@code /}
 */
record WebAddress(String scheme, String host, int port, String path) {

    private static final int LONGEST = 8_000;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    static WebAddress of(URI address) throws Refusal {
        return parse(address.toString());
    }

    /** Follows a {@code Location}, as the header came: each char one byte. */
    WebAddress resolve(String location) throws Refusal {
        String text = clean(utf8(location));
        if (findScheme(text) != null) {
            return parse(text);
        }
        if (text.startsWith("//")) {
            return parse(scheme + ":" + text);
        }
        int fragment = text.indexOf('#');
        String reference = encode(fragment < 0 ? text : text.substring(0, fragment));
        if (reference.isEmpty()) {
            return this;
        }
        if (reference.startsWith("?")) {
            // URI.resolve drops the last part of the path here, against RFC 3986, 5.4.
            int query = path.indexOf('?');
            return new WebAddress(scheme, host, port, (query < 0 ? path : path.substring(0, query)) + reference);
        }
        // A colon in the first part of a relative path would read as a scheme.
        String plain = reference.startsWith("/") ? reference : "./" + reference;
        try {
            URI there = URI.create("http://base" + path).resolve(plain);
            return new WebAddress(scheme, host, port, path(there.getRawPath(), there.getRawQuery()));
        } catch (IllegalArgumentException e) {
            throw new Refusal("This is not an address: " + shown(text));
        }
    }

    URI uri() {
        return URI.create(scheme + "://" + turn() + path);
    }

    /** Whose turn it is to be asked: the host, with the port where it is not the usual one; http and https take turns together. */
    String turn() {
        return (host.contains(":") ? "[" + host + "]" : host) + (isAtUsualPort() ? "" : ":" + port);
    }

    boolean isAtUsualPort() {
        return port == usualPort(scheme);
    }

    /** Whose robots.txt is to be asked: scheme, host and port. */
    String site() {
        return scheme + "://" + host + ":" + port;
    }

    WebAddress withPath(String other) {
        return new WebAddress(scheme, host, port, other);
    }

    static WebAddress parse(String address) throws Refusal {
        String text = clean(address);
        String scheme = findScheme(text);
        if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new Refusal("Only http and https addresses are asked, not " + shown(text));
        }
        int start = scheme.length() + 3;
        if (!text.startsWith("://", scheme.length())) {
            throw new Refusal("This address names no host: " + shown(text));
        }
        int end = start;
        while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '\\') {
            throw new Refusal("This address has a backslash in its host: " + shown(text));
        }
        String authority = text.substring(start, end);
        int fragment = text.indexOf('#', end);
        String rest = encode(text.substring(end, fragment < 0 ? text.length() : fragment));
        int query = rest.indexOf('?');
        String path = query < 0 ? path(rest, null) : path(rest.substring(0, query), rest.substring(query + 1));
        if (authority.contains("@")) {
            throw new Refusal("Addresses with a user's name in them are not asked: " + shown(text));
        }
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon >= 0 && authority.indexOf(']', colon) < 0;
        String host = plainHost(hasPort ? authority.substring(0, colon) : authority, text);
        int port = hasPort ? port(authority.substring(colon + 1), scheme, text) : usualPort(scheme);
        return new WebAddress(scheme, host, port, path);
    }

    private static String clean(String address) throws Refusal {
        String text = address.strip();
        if (text.length() > LONGEST) {
            throw new Refusal("This address is longer than " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("This address has control characters in it.");
        }
        return text;
    }

    private static @Nullable String findScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i == 0 ? null : text.substring(0, i).toLowerCase(Locale.ROOT);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || "0123456789+-.".indexOf(c) < 0)) {
                return null;
            }
        }
        return null;
    }

    private static String plainHost(String spelled, String address) throws Refusal {
        if (spelled.startsWith("[") && spelled.endsWith("]")) {
            return ipv6(spelled.substring(1, spelled.length() - 1), address);
        }
        String host = spelled;
        boolean ascii = spelled.chars().allMatch(c -> c < 0x80);
        if (!ascii) {
            try {
                host = IDN.toASCII(spelled, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new Refusal("This address names no host that can exist: " + shown(address));
            }
        }
        host = host.toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (!isName(host)) {
            throw new Refusal(
                    host.isEmpty()
                            ? "This address names no host: " + shown(address)
                            : "This address names no host that can exist: " + shown(address));
        }
        // What ends in a number is an address for some readers, and then means something else to each of them.
        String last = host.substring(host.lastIndexOf('.') + 1);
        if ((isDigits(last) || last.startsWith("0x"))
                && !(ascii && host.length() == spelled.length() && isDotted(host))) {
            throw new Refusal("Hosts given as numbers must be plain dotted addresses: " + shown(address));
        }
        return host;
    }

    private static String ipv6(String literal, String address) throws Refusal {
        try {
            if (literal.contains(":") && !literal.contains("%")) {
                // An IPv4-mapped one comes back as the IPv4 address that it is.
                InetAddress meant = InetAddress.ofLiteral(literal);
                return meant instanceof Inet4Address ? meant.getHostAddress() : literal.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the refusal
        }
        throw new Refusal("This address names no host that can exist: " + shown(address));
    }

    private static boolean isName(String host) {
        if (host.isEmpty() || host.length() > 253) {
            return false;
        }
        for (String label : host.split("\\.", -1)) {
            boolean plain = label.chars()
                    .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
            if (label.isEmpty() || label.length() > 63 || !plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDotted(String host) {
        String[] parts = host.split("\\.", -1);
        for (String part : parts) {
            boolean plain = isDigits(part) && part.length() <= 3 && (part.length() == 1 || part.charAt(0) != '0');
            if (!plain || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int port(String digits, String scheme, String address) throws Refusal {
        if (digits.isEmpty()) {
            return usualPort(scheme);
        }
        int port = isDigits(digits) && digits.length() <= 5 ? Integer.parseInt(digits) : 0;
        if (port < 1 || port > 65_535) {
            throw new Refusal("This address has no port that can exist: " + shown(address));
        }
        return port;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String path(@Nullable String path, @Nullable String query) {
        String plain = path == null || path.isEmpty() ? "/" : path;
        return query == null ? plain : plain + "?" + query;
    }

    /** Percent-encodes what may not stand in a path or query; what is encoded already stays as it is. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean inQuery = false;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            boolean broken = b == '%' && !(i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]));
            inQuery = inQuery || b == '?';
            boolean bracket = (b == '[' || b == ']') && !inQuery;
            if (b <= ' ' || b >= 0x7f || "\"<>\\^`{|}#".indexOf(b) >= 0 || bracket || broken) {
                encoded.append('%').append(HEX.toHexDigits((byte) b));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte b) {
        return HexFormat.isHexDigit(b);
    }

    /** Header bytes are UTF-8 where that makes sense of them. */
    private static String utf8(String bytes) {
        byte[] raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    private static String shown(String address) {
        return (address.length() > 200 ? address.substring(0, 200) + "…" : address) + ".";
    }
}
