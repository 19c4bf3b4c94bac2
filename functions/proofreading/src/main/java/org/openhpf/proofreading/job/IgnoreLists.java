package org.openhpf.proofreading.job;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.openhpf.edge.http.Page;

/** What writers always want left as it is; each has a list of his own. */
public interface IgnoreLists {

  /**
   * An entry.
   *
   * @param ignoreId known to its owner alone
   */
  record Entry(String ignoreId, Ignored ignored) {}

  Page<Entry> of(String personId, int limit, Optional<String> cursor);

  /** Those of these that are on the person's list. */
  Set<Ignored> among(String personId, Collection<Ignored> some);

  /**
   * @return false where there is no such entry
   */
  boolean remove(String personId, String ignoreId);
}
