package throughline.feeds;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as feeds spell them, made absolute (RFC 3986, 5.2) and fit for {@link URI}: spaces and other characters that do not
 * belong in an address are percent-encoded, hosts in other scripts become punycode.
 */
final class Links {

    private static final int LONGEST = 4_000;
    private static final String ENCODED = " \"<>\\^`{|}";

    private Links() {}

    /** The page that {@code link} names, or null when it names none that http or https could bring. */
    static @Nullable URI page(String link, String base) {
        String absolute = absolute(link, base);
        String scheme = scheme(absolute).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return null;
        }
        int start = absolute.indexOf("://");
        if (start != scheme.length() || absolute.length() > LONGEST) {
            return null;
        }
        int end = endOfAuthority(absolute, start + 3);
        String authority = absolute.substring(start + 3, end);
        if (authority.isEmpty()) {
            return null;
        }
        try {
            return new URI(scheme + "://" + inAscii(authority) + encoded(absolute.substring(end)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** {@code link} against {@code base}; as it is when there is no base to speak of. */
    static String absolute(String link, String base) {
        String it = withoutBreaks(link);
        if (it.length() > LONGEST
                || !scheme(it).isEmpty()
                || scheme(base).isEmpty()
                || !base.startsWith("://", scheme(base).length())) {
            return it;
        }
        String scheme = scheme(base);
        int authorityEnd = endOfAuthority(base, scheme.length() + 3);
        String root = base.substring(0, authorityEnd);
        String path = base.substring(authorityEnd, firstOf(base, "?#", authorityEnd));
        if (it.isEmpty()) {
            return base.substring(0, firstOf(base, "#", 0));
        }
        if (it.startsWith("//")) {
            return scheme + ":" + it;
        }
        return switch (it.charAt(0)) {
            case '#' -> base.substring(0, firstOf(base, "#", 0)) + it;
            case '?' -> root + (path.isEmpty() ? "/" : path) + it;
            case '/' -> root + withoutDots(it);
            default -> root + withoutDots(path.substring(0, path.lastIndexOf('/') + 1) + it);
        };
    }

    private static String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return address.substring(0, i);
            }
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return "";
            }
        }
        return "";
    }

    private static int endOfAuthority(String address, int from) {
        return firstOf(address, "/?#\\", from);
    }

    private static int firstOf(String text, String chars, int from) {
        for (int i = from; i < text.length(); i++) {
            if (chars.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    private static String withoutDots(String pathAndRest) {
        int end = firstOf(pathAndRest, "?#", 0);
        String path = pathAndRest.substring(0, end);
        if (!path.startsWith("/")) {
            path = "/" + path;
        }
        if (!path.contains("/.")) {
            return path + pathAndRest.substring(end);
        }
        Deque<String> kept = new ArrayDeque<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("..")) {
                kept.pollLast();
            }
            if (!parts[i].equals(".") && !parts[i].equals("..")) {
                kept.addLast(parts[i]);
            } else if (last) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept) + pathAndRest.substring(end);
    }

    private static String withoutBreaks(String link) {
        String it = link.strip();
        if (it.indexOf('\n') < 0 && it.indexOf('\r') < 0 && it.indexOf('\t') < 0) {
            return it;
        }
        return it.replace("\n", "").replace("\r", "").replace("\t", "");
    }

    private static String inAscii(String authority) {
        for (int i = 0; i < authority.length(); i++) {
            if (authority.charAt(i) > 0x7E) {
                int user = authority.lastIndexOf('@');
                int port = authority.lastIndexOf(':');
                int end = port > user ? port : authority.length();
                return authority.substring(0, user + 1)
                        + IDN.toASCII(authority.substring(user + 1, end), IDN.ALLOW_UNASSIGNED)
                        + authority.substring(end);
            }
        }
        return authority;
    }

    private static String encoded(String pathAndRest) {
        StringBuilder out = null;
        boolean fragment = false;
        for (int i = 0; i < pathAndRest.length(); i++) {
            char c = pathAndRest.charAt(i);
            boolean bad = c <= ' '
                    || c == 0x7F
                    || ENCODED.indexOf(c) >= 0
                    || (c == '%' && !(hex(pathAndRest, i + 1) && hex(pathAndRest, i + 2)))
                    || (c == '#' && fragment)
                    || c == '['
                    || c == ']'
                    || (c > 0x7F && isUnseen(c))
                    || Character.isSurrogate(c);
            fragment |= c == '#';
            if (bad && out == null) {
                out = new StringBuilder(pathAndRest.length() + 20).append(pathAndRest, 0, i);
            }
            if (out != null) {
                if (bad) {
                    int length = Character.isHighSurrogate(c) && i + 1 < pathAndRest.length() ? 2 : 1;
                    for (byte b : pathAndRest.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                        out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
                        out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                    }
                    i += length - 1;
                } else {
                    out.append(c);
                }
            }
        }
        return out == null ? pathAndRest : out.toString();
    }

    /** Spaces, controls, and what turns the direction of writing. */
    private static boolean isUnseen(char c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean hex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x7F;
    }
}
