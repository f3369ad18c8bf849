/**
 * Whom, where and when does a text name? In: words of any language. Out: {@link throughline.names.Fact} values that can be found again
 * in another text, another spelling, another script. Says what could be the same, never that it is: different people share spellings.
 */
@org.jspecify.annotations.NullMarked
package throughline.names;
