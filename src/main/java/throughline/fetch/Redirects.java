package throughline.fetch;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes where a server sends us, hop by hop, so that each hop can be looked at before it is asked. */
final class Redirects {

    /** Asks one address. */
    interface Hop {
        Answer ask(WebAddress address) throws IOException;
    }

    /** More hops than we follow, or a circle of them. */
    static final class Astray extends IOException {
        Astray(String sentence) {
            super(sentence);
        }
    }

    /**
     * Where the hops ended.
     *
     * @param address that gave the answer
     * @param movedTo the last address before the first hop that was not permanent; null when the first was not
     */
    record End(WebAddress address, @Nullable WebAddress movedTo, Answer answer) {}

    private Redirects() {}

    static End follow(WebAddress start, int most, Hop hop) throws IOException {
        Set<WebAddress> seen = new HashSet<>();
        WebAddress here = start;
        WebAddress movedTo = null;
        boolean permanent = true;
        while (true) {
            if (!seen.add(here)) {
                throw new Astray("The server sends us in a circle.");
            }
            if (seen.size() > most + 1) {
                throw new Astray("The server sends us on more than " + most + " times.");
            }
            Answer answer = hop.ask(here);
            String location = isRedirect(answer.status()) ? answer.header("location") : null;
            if (location == null) {
                return new End(here, movedTo, answer);
            }
            here = here.resolve(location);
            permanent = permanent && (answer.status() == 301 || answer.status() == 308);
            if (permanent) {
                movedTo = here;
            }
        }
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
