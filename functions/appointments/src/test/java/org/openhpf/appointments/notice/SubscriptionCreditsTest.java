package org.openhpf.appointments.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.kernel.InvalidValue;

class SubscriptionCreditsTest {

  @Test
  void everyTemplateMayBeGranted() {
    List<String> all = Arrays.stream(Notice.values()).map(Notice::template).toList();

    assertThat(SubscriptionCredits.granted(Optional.of(all)))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(SubscriptionCredits.granted(Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "BOOKED", "Appointment-Booked", "appointment-booked ", "预约", "\u0000"})
  void whatIsNoTemplateIsRefusedByItsPlace(String template) {
    assertRefused(List.of("appointment-booked", template), "subscriptions[1]");
  }

  /** WeChat gives one message per template and tap. */
  @Test
  void aTemplateIsGrantedOnce() {
    assertRefused(List.of("appointment-booked", "appointment-booked"), "subscriptions[1]");
  }

  private static void assertRefused(List<String> subscriptions, String field) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> SubscriptionCredits.granted(Optional.of(subscriptions)))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
