package throughline.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g         | http://a/b/c/g",
                "./g       | http://a/b/c/g",
                "g/        | http://a/b/c/g/",
                "/g        | http://a/g",
                "//g       | http://g",
                "?y        | http://a/b/c/d;p?y",
                "g?y       | http://a/b/c/g?y",
                "#s        | http://a/b/c/d;p?q#s",
                ".         | http://a/b/c/",
                "..        | http://a/b/",
                "../g      | http://a/b/g",
                "../../../g | http://a/g",
                "g;x=1/../y | http://a/b/c/y",
            })
    void relativeLinksResolveAsTheStandardSays(String link, String meant) {
        assertThat(Links.page(link, "http://a/b/c/d;p?q")).hasToString(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://harbour.example/a b|https://harbour.example/a%20b",
                "https://harbour.example/100%|https://harbour.example/100%25",
                "https://harbour.example/%7Ea?q=[1]|https://harbour.example/%7Ea?q=%5B1%5D",
                "HTTP://harbour.example|http://harbour.example",
                "https://항구.example/뉴스|https://xn--2e0bp27e.example/뉴스",
                "https://harbour.example/😀|https://harbour.example/%F0%9F%98%80",
            })
    void sloppyAddressesAreMadeFit(String written, String meant) {
        assertThat(Links.page(written, "")).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "mailto:a@b.example",
                "https:",
                "https://",
                "urn:uuid:1",
                "a/b",
                "https://[::1/x",
                "data:text/html,x"
            })
    void whatCannotBeFetchedIsNoLink(String written) {
        assertThat(Links.page(written, "")).isNull();
    }
}
