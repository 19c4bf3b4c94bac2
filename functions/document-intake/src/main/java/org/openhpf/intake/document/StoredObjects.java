package org.openhpf.intake.document;

import java.util.List;
import java.util.Optional;

/** The objects of the bucket. Each method throws RetryLater where it cannot be reached. */
public interface StoredObjects {

  /** An object. */
  record Stored(String key, long size) {}

  Optional<Stored> look(String key);

  /**
   * @param most bytes
   * @throws IllegalStateException if it is larger
   */
  Optional<byte[]> read(String key, int most);

  /** All whose key begins so; for what is a document's own alone. */
  List<Stored> list(String prefix);

  /** Those that are not there count as deleted. */
  void delete(List<String> keys);
}
