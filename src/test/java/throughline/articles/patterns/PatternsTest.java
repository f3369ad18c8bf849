package throughline.articles.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.articles.Extraction;
import throughline.articles.Extractor;
import throughline.articles.Languages;

/** Every layout in every language: the text is what a reader would have copied, and nothing else; so are the facts. */
class PatternsTest {

    private static final Extractor EXTRACTOR = new Extractor(new Languages());

    static Stream<Arguments> pages() {
        List<Pack> packs = Pack.all();
        return Layout.all().stream()
                .flatMap(layout -> packs.stream()
                        .filter(layout::isFor)
                        .map(pack -> Arguments.of(pack.name(), layout.name(), layout.tells(), layout, pack)));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("pages")
    void whatAReaderWouldHaveCopiedIsRead(String language, String name, String tells, Layout layout, Pack pack) {
        Extraction extraction = EXTRACTOR.extract(layout.page(pack), layout.address(pack));

        assertThat(Verdict.on(extraction, layout, pack))
                .describedAs("%s, in %s: %s", name, language, tells)
                .isEmpty();
    }
}
