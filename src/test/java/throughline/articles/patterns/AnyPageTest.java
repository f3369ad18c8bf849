package throughline.articles.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import throughline.articles.ArticleBody;
import throughline.articles.DateEvidence;
import throughline.articles.Extraction;
import throughline.articles.Extractor;
import throughline.articles.Languages;

/** Whatever page comes in: an answer, soon, in plain text, and the same one every time. */
class AnyPageTest {

    private static final Extractor EXTRACTOR = new Extractor(new Languages());
    private static final URI ADDRESS = URI.create("https://any.example/2024/02/30/page?x=1");
    private static final List<Pack> PACKS = Pack.all();
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final String[] TAGS = {
        "div",
        "p",
        "span",
        "a",
        "article",
        "section",
        "h1",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "blockquote",
        "figure",
        "figcaption",
        "aside",
        "main",
        "header",
        "footer",
        "nav",
        "b",
        "i",
        "em",
        "font",
        "center",
        "time",
        "form",
        "label",
        "button",
        "select",
        "option",
        "details",
        "summary",
        "dl",
        "dt",
        "dd",
        "pre",
        "code",
        "noscript",
        "iframe",
        "svg",
        "math",
        "template",
        "x-card",
        "o:p",
        "ruby",
        "rt",
        "video",
        "picture",
        "frameset",
        "body",
        "html",
        "head"
    };
    private static final String[] ATTRIBUTES = {
        "class='related'",
        "class='article-body'",
        "class='comment'",
        "class=css-1x",
        "id=content",
        "hidden",
        "style='display:none'",
        "href='/x'",
        "href=",
        "itemprop=articleBody",
        "itemprop=datePublished",
        "role=dialog",
        "aria-hidden=true",
        "datetime='2024-13-99T99:99:99'",
        "datetime=2024-05-14T09:30",
        "lang=xx",
        "dir=rtl",
        "data-x='<p>\"'",
        "rel=author",
        "class='\u0000'"
    };
    private static final String[] ODDITIES = {
        "\u0000",
        "\u0007",
        "\u001b[31m",
        "\uD800",
        "\uDC00",
        "&#xD800;",
        "&#0;",
        "&#128;",
        "&nbsp;",
        "&amp",
        "&lt;script&gt;",
        "\u200b",
        "\u202e",
        "\ufeff",
        "\u2028",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?php",
        "?>",
        "<",
        ">",
        "</",
        "\"",
        "'",
        "=",
        "<br>",
        "<br/><br>",
        "<hr>",
        "<p/>",
        "😀",
        "🇰🇷",
        "é",
        "ﷺ",
        "\t\t",
        "\r\n\r\n",
        "12.05.2024 25:61",
        "2024년 5월",
        "©"
    };
    private static final String[] SCRIPTS = {
        "<script>var SCRIPTWORD = 'alert(1)';</script>",
        "<style>.STYLEWORD{content:'x'}</style>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":[{}],\"author\":{\"name\":[1,null]},\"datePublished\":7}</script>",
        "<script type='application/ld+json'>{\"@graph\":[[[[{\"@type\":[\"NewsArticle\"],\"articleBody\":\"\\ud800 x\"}]]]]}</script>",
        "<script id=__NEXT_DATA__ type='application/json'>{\"props\":{\"a\":[1,2,{\"b\":\"<p>c\"}]}</script>",
        "<script>self.__next_f.push([1,\"7:{\\\"contentHtml\\\":\\\"\\\\u003cp\\\\u003e\"])</script>",
        "<script>window.__NUXT__={a:\"\\x3cp\\x3e\\",
        "<title>x | y - z</title>",
        "<meta property='article:published_time' content='0000-00-00'>",
        "<meta property='og:title' content='\u0001'>",
        "<link rel=canonical href='http://[::'>",
        "<base href='javascript:x'>"
    };

    @Test
    void pagesOfRandomTagsAreAnsweredSoonAndInPlainText() {
        for (int seed = 0; seed < 700; seed++) {
            String page = randomPage(new Random(seed));
            Instant start = Instant.now();
            Extraction extraction = EXTRACTOR.extract(page, ADDRESS);

            assertThat(Duration.between(start, Instant.now()))
                    .describedAs("seed %s", seed)
                    .isLessThan(SOON);
            plain("seed " + seed, extraction, unshown(page));
        }
    }

    /** The words of scripts and styles that a browser would not show: behind a broken end tag they are text. */
    private static String[] unshown(String page) {
        String shown = Jsoup.parse(page).text();
        return Stream.of("SCRIPTWORD", "STYLEWORD")
                .filter(word -> !shown.contains(word))
                .toArray(String[]::new);
    }

    @Test
    void newsPagesThatWereCutOffOrScrambledAreAnsweredSoonAndInPlainText() {
        List<Layout> layouts = Layout.all();
        for (int seed = 0; seed < 250; seed++) {
            Random random = new Random(seed);
            Pack pack = PACKS.get(seed % PACKS.size());
            String page = layouts.get(random.nextInt(layouts.size())).page(pack);
            String spoiled = spoiled(page, random);

            plain("seed " + seed, EXTRACTOR.extract(spoiled, ADDRESS), unshown(spoiled));
        }
    }

    @Test
    void hugePagesAreAnsweredSoon() {
        Pack pack = Pack.read("ko");
        String page = Layout.of("04-related-links-in-the-body").page(pack);
        Stream<String> huge = Stream.of(
                page.replace(
                        "</article>",
                        "<ul>" + "<li><a href=\"/x\">가나다 라마바</a></li>".repeat(40_000) + "</ul></article>"),
                page.replace("</article>", "<p>기사입니다. 그렇게 말했다.</p>".repeat(40_000) + "</article>"),
                page.replace("<article>", "<div>".repeat(30_000) + "<article>"),
                page.replace("<article>", "<table><tr><td>".repeat(3_000) + "<article>"),
                page.replace(
                        "</head>",
                        "<script type=\"application/ld+json\">" + "{\"a\":".repeat(50_000) + "</script></head>"),
                page.replace(
                        "</head>",
                        "<script type=\"application/ld+json\">[" + "{\"@type\":\"NewsArticle\"},".repeat(50_000)
                                + "{}]</script></head>"),
                page.replace(
                        "</head>",
                        "<script>self.__next_f.push([1,\"" + "\\\\u003cp\\\\u003e 기사 ".repeat(60_000)
                                + "\"])</script></head>"),
                "<script>window.__NUXT__={a:\"" + "\\\\\\\"".repeat(300_000),
                "<h1>" + "2024.05.14 ".repeat(60_000),
                "<title>" + "a - b | ".repeat(60_000) + "</title><p>" + "x".repeat(1_500_000));

        huge.forEach(html -> {
            Instant start = Instant.now();
            plain(html.substring(0, 60), EXTRACTOR.extract(html, ADDRESS));

            assertThat(Duration.between(start, Instant.now()))
                    .describedAs(html.substring(0, 60))
                    .isLessThan(SOON);
        });
    }

    @Test
    void fourReadersAtOnceGetWhatOneGets() throws Exception {
        List<Layout> layouts = Layout.all();
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < layouts.size(); i++) {
            pages.add(layouts.get(i).page(PACKS.get(i % PACKS.size())));
        }
        List<Extraction> alone =
                pages.stream().map(page -> EXTRACTOR.extract(page, ADDRESS)).toList();
        assertThat(pages.stream().map(page -> EXTRACTOR.extract(page, ADDRESS)).toList())
                .isEqualTo(alone);

        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            Callable<List<Extraction>> all = () ->
                    pages.stream().map(page -> EXTRACTOR.extract(page, ADDRESS)).toList();
            for (Future<List<Extraction>> together : readers.invokeAll(List.of(all, all, all, all))) {
                assertThat(together.get()).isEqualTo(alone);
            }
        }
    }

    private static String randomPage(Random random) {
        StringBuilder html = new StringBuilder(random.nextBoolean() ? "<!DOCTYPE html>" : "");
        Pack pack = PACKS.get(random.nextInt(PACKS.size()));
        Story story = pack.story("two");
        List<String> open = new ArrayList<>();
        for (int piece = random.nextInt(250); piece >= 0; piece--) {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> {
                    String tag = TAGS[random.nextInt(TAGS.length)];
                    html.append('<').append(tag);
                    for (int attribute = random.nextInt(3); attribute > 0; attribute--) {
                        html.append(' ').append(ATTRIBUTES[random.nextInt(ATTRIBUTES.length)]);
                    }
                    html.append('>');
                    open.add(tag);
                }
                case 3, 4 -> {
                    if (!open.isEmpty()) {
                        html.append("</")
                                .append(open.remove(random.nextInt(open.size())))
                                .append('>');
                    }
                }
                case 5, 6, 7 ->
                    html.append(story.blocks()
                            .get(random.nextInt(story.blocks().size()))
                            .text());
                case 8 -> html.append(ODDITIES[random.nextInt(ODDITIES.length)]);
                default -> html.append(SCRIPTS[random.nextInt(SCRIPTS.length)]);
            }
        }
        return html.toString();
    }

    private static String spoiled(String page, Random random) {
        StringBuilder html = new StringBuilder(page);
        for (int times = 1 + random.nextInt(8); times > 0; times--) {
            int at = random.nextInt(html.length());
            int length = Math.min(html.length() - at, random.nextInt(60));
            switch (random.nextInt(4)) {
                case 0 -> html.delete(at, at + length);
                case 1 -> html.insert(at, html.substring(at, at + length));
                case 2 -> html.insert(at, ODDITIES[random.nextInt(ODDITIES.length)]);
                default -> html.setLength(Math.max(1, html.length() - random.nextInt(html.length() / 2 + 1)));
            }
        }
        return html.toString();
    }

    private static void plain(String page, Extraction extraction, String... unshown) {
        switch (extraction) {
            case Extraction.Unreadable nothing ->
                assertThat(nothing.reason()).describedAs(page).isNotBlank();
            case Extraction.Extracted article -> {
                List<String> said = new ArrayList<>(article.body().paragraphs());
                assertThat(said).describedAs(page).isNotEmpty().doesNotContain("");
                said.add(article.headline());
                said.addAll(article.authors());
                said.add(article.language());
                if (article.standfirst() != null) {
                    said.add(article.standfirst());
                }
                for (String text : said) {
                    assertThat(text.codePoints().filter(AnyPageTest::unwritable).mapToObj(Integer::toHexString))
                            .describedAs("%s: %s", page, text)
                            .isEmpty();
                    if (unshown.length > 0 && article.body().origin() == ArticleBody.Origin.PAGE) {
                        assertThat(text).describedAs(page).doesNotContain(unshown);
                    }
                }
                assertThat(article.body().quality().value()).isBetween(0.0, 1.0);
                assertThat(article.dates().stream().filter(DateEvidence::taken).count())
                        .describedAs(page)
                        .isEqualTo(article.published() == null ? 0 : 1);
            }
        }
    }

    /** Control characters but breaks and tabs, and halves of pairs. */
    private static boolean unwritable(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t') || (c >= 0xD800 && c <= 0xDFFF);
    }
}
