package throughline.fetch;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way that servers have sent us so far: a value, so that it can be put down between two hops and gone on with when the next
 * host's turn has come.
 *
 * @param seen every address on it, the last one being {@code here}
 * @param here what is to be asked next, or gave the last answer
 * @param movedTo the last address before the first hop that was not permanent; null when the first was not
 * @param permanent whether every hop so far was permanent
 */
record Way(Set<WebAddress> seen, WebAddress here, @Nullable WebAddress movedTo, boolean permanent) {

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

    /** Where the hops ended. */
    record End(Way way, Answer answer) {}

    static Way to(WebAddress start) {
        return new Way(Set.of(start), start, null, true);
    }

    /** Hop by hop to the end, whoever is asked. */
    static End follow(WebAddress start, int most, Hop hop) throws IOException {
        Way way = to(start);
        while (true) {
            Answer answer = hop.ask(way.here());
            Way on = way.onward(answer, most);
            if (on == null) {
                return new End(way, answer);
            }
            way = on;
        }
    }

    /** Where this answer sends us; null when it does not. */
    @Nullable
    Way onward(Answer answer, int most) throws IOException {
        String location = isRedirect(answer.status()) ? answer.header("location") : null;
        if (location == null) {
            return null;
        }
        WebAddress there = here.resolve(location);
        Set<WebAddress> all = new LinkedHashSet<>(seen);
        if (!all.add(there)) {
            throw new Astray("The server sends us in a circle.");
        }
        if (all.size() > most + 1) {
            throw new Astray("The server sends us on more than " + most + " times.");
        }
        boolean stillPermanent = permanent && (answer.status() == 301 || answer.status() == 308);
        return new Way(all, there, stillPermanent ? there : movedTo, stillPermanent);
    }

    private static boolean isRedirect(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }
}
