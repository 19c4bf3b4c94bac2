package org.openhpf.appointments.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.storage.AttributeValues;
import org.openhpf.storage.RecordMapper;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A slot plan as it is stored, {@code PLAN#branch / planId}. */
record PlanItem(
    String branchId,
    Optional<String> category,
    LocalDate fromDate,
    Optional<LocalDate> toDate,
    List<Session> sessions,
    String plannedBy,
    Instant plannedAt) {
  private static final RecordMapper<PlanItem> MAPPER = RecordMapper.of(PlanItem.class);

  static Map<String, AttributeValue> key(String branchId, String planId) {
    return AttributeValues.key(partition(branchId), planId);
  }

  static String partition(String branchId) {
    return "PLAN#" + branchId;
  }

  static Map<String, AttributeValue> of(OwnPlan p) {
    var item =
        MAPPER.toItem(
            new PlanItem(
                p.branchId(),
                p.category(),
                p.from(),
                p.to(),
                p.sessions(),
                p.plannedBy(),
                p.plannedAt()));
    item.putAll(key(p.branchId(), p.planId()));
    return item;
  }

  static OwnPlan open(Map<String, AttributeValue> item) {
    PlanItem i = MAPPER.toRecord(item);
    return new OwnPlan(
        i.branchId, i.category, i.fromDate, i.toDate, i.sessions, i.plannedBy, i.plannedAt);
  }
}
