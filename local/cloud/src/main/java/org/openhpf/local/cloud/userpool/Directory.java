package org.openhpf.local.cloud.userpool;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openhpf.local.cloud.userpool.Journal.Line;

/** Users and their grants. Every change is one step, seen whole or not at all. */
public final class Directory {
  private final Map<String, User> users = new LinkedHashMap<>();
  private final Map<String, Grant> grants = new LinkedHashMap<>();
  private final Journal journal;

  private Directory(Journal journal, Instant now) {
    this.journal = journal;
    journal.read(this::remember);
    grants.values().removeIf(grant -> !now.isBefore(grant.expiresAt()));
    List<Line> all = new ArrayList<>();
    users.values().forEach(user -> all.add(new Line(user, null)));
    grants.values().forEach(grant -> all.add(new Line(null, grant)));
    journal.rewrite(all);
  }

  public static Directory inMemory() {
    return new Directory(new Journal(Optional.empty()), Instant.EPOCH);
  }

  /**
   * @param file made if missing
   * @param now grants that are over by then are forgotten
   */
  public static Directory onDisk(Path file, Instant now) {
    return new Directory(new Journal(Optional.of(file)), now);
  }

  private void remember(Line line) {
    if (line.user() != null) {
      users.put(line.user().username(), line.user());
    } else {
      grants.put(line.grant().tokenHash(), line.grant());
    }
  }

  private void put(Line line) {
    journal.append(line);
    remember(line);
  }

  synchronized List<User> all() {
    return List.copyOf(users.values());
  }

  synchronized Optional<User> find(String username) {
    return Optional.ofNullable(users.get(username));
  }

  /**
   * @return false where there is one of this name
   */
  synchronized boolean add(User user) {
    if (users.containsKey(user.username())) {
      return false;
    }
    put(new Line(user, null));
    return true;
  }

  User get(String username) {
    return find(username)
        .orElseThrow(() -> new CognitoException("UserNotFoundException", "User does not exist."));
  }

  /**
   * @param change may throw: nothing is changed then
   */
  synchronized User update(String username, UnaryOperator<User> change) {
    User changed = change.apply(get(username));
    put(new Line(changed, null));
    return changed;
  }

  synchronized void add(Grant grant) {
    put(new Line(null, grant));
  }

  synchronized Optional<Grant> grant(String tokenHash) {
    return Optional.ofNullable(grants.get(tokenHash));
  }

  /** The grant that an access token's {@code origin_jti} names. */
  synchronized Optional<Grant> origin(String originId) {
    return grants.values().stream().filter(grant -> grant.originId().equals(originId)).findFirst();
  }

  synchronized void revoke(Grant grant) {
    put(new Line(null, grant.asRevoked()));
  }

  synchronized void revokeAll(String username) {
    grants.values().stream()
        .filter(grant -> grant.username().equals(username) && !grant.revoked())
        .toList()
        .forEach(this::revoke);
  }
}
