package throughline.articles;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that a page gives itself. */
final class CanonicalAddress {

    private CanonicalAddress() {}

    /** Null when the page gives itself none, or that of a front page. */
    static @Nullable URI of(Head head, URI address) {
        for (String said : new String[] {head.canonical(), head.first("og:url")}) {
            if (said == null || said.isBlank()) {
                continue;
            }
            try {
                URI found = address.resolve(new URI(said.strip().replace(" ", "%20")));
                String scheme =
                        found.getScheme() == null ? "" : found.getScheme().toLowerCase(Locale.ROOT);
                boolean front = found.getPath() == null || found.getPath().length() <= 1;
                boolean wanted = address.getPath() == null || address.getPath().length() <= 1;
                if ((scheme.equals("http") || scheme.equals("https"))
                        && found.getHost() != null
                        && (!front || wanted)) {
                    return found;
                }
            } catch (URISyntaxException e) {
                // An address that cannot be read says nothing.
            }
        }
        return null;
    }
}
