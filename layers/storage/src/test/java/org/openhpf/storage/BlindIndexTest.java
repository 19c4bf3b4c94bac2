package org.openhpf.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhpf.kernel.Priming;
import org.openhpf.local.cloud.CloudService;
import org.openhpf.local.cloud.Fault;
import org.openhpf.local.cloud.FaultPolicy;
import org.openhpf.local.cloud.FaultProxy;

class BlindIndexTest {
  private final FaultProxy proxy = Emulators.faults(CloudService.DYNAMODB, FaultPolicy.none());
  private final FaultProxy kmsProxy = Emulators.faults(CloudService.KMS, FaultPolicy.none());
  private final SettableClock clock = new SettableClock();
  private final String name = Emulators.newTable(getClass());

  @AfterEach
  void close() {
    proxy.close();
    kmsProxy.close();
  }

  private BlindIndex newEnvironment(String tableName) {
    var kms = Emulators.clients(CloudService.KMS, kmsProxy.endpoint()).kms();
    var dynamoDb = Emulators.clients(CloudService.DYNAMODB, proxy.endpoint()).dynamoDb();
    return new BlindIndex(
        new Table(dynamoDb, tableName), new DataKeys(kms, Emulators.keyId(), clock));
  }

  @Test
  void the_same_value_has_the_same_index_in_every_environment_but_in_each_field_another() {
    var index = newEnvironment(name);
    String phone = index.of("phone", "13800000000");

    assertThat(phone).hasSize(22).matches("[A-Za-z0-9_-]+");
    assertThat(newEnvironment(name).of("phone", "13800000000")).isEqualTo(phone);
    assertThat(index.of("phone", "13800000001")).isNotEqualTo(phone);
    assertThat(index.of("card", "13800000000")).isNotEqualTo(phone);
    assertThat(index.of("phone1", "3800000000")).isNotEqualTo(phone);
    assertThat(newEnvironment(Emulators.newTable(getClass())).of("phone", "13800000000"))
        .isNotEqualTo(phone);
  }

  @Test
  void environments_that_race_to_make_the_key_agree_though_replies_get_lost() throws Exception {
    proxy.follow(FaultPolicy.random(5, 0.3, Fault.LOST_REPLY, Fault.THROTTLE).on("PutItem"));
    var indexes = new HashSet<String>();
    var races =
        IntStream.range(0, 12)
            .mapToObj(n -> newEnvironment(name))
            .map(index -> (Callable<String>) () -> index.of("phone", "13800000000"))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var index : threads.invokeAll(races)) {
        indexes.add(index.get());
      }
    }

    assertThat(indexes).hasSize(1);
  }

  @Test
  void the_key_is_opened_again_after_an_hour_and_the_table_is_read_once() {
    var index = newEnvironment(name);
    String before = index.of("phone", "1");
    index.of("phone", "2");
    assertThat(kmsProxy.count("Decrypt")).isEqualTo(1);

    clock.move(Duration.ofHours(1));

    assertThat(index.of("phone", "1")).isEqualTo(before);
    assertThat(kmsProxy.count("Decrypt")).isEqualTo(2);
    assertThat(proxy.count("GetItem")).isEqualTo(2); // none there; the one that stayed
  }

  @Test
  void a_primed_environment_makes_and_keeps_no_key() {
    var index = newEnvironment(name);
    Priming.run(() -> index.of("phone", "13800000000"));
    assertThat(proxy.counts()).isEmpty();
    assertThat(kmsProxy.counts()).isEmpty();

    assertThat(index.of("phone", "1")).isEqualTo(newEnvironment(name).of("phone", "1"));
  }
}
