package throughline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One robots.txt as it is meant for one program (RFC 9309). */
public final class RobotsTxt {

    /** What a site without the file says. */
    static final RobotsTxt EVERYTHING = new RobotsTxt(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));

    static final int LONGEST = 500 * 1024;
    private static final long MOST_WORK = 10_000_000;
    private static final int MOST_SITEMAPS = 50;

    private final SimpleRobotRules rules;

    private RobotsTxt(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Reads the file.
     *
     * @param address where it is; relative addresses of sitemaps are meant from there
     * @param product the name by which the rules may call the program
     */
    public static RobotsTxt parse(Content content, URI address, String product) {
        // By default a long Crawl-delay would close the whole host.
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        String type = content.type();
        return new RobotsTxt(parser.parseContent(
                address.toString(),
                Arrays.copyOf(content.bytes(), Math.min(content.size(), LONGEST)),
                type == null ? "text/plain" : type,
                List.of(product.toLowerCase(Locale.ROOT))));
    }

    /** Whether the page may be read. */
    public boolean allows(URI page) {
        return !isTooLongToJudge(page) && rules.isAllowed(page.toString());
    }

    /** Holding a rule against an address takes as long as the address is; thousands of long ones would take seconds. */
    boolean isTooLongToJudge(URI page) {
        return (long) rules.getRobotRules().size() * page.toString().length() > MOST_WORK;
    }

    /** The sitemaps that it names, in its order. */
    public List<URI> sitemaps() {
        return rules.getSitemaps().stream()
                .filter(sitemap -> sitemap.startsWith("http"))
                .limit(MOST_SITEMAPS)
                .flatMap(sitemap -> address(sitemap).stream())
                .toList();
    }

    private static Optional<URI> address(String written) {
        try {
            return Optional.of(new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The Crawl-delay, in milliseconds. */
    OptionalLong crawlDelay() {
        return rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY
                ? OptionalLong.empty()
                : OptionalLong.of(rules.getCrawlDelay());
    }

    /** About how many bytes it takes in memory. */
    long weight() {
        long weight = 0;
        for (SimpleRobotRules.RobotRule rule : rules.getRobotRules()) {
            weight += 64 + 2L * rule.getPrefix().length();
        }
        return weight;
    }
}
