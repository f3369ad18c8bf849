/** The application: what is made of what, settings, health. In: configuration. Out: the running parts. Does none of their work. */
@org.jspecify.annotations.NullMarked
package throughline.app;
