package throughline.feeds;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Feeds as they should be: of every format, with modules, in several languages and charsets. All of their papers are made up. */
final class WellFormedFeeds {

    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns=\"";
    private static final String MODULES = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:media=\"http://search.yahoo.com/mrss/\""
            + " xmlns:georss=\"http://www.georss.org/georss\" xmlns:gml=\"http://www.opengis.net/gml\""
            + " xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\" xmlns:atom=\"http://www.w3.org/2005/Atom\"";

    private final Map<String, byte[]> feeds = new LinkedHashMap<>();

    private WellFormedFeeds() {
        old();
        rdf();
        rss2();
        rss2WithModules();
        atom();
    }

    static Map<String, byte[]> all() {
        return new WellFormedFeeds().feeds;
    }

    private void add(String name, String charset, String feed) {
        feeds.put(
                name,
                ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>\n" + feed).getBytes(Charset.forName(charset)));
    }

    private void old() {
        add("rss 0.91 in English", "UTF-8", """
                <rss version="0.91"><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>News</description>
                <language>en</language><item><title>Two boats at dawn</title><link>https://harbour.example/1</link>
                <description>They were seen off the cape.</description></item>
                <item><title>Fog &amp; silence</title><link>https://harbour.example/2</link></item></channel></rss>""");
        add("rss 0.91 in French", "ISO-8859-1", """
                <rss version="0.91"><channel><title>Le Quai</title><link>https://quai.example/</link><description>Actualités</description>
                <language>fr</language><item><title>L'été à l'écart</title><link>https://quai.example/été</link>
                <description>Déjà vu.</description></item></channel></rss>""");
        add("rss 0.92 in German", "UTF-8", """
                <rss version="0.92"><channel><title>Hafenblatt</title><link>https://hafen.example/</link><description>Neues</description>
                <item><title>Überfahrt</title><link>https://hafen.example/1</link><description>Mit &lt;b&gt;fünf&lt;/b&gt; Leuten.</description>
                <enclosure url="https://hafen.example/1.mp3" length="5" type="audio/mpeg"/></item></channel></rss>""");
        add("rss 0.93 in Korean", "EUC-KR", """
                <rss version="0.93"><channel><title>항구일보</title><link>https://hanggu.example/</link><description>소식</description>
                <item><title>망명한 외교관</title><link>https://hanggu.example/1</link><description>가족과 함께</description>
                <pubDate>Tue, 16 Jul 2024 05:02:00 +0900</pubDate></item></channel></rss>""");
    }

    private void rdf() {
        add("rss 1.0 in Japanese", "Shift_JIS", RDF + """
                http://purl.org/rss/1.0/"><channel rdf:about="https://minato.example/rss"><title>港新聞</title>
                <link>https://minato.example/</link><description>記事</description><items><rdf:Seq><rdf:li rdf:resource="https://minato.example/1"/></rdf:Seq></items></channel>
                <item rdf:about="https://minato.example/1"><title>亡命した外交官</title><link>https://minato.example/1</link>
                <description>家族と一緒に</description><dc:date>2024-07-16T05:02:00+09:00</dc:date><dc:creator>今井</dc:creator></item></rdf:RDF>""");
        add("rss 1.0 with content", "UTF-8", RDF + """
                http://purl.org/rss/1.0/"><channel rdf:about="https://quay.example/rss"><title>Quay Daily</title>
                <link>https://quay.example/</link><description>News</description><dc:language>en</dc:language></channel>
                <item rdf:about="urn:quay:1"><title>A route closes</title><link>https://quay.example/1</link><description>In short.</description>
                <content:encoded><![CDATA[<p>At <a href="https://quay.example/x">length</a>.</p>]]></content:encoded>
                <dc:date>2024-07-16</dc:date></item></rdf:RDF>""");
        add("rss 0.9 in Russian", "windows-1251", RDF + """
                http://my.netscape.com/rdf/simple/0.9/"><channel><title>Порт</title><link>https://port.example/</link>
                <description>Новости</description></channel><item><title>Дипломат бежал</title><link>https://port.example/1</link></item></rdf:RDF>""");
    }

    private void rss2() {
        add("rss 2.0 in Spanish", "UTF-8", """
                <rss version="2.0"><channel><title>El Muelle</title><link>https://muelle.example/</link><description>Noticias</description>
                <language>es-ES</language><item><title>Llegó al amanecer</title><link>https://muelle.example/1</link>
                <guid isPermaLink="false">muelle-1</guid><pubDate>Tue, 16 Jul 2024 05:02:00 GMT</pubDate>
                <author>redaccion@muelle.example (Ana Vale)</author><description>Con su &lt;i&gt;familia&lt;/i&gt;.</description></item></channel></rss>""");
        add("rss 2.0 with markup in titles", "UTF-8", """
                <rss version="2.0"><channel><title>Pier Notes &amp;amp; More</title><link>https://pier.example/</link><description>d</description>
                <item><title>The &lt;em&gt;third&lt;/em&gt; man &amp;#8211; again</title><link>https://pier.example/1</link>
                <guid>https://pier.example/1</guid><pubDate>Tue, 16 Jul 2024 05:02:00 EST</pubDate></item></channel></rss>""");
        add("rss 2.0 with script", "UTF-8", """
                <rss version="2.0"><channel><title>Pier Notes</title><link>https://pier.example/</link><description>d</description>
                <item><title>Plain</title><link>https://pier.example/2</link><description>&lt;p&gt;Seen&lt;script&gt;x()&lt;/script&gt; twice&lt;/p&gt;</description>
                </item></channel></rss>""");
        add("rss 2.0 with relative links", "UTF-8", """
                <rss version="2.0"><channel><title>Pier Notes</title><link>https://pier.example/</link><description>d</description>
                <item><title>Near</title><link>/news/3?a=1&amp;b=2</link><guid>/news/3</guid></item></channel></rss>""");
        add("rss 2.0 in Chinese", "GB18030", """
                <rss version="2.0"><channel><title>码头日报</title><link>https://matou.example/</link><description>新闻</description>
                <language>zh-CN</language><item><title>叛逃的外交官</title><link>https://matou.example/1</link>
                <description>和家人一起</description><pubDate>Tue, 16 Jul 2024 05:02:00 +0800</pubDate></item></channel></rss>""");
        add("rss 2.0 in two bytes", "UTF-16", """
                <rss version="2.0"><channel><title>항구일보</title><link>https://hanggu.example/</link><description>소식</description>
                <item><title>탈북 외교관</title><link>https://hanggu.example/2</link><pubDate>16 Jul 2024 05:02 +0900</pubDate></item></channel></rss>""");
        add("rss 2.0 in Polish", "ISO-8859-2", """
                <rss version="2.0"><channel><title>Nabrzeże</title><link>https://nabrzeze.example/</link><description>d</description>
                <item><title>Łódź o świcie</title><link>https://nabrzeze.example/1</link><description>żółw</description></item></channel></rss>""");
    }

    private void rss2WithModules() {
        add("rss 2.0 with dublin core", "UTF-8", "<rss version=\"2.0\"" + MODULES + """
                ><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>d</description><dc:language>en</dc:language>
                <atom:link rel="self" href="https://harbour.example/rss"/><item><title>Who wrote it</title><link>https://harbour.example/4</link>
                <dc:creator>M. Oduya</dc:creator><dc:date>2024-07-16T05:02:00Z</dc:date></item>
                <item><title>Two dates</title><link>https://harbour.example/5</link><pubDate>Tue, 16 Jul 2024 05:02:00 GMT</pubDate>
                <dc:date>2024-07-15T00:00:00Z</dc:date></item></channel></rss>""");
        add("rss 2.0 with long and short texts", "UTF-8", "<rss version=\"2.0\"" + MODULES + """
                ><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>d</description>
                <item><title>Both</title><link>https://harbour.example/6</link><description>Short.</description>
                <content:encoded><![CDATA[<p>The long form, with <b>more</b>.</p>]]></content:encoded></item></channel></rss>""");
        add("rss 2.0 with pictures", "UTF-8", "<rss version=\"2.0\"" + MODULES + """
                ><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>d</description>
                <item><title>Seen</title><link>https://harbour.example/7</link><media:content url="https://harbour.example/7.jpg" type="image/jpeg">
                <media:credit role="photographer">R. Imai</media:credit></media:content><media:thumbnail url="https://harbour.example/7s.jpg"/></item></channel></rss>""");
        add("rss 2.0 with a place", "UTF-8", "<rss version=\"2.0\"" + MODULES + """
                ><channel><title>Harbour Post</title><link>https://harbour.example/</link><description>d</description>
                <item><title>There</title><link>https://harbour.example/8</link><georss:point>37.98 126.56</georss:point></item>
                <item><title>Here</title><link>https://harbour.example/9</link><geo:lat>37.5</geo:lat><geo:long>127.0</geo:long></item></channel></rss>""");
    }

    private void atom() {
        add("atom 0.3", "UTF-8", """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Old Quay</title>
                <link rel="alternate" type="text/html" href="https://quay.example/"/><modified>2004-07-16T06:00:00Z</modified>
                <entry><title>A new route</title><id>tag:quay.example,2004:2</id><link rel="alternate" type="text/html" href="https://quay.example/2"/>
                <issued>2004-07-16T05:02:00Z</issued><modified>2004-07-16T06:00:00Z</modified><author><name>J. Brandt</name></author>
                <summary>Short.</summary><content type="text/html" mode="escaped">&lt;p&gt;Long.&lt;/p&gt;</content></entry></feed>""");
        add("atom 1.0", "UTF-8", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Quay Daily</title><id>urn:quay</id>
                <updated>2024-07-17T00:00:00Z</updated><link href="https://quay.example/"/><link rel="self" href="https://quay.example/atom"/>
                <entry><title type="html">The &lt;i&gt;last&lt;/i&gt; ferry</title><id>urn:uuid:7</id><link href="https://quay.example/7"/>
                <published>2024-07-16T05:02:00+09:00</published><updated>2024-07-17T00:00:00Z</updated><author><name>J. Brandt</name></author>
                <summary>5 &lt; 6</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>In <em>place</em>.</p></div></content></entry></feed>""");
        add("atom 1.0 in Korean", "UTF-8", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>항구일보</title><id>urn:hanggu</id><updated>2024-07-16T00:00:00Z</updated>
                <link rel="alternate" type="text/html" href="https://hanggu.example/"/><entry><title>망명한 외교관</title><id>urn:hanggu:1</id>
                <link rel="enclosure" href="https://hanggu.example/1.mp3"/><link rel="alternate" href="https://hanggu.example/1"/>
                <updated>2024-07-16T05:02:00+09:00</updated><content type="html">&lt;p&gt;가족과 함께&lt;/p&gt;</content></entry></feed>""");
        add("atom 1.0 with two authors", "UTF-8", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Pier</title><id>urn:pier</id><updated>2024-07-16T00:00:00Z</updated>
                <entry><title>Together</title><id>https://pier.example/id/9</id><link href="https://pier.example/9"/>
                <updated>2024-07-16T05:02:00.25Z</updated><author><name>A. Vale</name></author><author><name>R. Imai</name></author>
                <summary type="html">&lt;p&gt;One &amp;amp; two&lt;/p&gt;</summary></entry></feed>""");
        add("atom 1.0 with bases", "UTF-8", """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/"><title>Quay</title><id>urn:quay:2</id>
                <updated>2024-07-16T00:00:00Z</updated><link href="./"/><entry xml:base="2024/"><title>Based</title><id>urn:quay:3</id>
                <link href="07/a"/><updated>2024-07-16T05:02:00Z</updated></entry></feed>""");
        add(
                "atom 1.0 with a place and a picture",
                "UTF-8",
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"" + MODULES + """
                ><title>Quay</title><id>urn:quay:4</id><updated>2024-07-16T00:00:00Z</updated><entry><title>Placed</title><id>urn:quay:5</id>
                <link href="https://quay.example/5"/><updated>2024-07-16T05:02:00Z</updated>
                <georss:where><gml:Point><gml:pos>37.98 126.56</gml:pos></gml:Point></georss:where>
                <media:group><media:content url="https://quay.example/5.jpg" medium="image"/></media:group></entry></feed>""");
    }
}
