package throughline.relevance;

/**
 * The seed passage that an article is nearest to.
 *
 * @param seed the seed's letter
 * @param passage the passage's number, from 1
 * @param closeness likeness to that passage, 0 to 1
 * @param sentence the article's sentence that comes nearest
 */
public record NearestPassage(String seed, int passage, double closeness, String sentence) {}
