package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Deadline;
import org.openhpf.kernel.Priming;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;
import software.amazon.awssdk.core.SdkBytes;

class DataKeysTest {
  private final FaultProxy proxy = Emulators.faults(CloudService.KMS, FaultPolicy.none());
  private final SettableClock clock = new SettableClock();
  private final DataKeys keys = newEnvironment();

  @AfterEach
  void close() {
    proxy.close();
  }

  private DataKeys newEnvironment() {
    var kms = Emulators.clients(CloudService.KMS, proxy.endpoint()).kms();
    return new DataKeys(kms, Emulators.keyId(), clock);
  }

  @Test
  void a_key_is_kept_an_hour_and_then_another_is_made() {
    var first = keys.current();
    clock.move(Duration.ofMinutes(60).minusNanos(1));
    assertThat(keys.current()).isSameAs(first);
    assertThat(keys.open(first.sealed())).isSameAs(first.key());
    assertThat(proxy.counts()).containsOnlyKeys("GenerateDataKey");
    assertThat(proxy.count("GenerateDataKey")).isEqualTo(1);

    clock.move(Duration.ofNanos(1));

    assertThat(keys.current().sealed()).isNotEqualTo(first.sealed());
    assertThat(keys.open(first.sealed())).isEqualTo(first.key());
    assertThat(proxy.count("Decrypt")).isEqualTo(1);
  }

  @Test
  void a_clock_set_back_keeps_no_key_longer() {
    keys.current();
    clock.move(Duration.ofHours(-5));

    keys.current();

    assertThat(proxy.count("GenerateDataKey")).isEqualTo(2);
  }

  @Test
  void another_environment_opens_what_was_sealed_and_asks_once() {
    var sealed = keys.current();
    var other = newEnvironment();

    assertThat(other.open(sealed.sealed())).isEqualTo(sealed.key());
    assertThat(other.open(sealed.sealed())).isEqualTo(sealed.key());
    assertThat(proxy.count("Decrypt")).isEqualTo(1);
  }

  @Test
  void no_more_than_two_hundred_opened_keys_are_kept_the_last_used_ones() {
    var first = keys.generate().sealed();
    keys.open(first);
    for (int i = 0; i < 199; i++) {
      keys.open(keys.generate().sealed());
    }
    keys.open(first);
    keys.open(keys.generate().sealed()); // drops the second
    proxy.resetCounts();

    keys.open(first);

    assertThat(proxy.count("Decrypt")).isZero();
  }

  @Test
  void nothing_is_asked_or_kept_while_an_environment_is_primed() {
    Priming.run(
        () -> {
          var primed = keys.current();
          assertThat(keys.open(primed.sealed())).isEqualTo(primed.key());
        });
    assertThat(proxy.counts()).isEmpty();

    assertThat(keys.current().key().getEncoded()).isNotEqualTo(new byte[32]);
    assertThat(proxy.count("GenerateDataKey")).isEqualTo(1);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> keys.open(SdkBytes.fromUtf8String("-")));
  }

  @Test
  void faults_that_pass_are_passed_over() {
    proxy.follow(
        FaultPolicy.script(
            Fault.THROTTLE, Fault.SERVER_ERROR, Fault.RESET, Fault.LOST_REPLY, Fault.GARBAGE));

    assertThat(keys.current().key().getEncoded()).hasSize(32);
  }

  @Test
  void a_hanging_kms_delays_only_those_who_need_it_each_to_his_own_deadline() throws Exception {
    var known = keys.current();
    var unknown = newEnvironment().current();
    var asked = new CountDownLatch(1);
    proxy.follow(
        operation -> {
          asked.countDown();
          return Fault.delay(Duration.ofSeconds(20));
        });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var patient =
          threads.submit(
              () -> Deadline.within(Duration.ofMillis(900), () -> keys.open(unknown.sealed())));
      asked.await();

      assertThat(keys.current()).isSameAs(known);
      assertThat(keys.open(known.sealed())).isSameAs(known.key());
      long start = System.nanoTime();
      assertThatExceptionOfType(RetryLater.class)
          .isThrownBy(
              () -> Deadline.within(Duration.ofMillis(200), () -> keys.open(unknown.sealed())));
      assertThat(System.nanoTime() - start).isLessThan(Duration.ofMillis(400).toNanos());
      assertThat(patient.isDone()).isFalse();
      assertThat(patient)
          .failsWithin(2, TimeUnit.SECONDS)
          .withThrowableThat()
          .withCauseInstanceOf(RetryLater.class);
    }
  }
}
