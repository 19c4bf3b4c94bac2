package org.openhpf.identity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openhpf.local.testing.PrimedFunctions;
import org.openhpf.local.testing.TestStack;

class PrimingTest {
  private final TestStack stack =
      TestStack.of(PrimingTest.class, IdentityFunction.class)
          .with("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "-")
          .with("PROOF_SERVICE_URL", "-");

  @TestFactory
  Stream<DynamicTest> primingFailsNowhereAndConnectsToNothing() {
    return PrimedFunctions.of(
            stack, "NOTIFICATION_GATEWAY_URL", "PROOF_SERVICE_URL", "MINI_PROGRAM_URL")
        .tests();
  }
}
