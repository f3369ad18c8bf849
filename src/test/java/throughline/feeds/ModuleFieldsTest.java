package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.feeds.Readings.only;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleFieldsTest {

    private static Entry item(String fields) {
        return only("""
                <rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss"
                xmlns:gml="http://www.opengis.net/gml" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"><channel><item>""" + "<title>A boat at dawn</title>" + fields + "</item></channel></rss>");
    }

    @Test
    void thePicturesOfAnEntryComeWithTheirMakers() {
        assertThat(item("""
                <media:group><media:content url="/1.jpg" type="image/jpeg"><media:credit>M. &lt;b&gt;Oduya&lt;/b&gt;</media:credit></media:content>
                <media:content url="https://harbour.example/film.mp4" medium="video"><media:thumbnail url="/film.png"/></media:content>
                <media:content url="/1.jpg" type="image/jpeg"/></media:group><media:content url="/2.webp"/><media:credit>R. Imai</media:credit>
                <media:content url="javascript:x()" medium="image"/><media:thumbnail url=" /3.jpg "/>""").pictures())
                .containsExactly(
                        new Picture(URI.create("https://harbour.example/2.webp"), "", "R. Imai"),
                        new Picture(URI.create("https://harbour.example/1.jpg"), "image/jpeg", "M. Oduya"),
                        new Picture(URI.create("https://harbour.example/3.jpg"), "", "R. Imai"),
                        new Picture(URI.create("https://harbour.example/film.png"), "", "R. Imai"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<georss:point> 37.98  126.56 </georss:point>",
                "<georss:point>37.98,126.56</georss:point>",
                "<georss:where><gml:Point><gml:pos>37.98 126.56</gml:pos></gml:Point></georss:where>",
                "<geo:lat>37.98</geo:lat><geo:long>126.56</geo:long>",
                "<geo:Point><geo:lat>37.98</geo:lat><geo:long>126.56</geo:long></geo:Point>",
            })
    void aPlaceIsReadInEverySpelling(String fields) {
        assertThat(item(fields).place()).isEqualTo(new Place(37.98, 126.56));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<georss:point>here</georss:point>",
                "<georss:point>97.98 126.56</georss:point>",
                "<georss:point>37.98</georss:point>",
                "<georss:point>NaN NaN</georss:point>",
                "<geo:lat>37.98</geo:lat>",
            })
    void whatIsNoPlaceOnEarthIsAbsent(String fields) {
        assertThat(item(fields).place()).isNull();
    }
}
