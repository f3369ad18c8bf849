package throughline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.1./",
                "http://127.0.0.01/",
                "http://127.0.0.1.1/",
                "http://256.0.0.1/",
                "http://1.2.3.4.5/",
                "http://news.0x10/",
                "http://news.1/",
                "http://１２７.0.0.1/",
                "http://127。0。0。1/",
                "http://①27.0.0.1/",
                "http://user@news.example/",
                "http://user:pw@news.example/",
                "http://news.example@127.0.0.1/",
                "http://@127.0.0.1/",
                "http://news.example\\@127.0.0.1/",
                "http://127.0.0.1\\.news.example/",
                "http:\\\\127.0.0.1/",
                "http:/127.0.0.1/",
                "http:127.0.0.1",
                "http:///127.0.0.1/",
                "http:////127.0.0.1/",
                "http://%31%32%37.0.0.1/",
                "http://127.0.0.1%00.example/",
                "http://127.0.0.1%2f.example/",
                "http://[::1%25lo]/",
                "http://[::1%lo]/",
                "http://[::1/",
                "http://[127.0.0.1]/",
                "http://::1/",
                "http://[]/",
                "http://[v1.x]/",
                "http://news.example:0/",
                "http://news.example:65536/",
                "http://news.example:8o/",
                "http://news.example:-1/",
                "http://news.example: 80/",
                "http://news..example/",
                "http://.news.example/",
                "http://news example/",
                "http://news.example\t/",
                "http://ne\nws.example/",
                "http://news.example/\r\nX: y",
                "http://news.example/\u0000",
                "http://",
                "http://?x",
                "http://#x",
                "//news.example/",
                "news.example/",
                "/feed",
                "",
                "file:///etc/passwd",
                "ftp://news.example/",
                "jar:http://news.example!/",
                "gopher://news.example/",
                "data:text/html,x",
                "netdoc:///etc/passwd",
                "httpx://news.example/",
                "view-source:http://news.example/",
                "feed:http://news.example/",
                "mailto:a@b.example"
            })
    void aSpellingThatCouldMeanSomethingElseIsRefused(String address) throws Refusal {
        assertThatThrownBy(() -> new WebAddress("http", "base.example", 80, "/").resolve(absolute(address)))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith(".");
    }

    /** As a redirect names it; what would be a path there is given as an address with a scheme that we do not ask. */
    private static String absolute(String address) {
        boolean relative = address.isEmpty() || address.startsWith("//news") || !address.contains(":");
        return relative
                ? "x:" + address
                : new String(address.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example, http://news.example/",
        "http://news.example:80/a, http://news.example/a",
        "https://news.example:443?x=1, https://news.example/?x=1",
        "https://news.example:8443/a#b, https://news.example:8443/a",
        "http://news.example./a, http://news.example/a",
        "http://news_desk.example/a, http://news_desk.example/a",
        "http://한국.example/뉴스?q=탈북, http://xn--3e0b707e.example/%EB%89%B4%EC%8A%A4?q=%ED%83%88%EB%B6%81",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080/",
        "http://[::1]:8080/, http://[::1]:8080/",
        "http://[::ffff:10.0.0.1]/, http://10.0.0.1/",
        "http://news.example//a//b, http://news.example//a//b",
        "http://news.example/a?b[]=1, http://news.example/a?b[]=1",
        "http://news.example/%7euser/%zz, http://news.example/%7euser/%25zz",
        "http://localhost/, http://localhost/",
    })
    void anHonestAddressIsAskedInItsPlainSpelling(String address, String plain) throws Refusal {
        String header = new String(address.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(new WebAddress("http", "base.example", 80, "/")
                        .resolve(header)
                        .uri())
                .isEqualTo(URI.create(plain));
    }

    @ParameterizedTest
    @CsvSource({
        "/x, https://base.example:8443/x",
        "x, https://base.example:8443/a/x",
        "./x, https://base.example:8443/a/x",
        "../x, https://base.example:8443/x",
        "?x=1, https://base.example:8443/a/b?x=1",
        "'', https://base.example:8443/a/b?q",
        "#top, https://base.example:8443/a/b?q",
        "//other.example/x, https://other.example/x",
        "a b|c, https://base.example:8443/a/a%20b%7Cc",
        "x?y=http://z/, https://base.example:8443/a/x?y=http://z/",
        "/2024/07/a:b, https://base.example:8443/2024/07/a:b",
        "/?u=a\\b, https://base.example:8443/?u=a%5Cb",
    })
    void aRedirectIsFollowedFromWhereItStands(String location, String there) throws Refusal {
        WebAddress here = new WebAddress("https", "base.example", 8443, "/a/b?q");

        assertThat(here.resolve(location).uri()).isEqualTo(URI.create(there));
    }

    @Test
    void anAddressWithoutEndIsRefused() {
        assertThatThrownBy(() -> WebAddress.of(URI.create("http://news.example/" + "a".repeat(10_000))))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://News.Example/a, news.example",
        "https://news.example:443/a, news.example",
        "http://news.example:443/a, news.example:443",
        "http://news.example:8080/a, news.example:8080",
        "http://news_desk.example/a, news_desk.example",
        "http://한국.example/a, xn--3e0b707e.example",
        "https://xn--3e0b707e.example/a, xn--3e0b707e.example",
        "http://news.example./a, news.example",
        "http://[::1]/a, [::1]",
        "http://[::1]:8080/a, [::1]:8080",
        "http://user@News.example/a, user@news.example",
        "http://127.1:80/a, 127.1:80",
    })
    void everyRequestHasAHostWhoseTurnItNeeds(String address, String host) {
        assertThat(Fetching.feed(URI.create(address)).host()).isEqualTo(host);
    }
}
