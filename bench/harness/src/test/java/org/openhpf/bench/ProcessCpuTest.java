package org.openhpf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessCpuTest {
  @Test
  void countsTheWorkOfAProcess() {
    long pid = ProcessHandle.current().pid();
    Moment before = Moment.of(pid);
    long until = System.nanoTime() + 20_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    Moment after = Moment.of(pid);
    assertThat(after.cpuMillisSince(before)).isPositive();
    assertThat(after.wallMillisSince(before)).isGreaterThanOrEqualTo(20);
  }
}
