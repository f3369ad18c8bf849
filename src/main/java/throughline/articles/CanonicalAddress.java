package throughline.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that a page gives itself. */
final class CanonicalAddress {

    private CanonicalAddress() {}

    /**
     * Null when the page gives itself none, or that of a front page. Sister papers call one of them canonical; the one read is told by
     * its own {@code og:url}, so an address at the page's own host goes first.
     */
    static @Nullable URI of(Head head, URI address) {
        URI told = read(head.canonical(), address);
        if (told != null && sameHost(told, address)) {
            return told;
        }
        URI shared = read(head.first("og:url"), address);
        return told == null || (shared != null && sameHost(shared, address)) ? shared : told;
    }

    private static boolean sameHost(URI a, URI b) {
        return b.getHost() != null && bare(a.getHost()).equals(bare(b.getHost()));
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        for (String start : new String[] {"www.", "m.", "amp.", "mobile."}) {
            if (lower.startsWith(start)) {
                return lower.substring(start.length());
            }
        }
        return lower;
    }

    private static @Nullable URI read(@Nullable String said, URI address) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            URI found = address.resolve(new URI(said.strip().replace(" ", "%20")));
            String scheme = found.getScheme() == null ? "" : found.getScheme().toLowerCase(Locale.ROOT);
            boolean front = found.getPath() == null || found.getPath().length() <= 1;
            boolean wanted = address.getPath() == null || address.getPath().length() <= 1;
            boolean web = (scheme.equals("http") || scheme.equals("https")) && found.getHost() != null;
            return web && (!front || wanted) ? found : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            // An address that cannot be read says nothing.
            return null;
        }
    }
}
