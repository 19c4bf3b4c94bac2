package org.openhpf.identity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.identity.delegation.AuthorisationCases;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;

/** Every file in events/ of this capability, through the real handler and the emulators. */
class EventsTest {
  private static final TestStack stack =
      TestStack.of(EventsTest.class, IdentityFunction.class)
          .startingAt(ChinaTime.parse("2026-11-20T10:00:00+08:00"));

  @TestFactory
  Stream<DynamicTest> everyFileIsAnsweredAsItSays() {
    return AuthorisationCases.prepare(PlayedEvents.of(stack), stack).tests();
  }
}
