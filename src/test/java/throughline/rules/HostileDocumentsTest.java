package throughline.rules;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import throughline.articles.Announcement;
import throughline.articles.Outcome;
import throughline.feeds.FeedState.Condition;

/** Documents made to be fetched from, to grow, to run away or to run in a reader's browser are read as news, or told as none. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class HostileDocumentsTest {

    @AutoClose
    private final Watch watch = new Watch();

    private final Publisher post = watch.publisher("post.example");
    private final Item dock = post.story("/dock", "Dockers stop work");
    private final Resource feed = watch.follow(post.feed("/feed").announces());

    private String channel(String before, String inside) {
        return before + "<rss version='2.0' xmlns:xi='http://www.w3.org/2001/XInclude'><channel><title>Post</title>"
                + inside + "<item><title>Dockers stop work</title><link>" + post.at("/dock")
                + "</link></item></channel></rss>";
    }

    @Test
    void nothingThatADocumentNamesIsFetchedByReadingIt() {
        String there = post.at("/stolen").toString();
        feed.gives(
                "application/rss+xml",
                channel(
                        "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='" + there + "?xsl'?>"
                                + "<!DOCTYPE rss SYSTEM '" + there
                                + "?dtd' [<!ENTITY file SYSTEM 'file:///etc/hostname'>"
                                + "<!ENTITY net SYSTEM '" + there + "?entity'><!ENTITY % more SYSTEM '" + there
                                + "?parameter'> %more;]>",
                        "<description>&file;&net;</description><xi:include href='" + there + "?xinclude'/>"
                                + "<image><url>" + there + "?image</url></image>"));

        watch.pass(ofHours(1));

        assertThat(post.paths()).containsOnly("/feed", "/dock");
        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        String bomb = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "<!ENTITY e" + level + " '" + ("&e" + (level - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining("", "<!DOCTYPE rss [<!ENTITY e0 'ha'>", "]>"));
        feed.gives("text/xml", channel(bomb, "<description>&e9;</description>"));

        watch.pass(ofMinutes(5));

        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void deepOrEndlessNestingIsReadAsFarAsItGoes() {
        List<Resource> feeds = Stream.of("<a>", "<div>", "&lt;b&gt;", "[", "{\"a\":", "<!--", "<![CDATA[")
                .map(opening -> watch.follow(post.feed("/" + opening.hashCode())
                        .gives("text/xml", channel("", "").replace("</channel></rss>", opening.repeat(100_000)))))
                .toList();

        watch.pass(ofMinutes(5));

        assertThat(feeds).map(watch::state).allSatisfy(state -> {
            assertThat(state.condition()).isEqualTo(Condition.ANSWERING);
            assertThat(state.announced()).isPositive();
        });
    }

    @Test
    void aPageThatIsNestedWithoutEndIsReadOrToldAsUnreadable() {
        post.page("/dock").gives("text/html", "<html><body>" + "<div>".repeat(200_000) + "Dockers stop work");
        feed.announces(dock);

        watch.pass(ofHours(1));

        assertThat(watch.ledger())
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isNotInstanceOf(Outcome.SetAside.class));
    }

    @Test
    void aTitleOfTenMegabytesIsCut() {
        feed.announces(dock.named("Dockers ".repeat(1_250_000)));

        watch.pass(ofMinutes(5));

        assertThat(watch.announced())
                .singleElement()
                .satisfies(one -> assertThat(one.announcement().title())
                        .hasSizeLessThan(10_000)
                        .startsWith("Dockers Dockers"));
    }

    @Test
    void aHundredThousandItemsAreReadUpToABound() {
        feed.gives("text/xml", channel("", "<item><title>Dockers stop work</title></item>".repeat(100_000)));

        watch.pass(ofMinutes(1));

        assertThat(watch.state(feed).condition()).isEqualTo(Condition.ANSWERING);
        assertThat(watch.state(feed).lastEntries()).isBetween(1_000, 20_000);
    }

    @Test
    void fiftyThousandAttributesAreOneElement() {
        String attributes =
                IntStream.range(0, 50_000).mapToObj(n -> " a" + n + "='x'").collect(Collectors.joining());
        feed.gives("text/xml", channel("", "<category" + attributes + "/>"));

        watch.pass(ofMinutes(5));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
    }

    @Test
    void datesThatRegularExpressionsChokeOnAreNoDates() {
        feed.announces(
                dock.dated("2026-" + "0".repeat(200_000) + "!"),
                dock.linked(null).dated(" ".repeat(200_000) + "Mon"));

        watch.pass(ofMinutes(5));

        assertThat(watch.headlines()).containsExactly("Dockers stop work");
        assertThat(watch.articles().getFirst().published()).isNull();
    }

    @Test
    void scriptIsTakenOutOfEveryText() {
        String script = "<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>";
        String told = escaped(script + "<a href='javascript:alert(1)'>read</a> on");
        feed.gives(
                "text/xml",
                channel("", "")
                        .replace(
                                "<item>",
                                "<item><author>" + told + "</author><guid>" + told + "</guid><description>" + told
                                        + "</description>"));

        watch.pass(ofMinutes(5));

        Announcement said = watch.announced().getFirst().announcement();
        assertThat(List.of(said.title(), said.summary(), said.content(), String.valueOf(said.author())))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase("<script")
                        .doesNotContainIgnoringCase("onerror=")
                        .doesNotContainIgnoringCase("onload=")
                        .doesNotContainIgnoringCase("javascript:"));
    }

    @Test
    void invisibleCharactersAreTakenOutOfTitles() {
        feed.announces(dock.named("Dockers\u202e stop\u0000 \u200bwork\u2066"));

        watch.pass(ofMinutes(5));

        assertThat(watch.announcedTitles().getFirst()).doesNotContain("\u202e", "\u0000", "\u2066");
    }

    @Test
    void theLabelOfAFeedDoesNotMatter() {
        List<Resource> feeds = Stream.of(
                        "text/html",
                        "image/png",
                        "application/octet-stream",
                        "text/plain; charset=martian",
                        "",
                        "nonsense")
                .map(type -> watch.follow(post.feed("/" + type.hashCode()).gives(type, channel("", ""))))
                .toList();

        watch.pass(ofMinutes(5));

        assertThat(feeds).map(one -> watch.state(one).condition()).containsOnly(Condition.ANSWERING);
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;");
    }
}
