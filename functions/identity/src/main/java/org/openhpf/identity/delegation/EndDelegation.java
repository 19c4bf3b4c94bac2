package org.openhpf.identity.delegation;

import java.util.Optional;
import java.util.function.Predicate;
import org.openhpf.edge.http.Page;
import org.openhpf.kernel.RetryLater;

/** Ends what was given: by its principal, by its delegate, or by who decides for the employer. */
public final class EndDelegation {
  private static final int ATTEMPTS = 5;
  private static final int PAGE = 50;

  private final Delegations delegations;

  public EndDelegation(Delegations delegations) {
    this.delegations = delegations;
  }

  /**
   * Once this has returned true, no request of the delegate passes any more; once more changes
   * nothing.
   *
   * @param may whether who asks may end it
   * @return false where there is none that he may end
   */
  public boolean end(String delegationId, Predicate<Delegation> may, By by) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Delegation> found = delegations.find(delegationId).filter(may);
      if (found.isEmpty()) {
        return false;
      }
      if (found.get().stored() == DelegationStatus.ENDED || delegations.end(found.get(), by)) {
        return true;
      }
    }
    throw new RetryLater("a delegation keeps changing");
  }

  /** All that a principal has given: nobody acts for whose account is disabled. */
  public void endAllOf(String principalId, By by) {
    Optional<String> cursor = Optional.empty();
    do {
      Page<Delegation> page = delegations.given(principalId, PAGE, cursor);
      page.items().forEach(each -> end(each.delegationId(), given -> true, by));
      cursor = page.nextCursor();
    } while (cursor.isPresent());
  }
}
