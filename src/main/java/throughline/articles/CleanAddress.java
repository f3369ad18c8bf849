package throughline.articles;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a page without what only tells how a reader got there. */
public final class CleanAddress {

    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ocid", "cmpid", "smid",
            "ref_src", "ncid", "sref", "xtor");

    private CleanAddress() {}

    /** Scheme and host in lower case, default port, fragment and tracking parameters left out; otherwise as given. */
    public static URI of(URI address) {
        if (address.getHost() == null || address.getScheme() == null) {
            return address;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int port = address.getPort();
        boolean plain = port < 0 || (scheme.equals("http") && port == 80) || (scheme.equals("https") && port == 443);
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : clean(address.getRawQuery());
        return URI.create(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (plain ? "" : ":" + port) + path
                + (query.isEmpty() ? "" : "?" + query));
    }

    private static String clean(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> {
                    String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
                    return !name.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name);
                })
                .collect(Collectors.joining("&"));
    }
}
