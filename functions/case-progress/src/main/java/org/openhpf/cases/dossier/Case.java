package org.openhpf.cases.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhpf.cases.course.CaseEvent;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.kernel.ProjectNo;

/**
 * A case (办件): somebody's matter on its way through the centre. What it has come to is folded from
 * its events and services, see {@link org.openhpf.cases.course.FoldCourse}.
 *
 * @param personId opaque id of the applicant's account; empty where he has none
 * @param userProp kind of the applicant, of {@code user-kinds.csv}, 1 = natural person
 * @param branchId where it was applied for
 * @param warned what has been warned of: stage and the deadline's day, e.g. {@code near 2026-11-23}
 * @param version counts its changes from 1
 */
public record Case(
    ProjectNo projectNo,
    CaseChannel channel,
    Optional<String> personId,
    int userProp,
    Optional<SealedApplicant> applicant,
    Optional<String> branchId,
    Optional<String> branchName,
    List<CaseEvent> events,
    List<ServicePoint> services,
    List<CaseDocument> documents,
    Optional<String> warned,
    int version,
    Instant changedAt) {
  /** 自然人. */
  public static final int NATURAL_PERSON = 1;

  public Case {
    events = List.copyOf(events);
    services = List.copyOf(services);
    documents = List.copyOf(documents);
  }

  /** One that nothing has happened to yet; its first change makes it version 1. */
  public static Case blank(ProjectNo projectNo, CaseChannel channel, Instant at) {
    return new Case(
        projectNo,
        channel,
        Optional.empty(),
        NATURAL_PERSON,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        0,
        at);
  }

  public boolean isOf(String person) {
    return personId.filter(person::equals).isPresent();
  }

  /** Whether this event counts already. */
  public boolean knows(String eventId) {
    return events.stream().anyMatch(event -> event.eventId().equals(eventId))
        || services.stream().anyMatch(service -> service.eventId().equals(eventId));
  }

  public Case with(CaseEvent event) {
    var more = new ArrayList<>(events);
    more.add(event);
    more.sort(CaseEvent.ORDER);
    return but(draft -> draft.events = more);
  }

  public Case with(ServicePoint service) {
    var more = new ArrayList<>(services);
    more.add(service);
    return but(draft -> draft.services = more);
  }

  /** The number of the next service. */
  public int nextServiceNumber() {
    return services.stream().mapToInt(ServicePoint::serviceNumber).max().orElse(0) + 1;
  }

  /** Unless a later one is known. */
  public Case with(SealedApplicant one) {
    return applicant.filter(known -> !one.isLaterThan(known)).isPresent()
        ? this
        : but(draft -> draft.applicant = Optional.of(one));
  }

  /** Unless something later is known of it. */
  public Case with(CaseDocument document) {
    boolean known =
        documents.stream()
            .anyMatch(
                one ->
                    one.documentId().equals(document.documentId())
                        && one.version() >= document.version());
    if (known) {
      return this;
    }
    var more = new ArrayList<>(documents);
    more.removeIf(one -> one.documentId().equals(document.documentId()));
    more.add(document);
    more.sort(Comparator.comparing(CaseDocument::documentId));
    return but(draft -> draft.documents = more);
  }

  /** Whose account it is; the first that is known stays. */
  public Case ofPerson(Optional<String> person) {
    return but(draft -> draft.personId = personId.or(() -> person));
  }

  public Case ofKind(int kind) {
    return but(draft -> draft.userProp = kind);
  }

  /** Where it was applied for; the first that is known stays. */
  public Case at(Optional<String> branch, Optional<String> name) {
    return branchId.isPresent()
        ? this
        : but(
            draft -> {
              draft.branchId = branch;
              draft.branchName = name;
            });
  }

  /** How it was applied for, where that is said. */
  public Case by(Optional<CaseChannel> how) {
    return but(draft -> draft.channel = how.orElse(channel));
  }

  public Case warned(String of) {
    return but(draft -> draft.warned = Optional.of(of));
  }

  /** The next version, where there is a difference to the one before. */
  Case next(Instant at) {
    return but(
        draft -> {
          draft.version = version + 1;
          draft.changedAt = at;
        });
  }

  private Case but(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A case while one thing of it is made another. */
  private static final class Draft {
    private final ProjectNo projectNo;
    private CaseChannel channel;
    private Optional<String> personId;
    private int userProp;
    private Optional<SealedApplicant> applicant;
    private Optional<String> branchId;
    private Optional<String> branchName;
    private List<CaseEvent> events;
    private List<ServicePoint> services;
    private List<CaseDocument> documents;
    private Optional<String> warned;
    private int version;
    private Instant changedAt;

    private Draft(Case one) {
      projectNo = one.projectNo;
      channel = one.channel;
      personId = one.personId;
      userProp = one.userProp;
      applicant = one.applicant;
      branchId = one.branchId;
      branchName = one.branchName;
      events = one.events;
      services = one.services;
      documents = one.documents;
      warned = one.warned;
      version = one.version;
      changedAt = one.changedAt;
    }

    private Case done() {
      return new Case(
          projectNo,
          channel,
          personId,
          userProp,
          applicant,
          branchId,
          branchName,
          events,
          services,
          documents,
          warned,
          version,
          changedAt);
    }
  }
}
