package org.openhpf.identity.delegation;

import org.openhpf.identity.person.Person;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * Who is to act (受托人、经办人), as the principal named him: whether anybody with an account is that
 * person is looked at only when somebody says that he is, and by whoever tells him of it.
 */
public record Delegate(String name, ResidentIdNumber idNumber) {

  /** Both number and name are those this person has proven. */
  public boolean is(Person person) {
    return person.idNumber().filter(idNumber.value()::equals).isPresent()
        && person.name().filter(name::equals).isPresent();
  }

  /** The delegate that a proven person would be. */
  static java.util.Optional<Delegate> of(Person person) {
    return person
        .name()
        .flatMap(
            name ->
                person.idNumber().map(number -> new Delegate(name, new ResidentIdNumber(number))));
  }

  public String maskedName() {
    return masked(name);
  }

  /** 陈示例 is *示例: enough for who knows him. */
  static String masked(String name) {
    return "*" + name.substring(name.offsetByCodePoints(0, 1));
  }

  /** Neither name nor number. */
  @Override
  public String toString() {
    return "Delegate";
  }
}
