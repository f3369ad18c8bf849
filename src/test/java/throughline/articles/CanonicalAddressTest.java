package throughline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalAddressTest {

    private static @Nullable URI of(String head) {
        return CanonicalAddress.of(Head.of(Jsoup.parse(head)), URI.create("https://www.gazette.example/news/pier?x=1"));
    }

    @Test
    void thePagesCanonicalLinkIsItsAddress() {
        assertThat(
                        of(
                                "<link rel=canonical href='/news/pier'><meta property='og:url' content='https://gazette.example/other'>"))
                .isEqualTo(URI.create("https://www.gazette.example/news/pier"));
    }

    @Test
    void anAddressAtItsOwnHostGoesBeforeThatAtASisterPapers() {
        assertThat(of("<link rel=canonical href='https://sister.example/news/pier'>"
                        + "<meta property='og:url' content='https://gazette.example/news/pier'>"))
                .isEqualTo(URI.create("https://gazette.example/news/pier"));
        assertThat(of("<link rel=canonical href='https://sister.example/news/pier'>"))
                .isEqualTo(URI.create("https://sister.example/news/pier"));
    }

    @Test
    void aFrontPageIsNoArticlesAddress() {
        assertThat(of("<link rel=canonical href='https://www.gazette.example/'>"))
                .isNull();
        assertThat(of("<link rel=canonical href='javascript:void(0)'>")).isNull();
    }
}
