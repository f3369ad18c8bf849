package throughline.feeds;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Documents that are made to hang, to fill the memory or to bring down whoever reads them, each generated when it is wanted. */
final class HostileDocuments {

    private static final int DEEP = 100_000;
    private static final int TEN_MEGABYTES = 10_000_000;

    private final Map<String, Supplier<byte[]>> documents = new LinkedHashMap<>();

    HostileDocuments() {
        nested();
        wide();
        entities();
        slowPatterns();
        bytes();
    }

    Map<String, Supplier<byte[]>> all() {
        return documents;
    }

    private void add(String name, Supplier<String> document) {
        documents.put(name, () -> document.get().getBytes(StandardCharsets.UTF_8));
    }

    private static String item(String fields) {
        return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:georss='http://www.georss.org/georss'><channel><title>t</title><item>" + fields
                + "</item></channel></rss>";
    }

    private static String text(String html) {
        return item("<title>t</title><description><![CDATA[" + html + "]]></description>");
    }

    private static String deep(String start, String end) {
        return start.repeat(DEEP) + end.repeat(DEEP);
    }

    private void nested() {
        add("elements nested", () -> item(deep("<a>", "</a>")));
        add("items nested", () -> "<rss><channel>" + deep("<item><title>x</title>", "</item>"));
        add("entries nested", () -> "<feed xmlns='http://www.w3.org/2005/Atom'>" + deep("<entry>", "</entry>"));
        add("bases nested", () -> "<feed xml:base='a/'>" + deep("<entry xml:base='a/'><link href='b'/>", "</entry>"));
        add("sources nested", () -> item(deep("<source>", "</source>")));
        add("groups nested", () -> item(deep("<media:group>", "</media:group>")));
        add("places nested", () -> item(deep("<georss:where>", "</georss:where>")));
        add(
                "xhtml nested",
                () -> "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
                        + deep("<div xmlns='http://www.w3.org/1999/xhtml'>", "</div>"));
        add("html nested in a text", () -> text(deep("<div>", "</div>")));
        add("tables nested in a text", () -> text("<table><tr><td>".repeat(DEEP)));
        add("formatting unclosed in a text", () -> text("<b><i><u><p>".repeat(DEEP)));
        add(
                "links nested in many texts",
                () -> "<rss><channel>"
                        + ("<item><description><![CDATA[" + "<div><a href=x>".repeat(14_000)
                                        + "]]></description></item>")
                                .repeat(60));
        add(
                "tables nested in many texts",
                () -> "<rss><channel>"
                        + ("<item><description><![CDATA[" + "<table><tr><b>".repeat(14_000)
                                        + "]]></description></item>")
                                .repeat(60));
        add("html nested in a title", () -> item("<title><![CDATA[" + deep("<b>", "</b>") + "]]></title>"));
        add("json nested", () -> "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + deep("[", "]") + "}");
        add("json objects nested", () -> "{\"items\":[" + "{\"a\":".repeat(DEEP));
        add("sitemaps nested", () -> "<urlset>" + "<url><loc>https://harbour.example/".repeat(DEEP));
        add("a page nested", () -> "<html><body>" + "<div><a href=/feed>".repeat(DEEP));
    }

    private void wide() {
        String attributes = IntStream.range(0, 50_000)
                .mapToObj(i -> " a" + i + "='" + i + "'")
                .collect(Collectors.joining());
        String namespaces = IntStream.range(0, 50_000)
                .mapToObj(i -> " xmlns:n" + i + "='u" + i + "'")
                .collect(Collectors.joining());
        add("attributes on the root", () -> "<rss" + attributes + "><channel><item/></channel></rss>");
        add("namespaces on the root", () -> "<rss" + namespaces + "><channel><item/></channel></rss>");
        add("attributes on an item", () -> "<rss><channel><item" + attributes + "/></channel></rss>");
        add("attributes in a text", () -> text("<p" + attributes + ">x</p>"));
        add("one attribute again and again", () -> text("<p" + " a=1".repeat(1_000_000) + ">x</p>"));
        add("a long attribute", () -> "<rss a='" + "x".repeat(TEN_MEGABYTES) + "'><channel/></rss>");
        add("a long name", () -> "<rss><channel><" + "x".repeat(TEN_MEGABYTES) + "/></channel></rss>");
        add("a long end", () -> "<rss><channel></" + "망".repeat(TEN_MEGABYTES / 3) + "></channel></rss>");
        add("a long name of an attribute", () -> "<rss " + "x".repeat(TEN_MEGABYTES) + "='1'><channel/></rss>");
        add("a long instruction", () -> "<rss><?" + "x".repeat(TEN_MEGABYTES) + "?><channel/></rss>");
        add("a long declaration", () -> "<rss><!" + "x".repeat(TEN_MEGABYTES) + "><channel/></rss>");
        add(
                "a long reference",
                () -> "<rss><channel><title>&" + "x".repeat(TEN_MEGABYTES) + ";</title></channel></rss>");
        add(
                "long names in many texts",
                () -> "<rss><channel>"
                        + ("<item><description>&lt;" + "x".repeat(199_000) + "</description></item>").repeat(60));
        add("a title of ten megabytes", () -> item("<title>" + "word ".repeat(TEN_MEGABYTES / 5) + "</title>"));
        add("a korean title of ten megabytes", () -> item("<title>" + "망명 ".repeat(TEN_MEGABYTES / 7) + "</title>"));
        add("a feed's title of ten megabytes", () -> "<rss><channel><title>" + "&lt;b>x".repeat(TEN_MEGABYTES / 7));
        add("a text of ten megabytes", () -> text("<p>word</p> ".repeat(TEN_MEGABYTES / 12)));
        add("a text of escapes", () -> item("<description>" + "&amp;lt;".repeat(TEN_MEGABYTES / 8) + "</description>"));
        add("an author of ten megabytes", () -> item("<author>" + "&lt;a ".repeat(TEN_MEGABYTES / 6) + "</author>"));
        add("a guid of ten megabytes", () -> item("<guid>" + "https://a/".repeat(TEN_MEGABYTES / 10) + "</guid>"));
        add(
                "a link of ten megabytes",
                () -> item("<link>https://a/" + "../%zz ".repeat(TEN_MEGABYTES / 7) + "</link>"));
        add(
                "a picture of ten megabytes",
                () -> item("<media:content url='/" + "a/../".repeat(TEN_MEGABYTES / 5) + "'/>"));
        add(
                "a hundred thousand items",
                () -> "<rss><channel>"
                        + "<item><title>a</title><pubDate>Tue, 16 Jul 2024 05:02:00 GMT</pubDate><description>&lt;p>x</description></item>"
                                .repeat(100_000));
        add(
                "a hundred thousand ambiguous dates",
                () -> "<rss><channel>" + "<item><pubDate>07/08/2024</pubDate></item>".repeat(100_000));
        add(
                "a hundred thousand entries in json",
                () -> "{\"items\":["
                        + "{\"id\":\"1\",\"title\":\"a\",\"content_html\":\"<p>x\",\"date_published\":\"07/08/2024\"},"
                                .repeat(100_000)
                        + "{}]}");
        add(
                "a hundred thousand addresses",
                () -> "<urlset>"
                        + "<url><loc>https://harbour.example/1</loc><lastmod>2024-07-16</lastmod></url>"
                                .repeat(100_000));
        add(
                "a hundred thousand sitemaps",
                () -> "<sitemapindex>"
                        + "<sitemap><loc>https://harbour.example/1</loc><lastmod>07/08/2024</lastmod></sitemap>"
                                .repeat(100_000));
        add("lines of addresses", () -> "https://harbour.example/1\n".repeat(600_000));
        add("nothing but tags", () -> "<rss><channel>" + "<a>".repeat(5_000_000));
        add("nothing but empty tags", () -> "<rss><channel><item>" + "<a/>".repeat(4_000_000));
        add("numbers in json", () -> "{\"items\":[" + "1,".repeat(5_000_000) + "1]}");
        add("a long number in json", () -> "{\"items\":[{\"id\":" + "9".repeat(TEN_MEGABYTES) + "}]}");
        add(
                "a title of ten megabytes in json",
                () -> "{\"items\":[{\"title\":\"" + "&amp;".repeat(2_000_000) + "\"}]}");
        add(
                "a page of links",
                () -> "<html><head>" + "<link rel=alternate type=application/rss+xml href=/feed>".repeat(100_000));
    }

    private void entities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        add("a billion laughs", () -> laughs + "]>" + item("<title>&a29;</title>"));
        add(
                "a quadratic bomb",
                () -> "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(50_000) + "\">]>"
                        + item("<title>" + "&a;".repeat(50_000) + "</title>"));
        add(
                "a small quadratic bomb",
                () -> "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(400) + "\">]>"
                        + item("<description>" + "&a;".repeat(1_000_000) + "</description>"));
        add(
                "parameter entities",
                () -> "<!DOCTYPE rss [<!ENTITY % a \"&#x25;b;&#x25;b;\"><!ENTITY % b '&#x25;a;'> %a;"
                        + "<!ENTITY % remote SYSTEM 'http://127.0.0.1:1/x.dtd'>%remote;]>" + item("<title>t</title>"));
        add(
                "a stolen file",
                () -> "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + item("<title>&x;</title>"));
        add(
                "an inclusion",
                () -> item("<title>t</title><xi:include xmlns:xi='http://www.w3.org/2001/XInclude'"
                        + " href='file:///etc/passwd' parse='text'/>"));
        add("a stylesheet", () -> "<?xml version='1.0'?><?xml-stylesheet href='http://127.0.0.1:1/x.xsl'?>" + item(""));
        add("declarations without end", () -> "<!DOCTYPE rss [" + "<!ENTITY a '".repeat(500_000));
        add("document types without end", () -> "<!DOCTYPE [".repeat(500_000));
        add("comments without end", () -> "<!-- <! ".repeat(500_000));
        add("sections without end", () -> "<rss><channel>" + "<item><![CDATA[".repeat(500_000));
        add("instructions without end", () -> "<?xml encoding=".repeat(500_000));
        add("ampersands", () -> item("<title>" + "&".repeat(TEN_MEGABYTES) + "</title>"));
        add("references", () -> item("<title>" + "&#x1F600;".repeat(TEN_MEGABYTES / 9) + "</title>"));
    }

    private void slowPatterns() {
        for (String part : new String[] {
            " ", "\t\n", "<", "&", "&#", "<!", "</", "]]>", ">", "\"", "1:", "1/", "Tue, ", "+1", "年", "://"
        }) {
            String run = part.repeat(2_000_000 / part.length());
            add(
                    "runs of '" + part.replace("\t\n", "breaks") + "'",
                    () -> item("<title>" + run + "</title><link>" + run
                            + "</link><pubDate>" + run + "</pubDate><dc:creator>" + run
                            + "</dc:creator><description><![CDATA[" + run
                            + "]]></description><georss:point>" + run + "</georss:point>"));
            add("nothing but '" + part.replace("\t\n", "breaks") + "'", () -> run);
        }
        add(
                "dates that nearly match",
                () -> "<rss><channel>"
                        + ("<item><pubDate>" + "1-".repeat(55) + "</pubDate><dc:date>" + "T00:00".repeat(19)
                                        + "</dc:date></item>")
                                .repeat(5_000));
        add("styles", () -> text(("<p style='" + "a:(".repeat(30_000) + "'>").repeat(20)));
    }

    private void bytes() {
        add("characters of no meaning", () -> item("<title>a" + "\u0000\u0001\uFFFE".repeat(1_000_000) + "</title>"));
        add(
                "writing that turns",
                () -> item("<title>" + "\u202E\u2066".repeat(1_000_000) + "</title><link>https://a/"
                        + "\u202E".repeat(1_000) + "</link>"));
        documents.put("zeros", () -> new byte[TEN_MEGABYTES]);
        documents.put("noise", () -> {
            byte[] noise = new byte[TEN_MEGABYTES];
            new Random(7).nextBytes(noise);
            return noise;
        });
        documents.put("half a feed", () -> {
            byte[] whole = text("망명한 외교관".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(whole, whole.length / 2);
        });
        documents.put(
                "a packed bomb",
                () -> packed(
                        item("<title>" + "x".repeat(200_000_000) + "</title>").getBytes(StandardCharsets.ISO_8859_1)));
        documents.put("packed in packed", () -> packed(packed(packed(new byte[TEN_MEGABYTES]))));
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
