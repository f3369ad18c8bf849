package throughline.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What may become a link, and how names are put into one. */
final class Addresses {

    private Addresses() {}

    /** Only http and https lead out; whatever else a page or feed offers stays plain text. */
    static boolean isWeb(URI address) {
        String scheme = address.getScheme();
        return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) && address.getHost() != null;
    }

    static String escape(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The address as a reader says it: without scheme and "www.". */
    static String spoken(URI address) {
        String text = address.toString().replaceFirst("^https?://(www\\.)?", "");
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
