package org.openhpf.local.host.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runtime client's jars, an artefact's and its layers', in the order in which the runtime
 * client's class loader looks. A JVM accepts an archive for another folder of jars too, if their
 * names, sizes and times are the same.
 *
 * @param content names what is in the jars, with their times
 */
record ClassPath(List<Path> jars, String content) {
  /** An artefact touched or built again, with the same in it, is the same to the JVM. */
  private static final FileTime SAME_TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /**
   * Puts them into a folder.
   *
   * @param code the artefact, a jar; it is copied, as the next build writes over it
   * @param lib the jars of the artefact and its layers
   * @param layers a folder named by the content of the layers
   */
  static ClassPath in(Path folder, RuntimeClient client, Path code, Path lib, Path layers)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> jars = new ArrayList<>();
    // Copies: where the first jar is the very file of the archive, the JVM takes no other folder.
    for (Path jar : client.jars()) {
      jars.add(copy(jar, folder, jars.size()));
    }
    Path copy = copy(code, folder, jars.size());
    jars.add(copy);
    try (Stream<Path> files = Files.list(lib)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        Path link = folder.resolve(name(jar, jars.size()));
        jars.add(Files.createSymbolicLink(link, jar.toRealPath()));
      }
    }
    List<Path> read = new ArrayList<>(client.jars());
    read.add(copy);
    return new ClassPath(
        List.copyOf(jars), ContentName.of(read) + "-" + layers.getFileName() + "-" + times(jars));
  }

  private static Path copy(Path jar, Path folder, int number) throws IOException {
    Path copy = Files.copy(jar, folder.resolve(name(jar, number)));
    return Files.setLastModifiedTime(copy, SAME_TIME);
  }

  private static String name(Path jar, int number) {
    return "%02d-%s".formatted(number, jar.getFileName());
  }

  private static String times(List<Path> jars) throws IOException {
    long times = 0;
    for (Path jar : jars) {
      times = 31 * times + Files.getLastModifiedTime(jar).toMillis();
    }
    return Long.toHexString(times);
  }

  /** As the JVM's option takes it. */
  String option() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
