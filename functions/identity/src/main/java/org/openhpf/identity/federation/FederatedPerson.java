package org.openhpf.identity.federation;

import java.time.Clock;
import java.util.Optional;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;

/**
 * What a platform says of somebody.
 *
 * @param subject his id there, opaque
 * @param name as proven there; empty at level 1
 * @param idNumber 18 characters; empty at level 1
 * @param level assurance level the platform vouches for, 1 to 3
 */
public record FederatedPerson(
    String subject, Optional<String> name, Optional<String> idNumber, int level) {
  public FederatedPerson {
    // A number that nobody checked must lead to nobody's account.
    if (name.isEmpty() || idNumber.isEmpty() || level < 2) {
      level = 1;
      name = Optional.empty();
      idNumber = Optional.empty();
    }
  }

  /** Empty for what is none: platforms mask the numbers of those they do not vouch for. */
  static Optional<String> idNumber(String text, Clock clock) {
    try {
      return Optional.of(ResidentIdNumber.parse(text, ChinaTime.today(clock)).value());
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "FederatedPerson[level " + level + "]";
  }
}
