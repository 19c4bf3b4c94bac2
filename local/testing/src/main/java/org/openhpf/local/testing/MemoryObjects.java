package org.openhpf.local.testing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.openhpf.kernel.RetryLater;
import org.openhpf.kernel.StoredObjects;

/** A bucket in memory, that can be made unreachable. */
public final class MemoryObjects implements StoredObjects {
  public final Map<String, byte[]> all = new ConcurrentSkipListMap<>();
  public final Set<String> deleted = new HashSet<>();
  public boolean reachable = true;

  public void put(String key, byte[] bytes) {
    all.put(key, bytes);
  }

  @Override
  public void put(String key, byte[] bytes, String contentType) {
    requireReachable();
    all.put(key, bytes);
  }

  @Override
  public Optional<Stored> look(String key) {
    requireReachable();
    return Optional.ofNullable(all.get(key)).map(bytes -> new Stored(key, bytes.length));
  }

  @Override
  public Optional<byte[]> read(String key, int most) {
    requireReachable();
    return Optional.ofNullable(all.get(key));
  }

  @Override
  public List<Stored> list(String prefix) {
    requireReachable();
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(entry -> new Stored(entry.getKey(), entry.getValue().length))
        .toList();
  }

  @Override
  public void delete(List<String> keys) {
    requireReachable();
    keys.forEach(all::remove);
    deleted.addAll(keys);
  }

  private void requireReachable() {
    if (!reachable) {
      throw new RetryLater("the bucket is away");
    }
  }
}
