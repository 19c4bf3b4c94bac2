package org.openhpf.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rules bite. */
class FunctionRulesTest {
  private final JavaClasses specimens =
      new ClassFileImporter().importPackages("org.openhpf.sample");

  @Test
  void theDomainKnowsNoTechnology() {
    assertBroken(FunctionRules.domain_knows_no_technology, "StoredInDomain", "DynamoStored");
  }

  @Test
  void functionsDoNotUseEachOther() {
    assertBroken(
        FunctionRules.functions_use_layers_never_each_other, "UsesNeighbour", "BookingHelper");
  }

  @Test
  void drawersHaveNoName() {
    assertBroken(FunctionRules.names_say_what_a_class_is, "BookingHelper", "UsesNeighbour");
    assertBroken(FunctionRules.names_say_what_a_class_is, "BaseBookingHandler", "DynamoStored");
    assertBroken(FunctionRules.names_say_what_a_class_is, "CommonBookings", "DynamoStored");
  }

  @Test
  void timeComesFromTheClock() {
    assertBroken(FunctionRules.time_comes_from_the_clock, "ReadsTheWall", "UsesNeighbour");
  }

  private void assertBroken(ArchRule rule, String by, String notBy) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> rule.check(specimens))
        .satisfies(
            failure ->
                assertThat(failure.getMessage())
                    .contains("org.openhpf.sample." + by)
                    .doesNotContain("org.openhpf.sample." + notBy));
  }
}
