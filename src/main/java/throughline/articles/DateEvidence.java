package throughline.articles;

import java.time.Instant;

/**
 * A date that something says of an article.
 *
 * @param from where it was found, such as "JSON-LD datePublished" or "feed"
 * @param at what it says
 * @param taken whether it was chosen as the time of publication
 */
public record DateEvidence(String from, Instant at, boolean taken) {}
