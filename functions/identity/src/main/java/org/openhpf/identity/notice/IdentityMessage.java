package org.openhpf.identity.notice;

import java.time.Instant;
import java.util.Optional;
import org.openhpf.edge.http.Field;

/**
 * What the outbox and its queue carry, one of three: that a one-time code is to be sent ({@code
 * key} and {@code sessionId}), or an alert. Nothing personal that is not sealed or masked.
 *
 * @param key under which the code stands
 * @param sessionId by which it was asked for; where it is another's meanwhile, nothing is sent
 */
public record IdentityMessage(
    Optional<String> key,
    Optional<String> sessionId,
    Optional<PhoneAlert> phoneAlert,
    Optional<DelegationAlert> delegationAlert,
    Instant createdAt) {

  /**
   * To a phone that may lead to nobody any more when it is sent.
   *
   * @param alertId part of the place the phone is sealed for
   * @param sealedPhone Base64
   * @param shown the phone it is about, masked
   */
  public record PhoneAlert(
      String alertId,
      Alert alert,
      @Field(value = "Sealed phone, Base64", maxLength = 2_000) String sealedPhone,
      String shown) {}

  /**
   * To a delegate, where he has an account. Who sends it looks for him: to give somebody a right
   * takes as long, and stores as much, whether he is known or not.
   */
  public record DelegationAlert(String delegationId, Alert alert) {}

  static IdentityMessage code(String key, String sessionId, Instant at) {
    return new IdentityMessage(
        Optional.of(key), Optional.of(sessionId), Optional.empty(), Optional.empty(), at);
  }

  static IdentityMessage of(PhoneAlert alert, Instant at) {
    return new IdentityMessage(
        Optional.empty(), Optional.empty(), Optional.of(alert), Optional.empty(), at);
  }

  static IdentityMessage of(DelegationAlert alert, Instant at) {
    return new IdentityMessage(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(alert), at);
  }
}
