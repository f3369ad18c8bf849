/**
 * What is watched. In: the folder {@code seeds/} (one folder a beat: {@code beat.yaml} and its seeds). Out: {@link
 * throughline.beats.Beat} values. Knows nothing of how news comes in or how it is judged.
 */
@org.jspecify.annotations.NullMarked
package throughline.beats;
