/**
 * Kafka. In: what the fetcher brings and what readers do. Out: articles, stories, alerts, deliveries, each in its topic. {@link
 * throughline.pipeline.Pipeline} is the whole flow on a page; {@link throughline.pipeline.Intake} and {@link
 * throughline.pipeline.Outbox} are the only two places where it touches the outside world. What a step does is written upstream.
 */
@org.jspecify.annotations.NullMarked
package throughline.pipeline;
