package org.openhpf.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bucket and the queue, in memory. */
final class MemoryStore implements ReadingStore, ResultNotices {
  final Map<String, byte[]> contents = new TreeMap<>();
  final Map<String, byte[]> previews = new TreeMap<>();
  final Map<String, ReadingResult> results = new TreeMap<>();
  final List<Notice> notices = new ArrayList<>();

  @Override
  public Optional<byte[]> content(ReadingOrder order) {
    return Optional.ofNullable(contents.get(order.key()));
  }

  @Override
  public void savePreview(String key, byte[] png) {
    previews.put(key, png);
  }

  @Override
  public void saveResult(String key, ReadingResult result) {
    results.put(key, result);
  }

  @Override
  public void send(Notice notice) {
    notices.add(notice);
  }
}
