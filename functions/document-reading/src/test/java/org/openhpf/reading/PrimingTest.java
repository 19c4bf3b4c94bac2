package org.openhpf.reading;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.local.testing.PrimedFunctions;
import org.openhpf.local.testing.TestStack;

class PrimingTest {
  @TestFactory
  Stream<DynamicTest> primingFailsNowhereAndConnectsToNothing() {
    return PrimedFunctions.of(TestStack.of(PrimingTest.class, ReadingFunction.class)).tests();
  }
}
