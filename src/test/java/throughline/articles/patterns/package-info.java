/**
 * What a reader would have copied by hand, on pages of every make and in many languages. The news, the outlets and the people are invented;
 * they stand in {@code articles/packs}, one language a file. The makes of pages stand in {@code articles/layouts}, one habit of publishers a
 * file. Every layout is tried in every language, under class names that say nothing, that are English, or that are the country's own.
 */
@NullMarked
package throughline.articles.patterns;

import org.jspecify.annotations.NullMarked;
