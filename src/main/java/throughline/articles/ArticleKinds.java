package throughline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what sort of article a page holds, by what the page says of itself and by what its text looks like. */
final class ArticleKinds {

    private static final int LITTLE = 1_200;
    private static final int VERY_LITTLE = 350;
    private static final int FEW = 2_000;
    private static final int MANY_FIGURES = 6;

    private final KindWords words;

    ArticleKinds(KindWords words) {
        this.words = words;
    }

    /** Whether anything beside the row of entries says that the page is live. */
    boolean mayBeLive(PageView page) {
        return page.said().live()
                || words.inPath("live-path", page.path())
                || page.titles().stream().anyMatch(title -> words.isBeforeColon("live", title))
                || new LiveEntries(words).isNamed(page.reading().runs());
    }

    /** @param live whether its entries were found */
    ArticleKind of(PageView page, int units, Teaser teaser, boolean live) {
        if (live || page.said().live()) {
            return ArticleKind.LIVE_BLOG;
        }
        if (teaser.walled()) {
            return ArticleKind.PAYWALLED;
        }
        List<String> sections = sections(page);
        if (units < LITTLE && isFilm(page, sections)) {
            return ArticleKind.VIDEO;
        }
        if (units < FEW && isGallery(page, sections)) {
            return ArticleKind.GALLERY;
        }
        return page.said().opinion() || isOpinion(page, sections) ? ArticleKind.OPINION : ArticleKind.ARTICLE;
    }

    private boolean isFilm(PageView page, List<String> sections) {
        boolean called = page.head().first("og:type").toLowerCase(Locale.ROOT).startsWith("video");
        boolean only =
                page.said().types().contains("videoobject") && !page.linked().hasDatedArticle();
        boolean placed = words.inPath("video-path", page.path());
        boolean named = isAny("video", sections) || opens("video", page);
        return called
                || (only && (placed || named || page.reading().units() < VERY_LITTLE))
                || (placed && (named || shows(page, "video, iframe", 1)));
    }

    private boolean isGallery(PageView page, List<String> sections) {
        boolean called = page.said().types().contains("imagegallery")
                || page.said().types().contains("mediagallery");
        boolean placed = words.inPath("gallery-path", page.path());
        boolean named = isAny("gallery", sections) || opens("gallery", page);
        boolean hinted = called || placed || named;
        return hinted
                && ((called && placed)
                        || shows(page, "figure, figcaption, [class*=caption], [class*=slide] img", MANY_FIGURES));
    }

    private static boolean shows(PageView page, String query, int count) {
        return page.document().body().select(query).size() >= count;
    }

    private boolean isOpinion(PageView page, List<String> sections) {
        return words.inPath("opinion-path", page.path()) || isAny("opinion", sections) || opens("opinion", page);
    }

    private boolean opens(String section, PageView page) {
        return page.titles().stream().anyMatch(title -> words.opens(section, title))
                || words.opens(section, page.head().title());
    }

    private boolean isAny(String section, List<String> names) {
        return names.stream().anyMatch(name -> words.isName(section, name));
    }

    /** Names of the part of the outlet that the page belongs to, with the line over its headline. */
    private static List<String> sections(PageView page) {
        List<String> sections = new ArrayList<>(page.said().sections());
        for (String name : new String[] {"article:section", "og:section", "section", "category", "dc.subject"}) {
            String found = page.head().first(name);
            if (!found.isEmpty()) {
                sections.add(found);
            }
        }
        int headline = page.reading().headline();
        for (int i = Math.max(0, headline - 2); i < headline; i++) {
            sections.add(page.outline().runs().get(i).text());
        }
        return sections;
    }
}
