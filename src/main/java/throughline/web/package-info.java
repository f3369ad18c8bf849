/**
 * What a reader sees: pages made on the server, live through server-sent events, whole without a script. In: the archive, and what
 * readers send. Out: HTML, and acts for {@link throughline.app.Actions}. It decides nothing about news.
 */
@org.jspecify.annotations.NullMarked
package throughline.web;
