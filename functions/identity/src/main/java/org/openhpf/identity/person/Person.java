package org.openhpf.identity.person;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Role;

/**
 * Somebody with an account (账号): one per id number, whatever the ways in.
 *
 * @param personId opaque, the user name in the user pool
 * @param name as proven; empty below level 2
 * @param idNumber as proven, 18 characters; empty below level 2
 * @param roles groups of the user pool
 */
public record Person(
    String personId,
    PersonStatus status,
    Optional<String> name,
    Optional<String> idNumber,
    Set<Role> roles,
    Instant createdAt) {
  public Person {
    roles = Set.copyOf(roles);
  }

  public boolean isActive() {
    return status == PersonStatus.ACTIVE;
  }

  /** Whether it is known who this is in life. */
  public boolean isProven() {
    return idNumber.isPresent();
  }

  /** 陈示例 is *示例: enough to see who is meant. */
  public Optional<String> maskedName() {
    return name.map(known -> "*" + known.substring(known.offsetByCodePoints(0, 1)));
  }

  /** No name, no number: it may stand in a log. */
  @Override
  public String toString() {
    return "Person[" + personId + ", " + status + "]";
  }
}
