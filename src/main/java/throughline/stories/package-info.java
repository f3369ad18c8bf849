/**
 * What does it tell? In: the relevant articles of one beat in order of arrival. Out: {@link throughline.stories.Story} values:
 * copies folded, the rest clustered by who, where and when, and of each who stands behind it on their own. Plain in-memory state that can be rebuilt from what was decided.
 */
@org.jspecify.annotations.NullMarked
package throughline.stories;
