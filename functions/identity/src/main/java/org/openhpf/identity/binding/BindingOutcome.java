package org.openhpf.identity.binding;

import java.time.Instant;

/** How a step of binding something to one's account, or of unbinding it, ended. */
public sealed interface BindingOutcome {
  record Bound(Binding binding) implements BindingOutcome {}

  record Unbound(Binding binding) implements BindingOutcome {}

  /**
   * A code went to the phone.
   *
   * @param bindingId to answer with
   */
  record CodeSent(
      String bindingId, BindingKind kind, String maskedPhone, Instant goodUntil, int triesLeft)
      implements BindingOutcome {}

  /** It is another account's. */
  record IsAnotherPersons() implements BindingOutcome {}

  /** Who is proven says his id number: a device left open does not suffice. */
  record IdNumberRequired() implements BindingOutcome {}

  record WrongIdNumber() implements BindingOutcome {}

  /** Too many failures. */
  record Locked(Instant until) implements BindingOutcome {}

  /** Codes are asked for too often. */
  record TooMany(Instant until) implements BindingOutcome {}

  record WrongCode(int triesLeft) implements BindingOutcome {}

  record CodeExpired() implements BindingOutcome {}

  record CodeSuperseded() implements BindingOutcome {}

  /** The other party does not know the code or ticket. */
  record NotRecognised() implements BindingOutcome {}

  /** The other party does not answer. */
  record Unavailable() implements BindingOutcome {}

  record NoSuchBinding() implements BindingOutcome {}

  /** He is not proven and has no phone: there is nothing to make sure of him by. */
  record CannotBeAsked() implements BindingOutcome {}

  /** Without it nothing would lead to the account. */
  record IsLastWayIn() implements BindingOutcome {}

  /** The token is of another issuer, whose people have no account here. */
  record NoAccount() implements BindingOutcome {}
}
