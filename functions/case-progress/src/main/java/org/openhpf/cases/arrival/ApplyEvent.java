package org.openhpf.cases.arrival;

import org.openhpf.cases.arrival.IncomingEvent.IncomingApplicant;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.Doer;
import org.openhpf.cases.course.ServicePoint;
import org.openhpf.cases.course.SpecialProcedures;
import org.openhpf.cases.course.Transition;
import org.openhpf.cases.course.Transitions;
import org.openhpf.cases.dossier.Applicants;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseDocument;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.NeverRetry;

/** Puts an event into a case; one that it knows changes nothing. */
public final class ApplyEvent {
  private final Transitions transitions;
  private final SpecialProcedures procedures;
  private final Applicants applicants;
  private final Matters matters;
  private final CaseRules rules;

  public ApplyEvent(
      Transitions transitions,
      SpecialProcedures procedures,
      Applicants applicants,
      Matters matters,
      CaseRules rules) {
    this.transitions = transitions;
    this.procedures = procedures;
    this.applicants = applicants;
    this.matters = matters;
    this.rules = rules;
  }

  /**
   * @throws NeverRetry if it lacks what its kind needs, or is none that another capability tells of
   */
  void requireTakable(IncomingEvent event) {
    switch (event.kind()) {
      case SERVICE_ENDED, APPLICANT, DOCUMENT -> {}
      default -> requireCourse(event);
    }
    if (event.matter().filter(code -> matters.latest(code).isEmpty()).isPresent()) {
      throw new NeverRetry("there is no such matter");
    }
    if (event.procedure().filter(code -> procedures.name(code).isEmpty()).isPresent()) {
      throw new NeverRetry("there is no such special procedure");
    }
  }

  private void requireCourse(IncomingEvent event) {
    boolean complete =
        transitions.by(event.kind()).stream()
            .filter(row -> row.who().contains(Doer.FUNCTION))
            .map(Transition::requires)
            .anyMatch(requires -> requires.stream().allMatch(event.course()::has));
    if (!complete) {
      throw new NeverRetry("an event lacks what its kind needs, or is for officers alone");
    }
  }

  Case to(Case before, IncomingEvent event) {
    return switch (event.kind()) {
      case SERVICE_ENDED -> served(before, event);
      case APPLICANT -> applicant(before, event, event.applicant().orElseThrow());
      case DOCUMENT -> document(before, event);
      case APPLIED -> {
        Case applied = course(before, event);
        yield event
            .applicant()
            .map(applicant -> applicant(applied, event, applicant))
            .orElse(applied)
            .by(event.channel());
      }
      default -> course(before, event);
    };
  }

  private Case course(Case before, IncomingEvent event) {
    if (before.knows(event.eventId())) {
      return before;
    }
    if (!rules.mayTake(before.events().size(), event.kind())) {
      throw new NeverRetry("a case has too many events");
    }
    return before.with(event.course());
  }

  private static Case served(Case before, IncomingEvent event) {
    var service = event.service().orElseThrow();
    if (before.knows(event.eventId())) {
      return before;
    }
    if (before.nextServiceNumber() > ServicePoint.MOST) {
      throw new NeverRetry("a case has too many services");
    }
    return before
        .ofPerson(service.personId())
        .with(
            new ServicePoint(
                event.eventId(),
                before.nextServiceNumber(),
                service.branchId(),
                service.branchName(),
                service.window(),
                service.clerkId(),
                service.ticketSerial(),
                service.ticketNumber(),
                service.startedAt(),
                service.endedAt()));
  }

  private Case applicant(Case before, IncomingEvent event, IncomingApplicant applicant) {
    Case ofPerson = before.ofPerson(applicant.personId());
    return applicant
        .sealed()
        .map(
            envelope ->
                ofPerson.with(
                    applicants.take(before.projectNo(), envelope, event.at(), event.eventId())))
        .orElse(ofPerson);
  }

  private static Case document(Case before, IncomingEvent event) {
    var document = event.document().orElseThrow();
    return before.with(
        new CaseDocument(
            document.documentId(),
            document.kind(),
            document.status(),
            document.version(),
            event.at()));
  }
}
