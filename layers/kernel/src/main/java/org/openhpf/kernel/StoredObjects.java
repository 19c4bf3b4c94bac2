package org.openhpf.kernel;

import java.util.List;
import java.util.Optional;

/** Objects of a bucket. Each method throws RetryLater where it cannot be reached. */
public interface StoredObjects {

  /** An object. */
  record Stored(String key, long size) {}

  Optional<Stored> look(String key);

  /**
   * @param most bytes
   * @throws IllegalStateException if it is larger
   */
  Optional<byte[]> read(String key, int most);

  /**
   * Puts a file of our own, whatever was there.
   *
   * @param contentType media type
   */
  void put(String key, byte[] bytes, String contentType);

  /** All whose key begins so; for what is one thing's own alone. */
  List<Stored> list(String prefix);

  /** Those that are not there count as deleted. */
  void delete(List<String> keys);
}
