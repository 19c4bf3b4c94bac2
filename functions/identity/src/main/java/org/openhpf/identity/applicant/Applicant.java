package org.openhpf.identity.applicant;

import java.util.Optional;
import org.openhpf.identity.person.Person;

/**
 * 申请人: who applies in a case, as the province's case tables name him. Personal data.
 *
 * @param certificateType 111, the resident identity card (居民身份证) of the province's code list
 * @param certificateNumber 18 characters
 * @param phone the one bound last, 11 digits
 */
record Applicant(
    String name, String certificateType, String certificateNumber, Optional<String> phone) {
  private static final String RESIDENT_ID_CARD = "111";

  /** Empty where it is not proven who he is. */
  static Optional<Applicant> of(Person person, Optional<String> phone) {
    return person
        .name()
        .flatMap(
            name ->
                person
                    .idNumber()
                    .map(number -> new Applicant(name, RESIDENT_ID_CARD, number, phone)));
  }

  @Override
  public String toString() {
    return "Applicant";
  }
}
