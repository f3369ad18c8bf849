package throughline.rules;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import throughline.feeds.FeedState.Condition;

/** A news sitemap is a feed; an index of sitemaps is one too, as far as it goes. */
class SitemapsTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Resource feed = post.feed("/sitemap-news.xml");

    private String sitemap(Item... items) {
        StringBuilder map = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><urlset"
                + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>");
        for (Item item : items) {
            map.append("<url><loc>" + item.link()
                    + "</loc><news:news><news:publication><news:name>Harbour Post</news:name>"
                    + "<news:language>en</news:language></news:publication>"
                    + "<news:publication_date>2026-03-02T07:30:00Z</news:publication_date><news:title>" + item.title()
                    + "</news:title></news:news></url>");
        }
        return map + "</urlset>";
    }

    @Test
    void aNewsSitemapIsAFeed() {
        Item dock = post.story("/dock", "Dockers stop work");
        Item pier = post.story("/pier", "Pier closed");
        watch.follow(feed.gives("application/xml", sitemap(dock, pier)));

        watch.pass(ofHours(3));

        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.headlines()).containsExactlyInAnyOrder("Dockers stop work", "Pier closed");
        assertThat(watch.articles().getFirst().published()).isEqualTo("2026-03-02T07:30:00Z");
    }

    @Test
    void theSitemapsOfAnIndexAreReadForIt() {
        Item dock = post.story("/dock", "Dockers stop work");
        post.feed("/news-1.xml").gives("application/xml", sitemap(dock));
        watch.follow(feed.gives("application/xml", index(1)));

        watch.pass(ofDays(1));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void anIndexWithoutEndIsFollowedOnlySoFar() {
        for (int i = 1; i <= 3; i++) {
            post.feed("/news-" + i + ".xml").gives("application/xml", sitemap());
        }
        watch.follow(feed.gives("application/xml", index(40_000)));

        watch.pass(ofHours(1));

        assertThat(post.asked()).hasSizeLessThan(60);
    }

    @Test
    void anIndexOfItselfIsNoWayRound() {
        feed.gives(
                "application/xml",
                index(0).replace(
                                "</sitemapindex>",
                                "<sitemap><loc>" + feed.address() + "</loc></sitemap></sitemapindex>"));
        watch.follow(feed);

        watch.pass(ofHours(6));

        assertThat(feed.asked()).hasSizeLessThan(40);
    }

    private String index(int sitemaps) {
        return IntStream.rangeClosed(1, sitemaps)
                .mapToObj(number -> "<sitemap><loc>" + post.at("/news-" + number + ".xml")
                        + "</loc><lastmod>2026-03-02T07:30:00Z</lastmod></sitemap>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                        "</sitemapindex>"));
    }
}
