/**
 * Who wants to know? In: stories and subscriptions. Out: {@link throughline.alerts.Alert} values, once per story unless something
 * material changed, and the record of how each was carried out. Sends nothing itself.
 */
@org.jspecify.annotations.NullMarked
package throughline.alerts;
