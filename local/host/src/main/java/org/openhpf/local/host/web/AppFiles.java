package org.openhpf.local.host.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a folder; each is read when it is asked for, so that an edit is live. */
record AppFiles(Path folder) {
  /**
   * Names of letters, digits, - and _ that may have dots in between: no encoding, no hidden file,
   * no way up.
   */
  private static final Pattern PATH =
      Pattern.compile("[\\w-]+([.][\\w-]+)*(/[\\w-]+([.][\\w-]+)*)*");

  /**
   * The file of a path; empty when there is none, or when it lies elsewhere behind a link.
   *
   * @param path as it was sent, relative to the folder
   */
  Optional<AppFile> find(String path) {
    String name = path.isEmpty() ? "index.html" : path;
    if (!PATH.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name))) {
      return Optional.empty();
    }
    Path file = folder.resolve(name);
    try {
      return file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(AppFile.of(folder.relativize(file), Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the pages, the first page first. */
  List<String> pages() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .map(name -> name.equals("index.html") ? "" : name)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
