package org.openhpf.cases.arrival;

import java.util.List;
import java.util.Optional;
import org.openhpf.cases.course.CaseRules;
import org.openhpf.cases.dossier.Actor;
import org.openhpf.cases.dossier.Case;
import org.openhpf.cases.dossier.CaseChannel;
import org.openhpf.cases.dossier.Cases;
import org.openhpf.cases.dossier.DescribeChange;
import org.openhpf.cases.dossier.Name;
import org.openhpf.cases.dossier.ReadCase;
import org.openhpf.cases.dossier.Stored;
import org.openhpf.edge.http.WireTypes;
import org.openhpf.edge.log.Log;
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

  /** As often as others may change the same case while this looks at it. */
  private static final int MOST_TRIES = 20;

  private final Cases cases;
  private final WaitingEvents waiting;
  private final ApplyEvent apply;
  private final ReadCase read;
  private final DescribeChange describe;
  private final Matters matters;
  private final CaseRules rules;
  private final Ids ids;

  public TakeEvent(
      Cases cases,
      WaitingEvents waiting,
      ApplyEvent apply,
      ReadCase read,
      DescribeChange describe,
      Matters matters,
      CaseRules rules,
      Ids ids) {
    this.cases = cases;
    this.waiting = waiting;
    this.apply = apply;
    this.read = read;
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
    if (known.isPresent()) {
      return tookInto(known.get(), event, Optional.empty());
    }
    Name name = cases.name(event.name());
    Optional<Case> named = name.projectNo().flatMap(cases::find);
    if (named.isPresent()) {
      return tookInto(named.get(), event, Optional.empty());
    }
    return switch (event.kind()) {
      case SERVICE_ENDED -> tookInto(served(event), event, Optional.of(name));
      case APPLIED -> tookInto(blank(event, event.matter()), event, Optional.of(name));
      default ->
          name.knows(event.eventId())
              || cases.await(name, waiting.write(event), rules.waitingDue());
    };
  }

  /** A service belongs to the person's open case of its category, or opens one. */
  private Case served(IncomingEvent event) {
    var service = event.service().orElseThrow();
    return service
        .personId()
        .filter(person -> event.projectNo().isEmpty())
        .flatMap(person -> cases.openOf(person, service.category()))
        .flatMap(cases::find)
        .filter(one -> read.course(one).filter(read::isOpen).isPresent())
        .orElseGet(
            () ->
                blank(
                    event,
                    matters.ofCategory(service.category(), rules.today()).map(Matter::code)));
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
      after = waited(after, one);
    }
    after = apply.to(after, event);
    if (after.equals(before) && becomes.isEmpty()) {
      return true;
    }
    var change =
        describe.of(before, after, WireTypes.kebab(event.kind()), ACTOR, becomes, Optional.empty());
    return cases.store(change) instanceof Stored.Done;
  }

  /** One that cannot be taken after all must not keep its case from being opened. */
  private Case waited(Case before, Name.Waiting one) {
    try {
      return apply.to(before, waiting.read(one));
    } catch (NeverRetry e) {
      Log.error("an event that waited for its case is passed over: " + one.eventId(), e);
      return before;
    }
  }
}
