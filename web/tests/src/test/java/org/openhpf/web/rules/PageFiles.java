package org.openhpf.web.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the pages, by their path, such as {@code js/api.js}. */
record PageFiles(Map<String, String> contents) {
  private static final List<String> READ = List.of(".html", ".css", ".js");

  static PageFiles in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      var contents = new TreeMap<String, String>();
      for (Path file : files.filter(PageFiles::isRead).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
      return new PageFiles(contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(Path file) {
    return READ.stream().anyMatch(end -> file.toString().endsWith(end));
  }

  /** What is under a folder, or ends so. */
  PageFiles matching(String pattern) {
    var some = new TreeMap<>(contents);
    some.keySet().removeIf(path -> !path.matches(pattern));
    return new PageFiles(some);
  }

  String content(String path) {
    return contents.getOrDefault(path, "");
  }
}
