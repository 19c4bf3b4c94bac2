package org.openhpf.identity.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.identity.binding.BindingCodes.Change;
import org.openhpf.identity.notice.CodePurpose;
import org.openhpf.identity.notice.OneTimeCode;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.session.SessionIds;

/**
 * Takes away what leads to an account, as long as something else still does (解绑). A device left
 * open does not suffice: who is proven has said his id number, and anybody else is sent a code.
 */
public final class Unbind {
  private final Bindings bindings;
  private final BindingCodes codes;
  private final SessionIds ids = new SessionIds();

  public Unbind(Bindings bindings, BindingCodes codes) {
    this.bindings = bindings;
    this.codes = codes;
  }

  /** Who asks, and how he shows that it is his. */
  record Asked(String bindingId, Optional<String> code, String channel, String address) {
    @Override
    public String toString() {
      return "Asked[" + bindingId + "]";
    }
  }

  /** What is to go, and what is still there afterwards. */
  private record Ways(Binding gone, Binding remaining) {}

  /**
   * @param person whose id number was asked for, where he is proven
   */
  BindingOutcome unbind(Person person, Asked asked) {
    List<Binding> waysIn =
        bindings.of(person.personId()).stream().filter(each -> each.kind().isWayIn()).toList();
    Predicate<Binding> isIt = each -> each.bindingId().equals(asked.bindingId());
    Optional<Binding> gone = waysIn.stream().filter(isIt).findFirst();
    if (gone.isEmpty()) {
      return new BindingOutcome.NoSuchBinding();
    }
    Optional<Binding> remaining = waysIn.stream().filter(isIt.negate()).findFirst();
    if (remaining.isEmpty()) {
      return new BindingOutcome.IsLastWayIn();
    }
    var ways = new Ways(gone.get(), remaining.get());
    if (person.isProven()) {
      return unbind(ways, asked.channel());
    }
    return asked
        .code()
        .map(code -> answered(ways, code, asked.channel()))
        .orElseGet(() -> askCode(ways.gone(), waysIn, asked.address()));
  }

  /** To the phone that was bound first: an intruder's own is a later one. */
  private BindingOutcome askCode(Binding gone, List<Binding> waysIn, String address) {
    Optional<Binding> phone =
        waysIn.stream()
            .filter(each -> each.kind().equals(BindingKind.PHONE))
            .min(Comparator.comparing(Binding::boundAt));
    if (phone.isEmpty()) {
      return new BindingOutcome.CannotBeAsked();
    }
    var change = new Change(gone.personId(), gone.bindingId(), gone.kind(), CodePurpose.UNBIND);
    return codes.send(change, codesOf(gone) + ids.next(), phone.get().value(), address);
  }

  private BindingOutcome answered(Ways ways, String code, String channel) {
    return codes
        .newest(ways.gone().personId())
        .map(OneTimeCode::sessionId)
        .filter(codeId -> codeId.startsWith(codesOf(ways.gone())))
        .map(
            codeId ->
                codes.answered(
                    ways.gone().personId(), codeId, code, right -> unbind(ways, channel)))
        .orElseGet(BindingOutcome.CodeSuperseded::new);
  }

  private BindingOutcome unbind(Ways ways, String channel) {
    var who = new Persons.Source(ways.gone().personId(), channel);
    // Another request that takes the other away at this moment finds this one gone.
    return bindings.unbind(ways.gone(), ways.remaining(), who)
        ? new BindingOutcome.Unbound(ways.gone())
        : new BindingOutcome.NoSuchBinding();
  }

  /** A code unbinds what it was asked for, and nothing else. */
  private static String codesOf(Binding gone) {
    return gone.bindingId() + "/";
  }
}
