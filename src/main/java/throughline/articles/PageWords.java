package throughline.articles;

import java.util.List;

/**
 * What a page says of its article outside the text, as far as it helps to find the text.
 *
 * @param titles what the page calls itself, best first
 * @param description empty when it has none
 * @param linkedBody the text in linked data, bare of all but letters and digits; empty when there is none
 * @param authors who linked data says wrote it
 */
record PageWords(List<String> titles, String description, String linkedBody, List<String> authors) {

    PageWords {
        titles = List.copyOf(titles);
        authors = List.copyOf(authors);
    }

    static PageWords of(Head head, LinkedFacts linked, List<String> titles) {
        String description =
                linked.description().isEmpty() ? head.first("og:description", "description") : linked.description();
        return new PageWords(
                titles,
                description,
                Letters.bare(linked.body()),
                linked.authors().first());
    }
}
