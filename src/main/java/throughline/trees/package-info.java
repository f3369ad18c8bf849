/**
 * What was learned, as text. In: trees in a readable file, and a row of features. Out: how likely it is. Does not learn, and does not
 * know what the features mean.
 */
@org.jspecify.annotations.NullMarked
package throughline.trees;
