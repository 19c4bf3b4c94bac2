package org.openhpf.cases;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.local.testing.PrimedFunctions;
import org.openhpf.local.testing.TestStack;

class PrimingTest {
  private final TestStack stack = TestStack.of(PrimingTest.class, CasesFunction.class);

  @TestFactory
  Stream<DynamicTest> primingFailsNowhereAndConnectsToNothing() {
    return PrimedFunctions.of(stack, "NOTIFICATION_GATEWAY_URL").tests();
  }
}
