package org.openhpf.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Folders with all that is in them. */
public final class Trees {
  private Trees() {}

  /** Deletes a folder; links are deleted, not followed. Nothing happens if it does not exist. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(folder)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  /** Copies the files of a folder into another, over those that are there. */
  public static void copy(Path source, Path target) throws IOException {
    copy(source, target, file -> true);
  }

  /** Copies those files whose path, relative to the folder, is wanted. */
  public static void copy(Path source, Path target, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = source.relativize(file);
        if (!wanted.test(relative)) {
          continue;
        }
        Path copy = target.resolve(relative.toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Copies a folder, or unpacks a zip or jar, into a folder, over what is there. What is unpacked
   * has the times that the zip says.
   */
  public static void put(Path artefact, Path target) throws IOException {
    if (Files.isDirectory(artefact)) {
      copy(artefact, target);
    } else {
      unzip(artefact, target);
    }
  }

  private static void unzip(Path archive, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException(archive + " has an entry outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          try (InputStream bytes = zip.getInputStream(entry)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
          }
          Files.setLastModifiedTime(file, entry.getLastModifiedTime());
        }
      }
    }
  }
}
