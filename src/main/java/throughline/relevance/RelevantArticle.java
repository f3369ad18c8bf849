package throughline.relevance;

import throughline.articles.Article;
import throughline.beats.BeatId;

/** An article that belongs to a beat, and why. */
public record RelevantArticle(BeatId beat, Article article, Relevance relevance) {}
