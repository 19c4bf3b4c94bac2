package org.openhpf.intake.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhpf.intake.document.IntakeRules;

class KindsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private final Kinds kinds = new Kinds();

  @Test
  void everyKindHasWhatItRefersTo() {
    var rules = new IntakeRules(Clock.systemUTC());
    assertThat(kinds.all()).hasSize(7);
    for (DocumentKind kind : kinds.all()) {
      assertThat(kind.validUntilField().map(kind::field))
          .isNotEqualTo(Optional.of(Optional.empty()));
      if (kind.validUntilField().isEmpty()) {
        assertThat(rules.validUntil(kind, List.of())).isPresent();
      }
      kind.fields()
          .forEach(
              field ->
                  field
                      .check()
                      .fact()
                      .ifPresent(fact -> assertThat(kind.field(fact.of())).isPresent()));
    }
    assertThat(kinds.other().fields()).isEmpty();
    assertThat(kinds.find("id-card-front").orElseThrow().retention().until(TODAY))
        .contains(LocalDate.of(2056, 11, 20));
    assertThat(kinds.find("property-certificate").orElseThrow().retention().until(TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PERSON_NAME,林示例,true",
    "PERSON_NAME,买买提·示例,true",
    "PERSON_NAME,林,false",
    "PERSON_NAME,Lin,false",
    "SEX,女,true",
    "SEX,F,false",
    "ETHNICITY,汉,true",
    "ETHNICITY,汉族,false",
    "DATE,2026-02-28,true",
    "DATE,2026-02-30,false",
    "DATE,20260228,false",
    "DATE_OR_LONG_TERM,长期,true",
    "DATE_OR_LONG_TERM,永久,false",
    "RESIDENT_ID_NUMBER,440100198507210028,true",
    "RESIDENT_ID_NUMBER,440100198507210029,false",
    "RESIDENT_ID_NUMBER,44010019850721002x,false",
    "CREDIT_CODE,91350100M000100Y43,true",
    "CREDIT_CODE,91350100M000100Y44,false",
    "BANK_CARD_NUMBER,6222020000000000002,false",
    "PROPERTY_UNIT_NUMBER,450103001001GB00001F00010001,true",
    "PROPERTY_UNIT_NUMBER,450103001001GB00001F0001000,false",
  })
  void holdsValuesToTheirForms(ValueCheck check, String value, boolean good) {
    assertThat(check.fault(value, TODAY).isEmpty()).isEqualTo(good);
  }

  @Test
  void aFaultSaysNothingOfTheValue() {
    for (ValueCheck check : ValueCheck.values()) {
      check
          .fault("440100198507210099", TODAY)
          .ifPresent(fault -> assertThat(fault).doesNotContain("440100198507210099"));
    }
  }

  @Test
  void knowsEveryProblemOfTheContract() {
    var problems = new ProblemKinds();
    for (String code :
        ("wrong-hash wrong-size wrong-type heic unsupported-type damaged encrypted too-many-pages"
                + " too-many-pixels content-too-large empty took-too-long too-small too-dark"
                + " too-bright blurred cut-off screen-photograph not-found wrong-kind expired"
                + " number-check-failed disagreement reading-failed differs-from-stated")
            .split(" ")) {
      assertThat(problems.knows(code)).as(code).isTrue();
    }
    assertThat(problems.of("new").effect()).isEqualTo(Effect.REVIEW);
  }
}
