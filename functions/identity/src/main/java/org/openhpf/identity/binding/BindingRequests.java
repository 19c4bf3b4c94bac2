package org.openhpf.identity.binding;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of bindings take. */
final class BindingRequests {
  private BindingRequests() {}

  /** What can be bound. */
  enum Kind {
    PHONE,
    MINI_PROGRAM,
    PLATFORM
  }

  record ListBindings() {}

  record Bind(
      @Field(value = "phone, mini-program or platform", example = "phone") Kind kind,
      @Field(value = "Of who is proven: the own id number", maxLength = 20)
          Optional<String> idNumber,
      @Field(value = "phone: 11 digits", example = "13800000000", maxLength = 20)
          Optional<String> phone,
      @Field(value = "mini-program: of wx.login", maxLength = 128) Optional<String> code,
      @Field(value = "platform: came back from it", maxLength = 128) Optional<String> ticket,
      @Field(value = "platform: of the challenge it was asked with", maxLength = 128)
          Optional<String> verifier) {
    /** Full of secrets. */
    @Override
    public String toString() {
      return "Bind[" + kind + "]";
    }
  }

  record Answer(
      @Field(value = "Id the code was sent for", maxLength = 64) String bindingId,
      @Field(value = "6 digits of the SMS", example = "042137", maxLength = 12) String code) {
    @Override
    public String toString() {
      return "Answer[" + bindingId + "]";
    }
  }

  record Unbind(
      @Field(value = "Id of an own binding", maxLength = 64) String bindingId,
      @Field(value = "Of who is proven: the own id number", maxLength = 20)
          Optional<String> idNumber,
      @Field(
              value = "Of anybody else: 6 digits of the SMS; without it one is sent",
              example = "042137",
              maxLength = 12)
          Optional<String> code) {
    @Override
    public String toString() {
      return "Unbind[" + bindingId + "]";
    }
  }
}
