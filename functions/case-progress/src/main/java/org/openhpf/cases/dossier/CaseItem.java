package org.openhpf.cases.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.storage.RecordMapper;
import org.openhpf.storage.Sealer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A case as it is stored: the applicant and the notes of its events sealed. */
record CaseItem(
    String projectNo,
    CaseChannel channel,
    Optional<String> personId,
    int userProp,
    Optional<SealedApplicant> applicant,
    Optional<String> branchId,
    Optional<String> branchName,
    List<StoredEvent> events,
    Optional<byte[]> sealedNotes,
    List<ServicePoint> services,
    List<CaseDocument> documents,
    Optional<String> warned,
    int revision,
    Instant changedAt) {
  private static final RecordMapper<CaseItem> MAPPER = RecordMapper.of(CaseItem.class);

  /** All of an event but its note. */
  record StoredEvent(
      String eventId,
      EventKind kind,
      Instant at,
      String by,
      Optional<String> step,
      Optional<LocalDate> until,
      Optional<Integer> days,
      Optional<String> procedure,
      Optional<String> matter) {

    static StoredEvent of(CaseEvent e) {
      return new StoredEvent(
          e.eventId(),
          e.kind(),
          e.at(),
          e.by(),
          e.step(),
          e.until(),
          e.days(),
          e.procedure(),
          e.matter());
    }

    CaseEvent with(Optional<String> note) {
      return new CaseEvent(eventId, kind, at, by, note, step, until, days, procedure, matter);
    }
  }

  static Map<String, AttributeValue> seal(Case one, Standing standing, Sealer sealer) {
    Map<String, String> notes = new LinkedHashMap<>();
    one.events().forEach(event -> event.note().ifPresent(note -> notes.put(event.eventId(), note)));
    var item =
        MAPPER.toItem(
            new CaseItem(
                one.projectNo().value(),
                one.channel(),
                one.personId(),
                one.userProp(),
                one.applicant(),
                one.branchId(),
                one.branchName(),
                one.events().stream().map(StoredEvent::of).toList(),
                notes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sealer.seal(Json.write(notes), place(one.projectNo().value()))),
                one.services(),
                one.documents(),
                one.warned(),
                one.version(),
                one.changedAt()));
    item.putAll(DynamoKeys.ofCase(one.projectNo()));
    item.putAll(DynamoKeys.listed(standing, one.projectNo()));
    standing.due().ifPresent(day -> item.putAll(DynamoKeys.due(day, one.projectNo())));
    return item;
  }

  static Case open(Map<String, AttributeValue> item, Sealer sealer) {
    CaseItem i = MAPPER.toRecord(item);
    var notes = new LinkedHashMap<String, String>();
    i.sealedNotes.ifPresent(
        envelope ->
            Json.read(sealer.open(envelope, place(i.projectNo)))
                .forEachEntry((eventId, note) -> notes.put(eventId, note.asString())));
    return new Case(
        new ProjectNo(i.projectNo),
        i.channel,
        i.personId,
        i.userProp,
        i.applicant,
        i.branchId,
        i.branchName,
        i.events.stream()
            .map(event -> event.with(Optional.ofNullable(notes.get(event.eventId()))))
            .toList(),
        i.services,
        i.documents,
        i.warned,
        i.revision,
        i.changedAt);
  }

  private static String place(String projectNo) {
    return "notes/" + projectNo;
  }
}
