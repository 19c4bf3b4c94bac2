/**
 * Delivery of a capability's records to the province's platform (省政务服务平台). A capability has a kind,
 * {@code case} or {@code review}, and wires it so:
 *
 * <ol>
 *   <li>it implements {@link org.openhpf.province.record.OutgoingRecords}: the record of an id as
 *       it is now, complete, or held with the reasons
 *   <li>each transaction that changes a record holds the write of {@link
 *       org.openhpf.province.ProvincialDeliveries#message}, and its outbox knows the queue {@code
 *       delivery}
 *   <li>{@code ProvincialDeliveries.routes("case", parts)} join its own routes; and with {@code var
 *       deliveries = ProvincialDeliveries.of(environment, "case", parts, records)} it registers
 *       {@code .queue("delivery", deliveries::queue)}, {@code .sweep("deliveriesSweep",
 *       deliveries::sweep)} and {@code .sweep("reconcile", deliveries::reconcile)}, each lazily
 *   <li>its table has the index {@code byDelivery} ({@code deliveryCell}, {@code deliveryOrder};
 *       keys only) and no rows of its own under {@code DELIVERY#}, {@code REPLAY} or {@code
 *       RECONCILIATION}
 * </ol>
 */
package org.openhpf.province;
