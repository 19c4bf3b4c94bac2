package org.openhpf.identity.binding;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;
import org.openhpf.identity.person.Phone;

/** What leads to one's account, as its owner sees it. */
record BindingView(
    @Field(value = "Id", example = "01k9vq3m8e7k2f00000000000030abcd") String bindingId,
    @Field(value = "phone, openid or platform:<provider>", example = "phone") String kind,
    @Field(value = "bound, unbound, or code-sent to the phone", example = "bound") Status status,
    @Field(
            value = "The phone, or the one a code went to; its middle hidden",
            example = "138****0000")
        Optional<String> shown,
    @Field("Since when") Optional<Instant> boundAt,
    @Field("When somebody last signed in by it") Optional<Instant> lastUsedAt,
    @Field("Until when the code is good") Optional<Instant> expiresAt,
    @Field(value = "Answers left", example = "5") Optional<Integer> triesLeft) {

  enum Status {
    BOUND,
    UNBOUND,
    CODE_SENT
  }

  static BindingView of(Binding binding) {
    return of(binding, Status.BOUND);
  }

  static BindingView unbound(Binding binding) {
    return of(binding, Status.UNBOUND);
  }

  private static BindingView of(Binding binding, Status status) {
    boolean phone = binding.kind().equals(BindingKind.PHONE);
    return new BindingView(
        binding.bindingId(),
        binding.kind().name(),
        status,
        phone ? Optional.of(Phone.masked(binding.value())) : Optional.empty(),
        Optional.of(binding.boundAt()),
        Optional.of(binding.lastUsedAt()),
        Optional.empty(),
        Optional.empty());
  }

  static BindingView of(BindingOutcome.CodeSent sent) {
    return new BindingView(
        sent.bindingId(),
        sent.kind().name(),
        Status.CODE_SENT,
        Optional.of(sent.maskedPhone()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(sent.goodUntil()),
        Optional.of(sent.triesLeft()));
  }
}
