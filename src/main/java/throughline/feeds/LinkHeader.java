package throughline.feeds;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header {@code Link} (RFC 8288): which addresses a server names beside its answer, and as what. Used for one reading. */
final class LinkHeader {

    private static final int LONGEST = 16_384;
    private static final int MOST_LINKS = 100;

    private final String text;
    private final String relation;
    private final String base;
    private final List<URI> targets = new ArrayList<>();
    private int at;

    private LinkHeader(String text, String relation, URI base) {
        this.text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        this.relation = relation;
        this.base = base.toString();
    }

    /**
     * What a server names with a relation, in its order; addresses that are none of the web's are left out.
     *
     * @param values of the header, which may come more than once
     * @param base where the answer was found
     */
    static List<URI> targets(List<String> values, String relation, URI base) {
        return values.stream()
                .limit(MOST_LINKS)
                .flatMap(value -> new LinkHeader(value, relation, base).read().stream())
                .distinct()
                .toList();
    }

    private List<URI> read() {
        for (int links = 0; links < MOST_LINKS; links++) {
            skip(", \t");
            int end = text.indexOf('>', at);
            if (!isNext('<') || end < 0) {
                return targets;
            }
            String target = text.substring(at + 1, end);
            at = end + 1;
            if (isMeant()) {
                URI address = Links.page(target, base);
                if (address != null) {
                    targets.add(address);
                }
            }
        }
        return targets;
    }

    /** Reads the parameters of a link up to the next one: whether it has the relation. Of several {@code rel} the first counts. */
    private boolean isMeant() {
        String rel = null;
        boolean ofAnotherPlace = false;
        skip(" \t");
        while (isNext(';')) {
            at++;
            skip(" \t;");
            String name = until("=;, \t").toLowerCase(Locale.ROOT);
            String value = value();
            if (name.equals("rel") && rel == null) {
                rel = value;
            }
            ofAnotherPlace |= name.equals("anchor");
            skip(" \t");
        }
        until(","); // whatever else stands there is none of the header's grammar
        return !ofAnotherPlace && has(rel);
    }

    private String value() {
        skip(" \t");
        if (!isNext('=')) {
            return "";
        }
        at++;
        skip(" \t");
        return isNext('"') ? quoted() : until(";, \t");
    }

    private String quoted() {
        StringBuilder plain = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            plain.append(text.charAt(at));
            at++;
        }
        at++;
        return plain.toString();
    }

    private boolean has(@Nullable String rel) {
        if (rel == null) {
            return false;
        }
        for (String one : rel.strip().split(" ", -1)) {
            if (one.equalsIgnoreCase(relation)) {
                return true;
            }
        }
        return false;
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(Math.min(start, text.length()), Math.min(at, text.length()));
    }

    private void skip(String chars) {
        while (at < text.length() && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean isNext(char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
