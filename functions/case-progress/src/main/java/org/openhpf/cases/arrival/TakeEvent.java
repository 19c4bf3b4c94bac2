package org.openhpf.cases.arrival;

import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.course.EventKind;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseChannel;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.Name;
import org.openhpf.cases.dossier.Stored;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.Matter;
import org.openhpf.kernel.Matters;
import org.openhpf.kernel.NeverRetry;
import org.openhpf.kernel.ProjectNo;
import org.openhpf.kernel.RetryLater;

/**
 * Takes what other capabilities tell of cases: each event once, in whatever order they come. One
 * that comes before its case waits under the case's name, and is taken with what opens it.
 */
public final class TakeEvent {
  private static final Actor ACTOR = Actor.function("case-progress-events");

  /** Others change the same case at most as often as it has events at a time. */
  private static final int MOST_TRIES = 20;

  private final Cases cases;
  private final WaitingEvents waiting;
  private final ApplyEvent apply;
  private final DescribeChange describe;
  private final Matters matters;
  private final CaseRules rules;
  private final Ids ids;

  public TakeEvent(
      Cases cases,
      WaitingEvents waiting,
      ApplyEvent apply,
      DescribeChange describe,
      Matters matters,
      CaseRules rules,
      Ids ids) {
    this.cases = cases;
    this.waiting = waiting;
    this.apply = apply;
    this.describe = describe;
    this.matters = matters;
    this.rules = rules;
    this.ids = ids;
  }

  /**
   * @throws NeverRetry if it can never be taken
   * @throws RetryLater if others were faster each time
   */
  public void take(IncomingEvent event) {
    apply.requireTakable(event);
    for (int i = 0; i < MOST_TRIES; i++) {
      if (tookOrKept(event)) {
        return;
      }
    }
    throw new RetryLater("others change the same case all the time");
  }

  /** False where something else was stored meanwhile. */
  private boolean tookOrKept(IncomingEvent event) {
    Optional<Case> known = event.projectNo().map(ProjectNo::new).flatMap(cases::find);
    if (known.isPresent() && event.sourceId().isEmpty()) {
      return tookInto(known.get(), event, Optional.empty());
    }
    Name name = cases.name(event.sourceId().orElseGet(() -> event.projectNo().orElseThrow()));
    Optional<Case> named = known.or(() -> name.projectNo().flatMap(cases::find));
    if (named.isPresent()) {
      Optional<Name> becomes = Optional.of(name).filter(it -> it.projectNo().isEmpty());
      return tookInto(named.get(), event, becomes);
    }
    if (event.kind() == EventKind.SERVICE_ENDED) {
      return served(event, name);
    }
    if (event.kind() == EventKind.APPLIED) {
      return tookInto(blank(event, event.matter()), event, Optional.of(name));
    }
    return name.knows(event.eventId())
        || cases.await(name, waiting.write(event), rules.waitingDue());
  }

  /** A service belongs to the person's open case of its category, or opens one. */
  private boolean served(IncomingEvent event, Name name) {
    var service = event.service().orElseThrow();
    Optional<Case> open =
        service
            .personId()
            .flatMap(person -> cases.openOf(person, service.category()))
            .flatMap(cases::find);
    Case into =
        open.orElseGet(
            () ->
                blank(
                    event,
                    matters.ofCategory(service.category(), rules.today()).map(Matter::code)));
    return tookInto(into, event, Optional.of(name));
  }

  private Case blank(IncomingEvent event, Optional<String> matter) {
    ProjectNo number =
        event
            .projectNo()
            .map(ProjectNo::new)
            .orElseGet(
                () ->
                    ProjectNo.next(
                        ids,
                        matter.orElseThrow(
                            () -> new NeverRetry("a case opens without a known matter")),
                        rules.today()));
    return Case.blank(number, CaseChannel.OFFLINE, rules.now());
  }

  /**
   * @param becomes a name that is this case's from now on, with what waits under it
   */
  private boolean tookInto(Case before, IncomingEvent event, Optional<Name> becomes) {
    Case after = before;
    for (Name.Waiting one : becomes.map(Name::waiting).orElse(List.of())) {
      after = apply.to(after, waiting.read(one));
    }
    after = apply.to(after, event);
    if (after.equals(before) && becomes.isEmpty()) {
      return true;
    }
    var change =
        describe.of(before, after, WireTypes.kebab(event.kind()), ACTOR, becomes, Optional.empty());
    return cases.store(change) instanceof Stored.Done;
  }
}
