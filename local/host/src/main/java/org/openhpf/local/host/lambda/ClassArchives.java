package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Archives of the classes that artefacts load, kept for all hosts of a checkout, so that
 * environments start in less than half the time. One is made by an environment that nobody invokes,
 * and named by what is in its jars. Without one, as at the first start after a build, environments
 * start as on Lambda; nothing here makes a start fail.
 */
final class ClassArchives {
  private static final System.Logger LOG = System.getLogger(ClassArchives.class.getName());

  /** Some builds of all artefacts, of some 30 MB each. */
  private static final int KEPT = 16;

  private static final String ARCHIVE = ".jsa";
  private static final String JVM =
      System.getProperty("java.home") + System.getProperty("java.vm.version");

  private final Optional<Path> folder;
  private final RuntimeClient client;

  /** What makes an archive. */
  interface Maker {
    /** Starts a JVM and asks it to end; whether it ended by itself, the archive written. */
    boolean run(ClassSharing classes) throws InterruptedException;
  }

  /** {@code folder}: where they are kept; empty: there are none. */
  ClassArchives(Optional<Path> folder, RuntimeClient client) {
    this.folder = folder;
    this.client = client;
  }

  /** How the next environment of this code finds its classes. */
  ClassSharing of(TaskRoot root) {
    return root.jars()
        .flatMap(
            jars ->
                archive(jars).filter(Files::exists).map(found -> ClassSharing.from(jars, found)))
        .orElseGet(() -> ClassSharing.none(client));
  }

  /** Has an archive made, if this code may have one and nobody has made it or is about to. */
  void make(TaskRoot root, Maker maker) throws InterruptedException {
    if (root.jars().isEmpty() || folder.isEmpty()) {
      return;
    }
    ClassPath jars = root.jars().get();
    Path archive = archive(jars).orElseThrow();
    try {
      Files.createDirectories(archive.getParent());
      if (Files.exists(archive)) {
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now())); // used last
      } else {
        makeAlone(jars, archive, maker);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no archive for " + jars, e);
    }
  }

  /** Hosts that start at once do not make the same one; who is killed meanwhile hinders nobody. */
  private void makeAlone(ClassPath jars, Path archive, Maker maker)
      throws IOException, InterruptedException {
    Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
    Path making = archive.resolveSibling(archive.getFileName() + ".making");
    try (FileChannel file =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (file.tryLock() == null || Files.exists(archive)) {
        return;
      }
      Files.deleteIfExists(making);
      if (maker.run(ClassSharing.into(jars, making)) && Files.exists(making)) {
        Files.move(making, archive, StandardCopyOption.ATOMIC_MOVE);
        forget();
      }
    } catch (OverlappingFileLockException e) {
      // Another host of this very process is making it.
    }
  }

  private Optional<Path> archive(ClassPath jars) {
    String jvm = Integer.toHexString(JVM.hashCode());
    return folder.map(all -> all.resolve(jars.content() + "-" + jvm + ARCHIVE));
  }

  private void forget() throws IOException {
    try (Stream<Path> files = Files.list(folder.orElseThrow())) {
      List<Path> old =
          files
              .filter(file -> file.toString().endsWith(ARCHIVE))
              .sorted(Comparator.comparing(ClassArchives::usedAt).reversed())
              .skip(KEPT)
              .toList();
      for (Path archive : old) {
        Files.deleteIfExists(archive);
        Files.deleteIfExists(archive.resolveSibling(archive.getFileName() + ".lock"));
      }
    }
  }

  private static FileTime usedAt(Path archive) {
    try {
      return Files.getLastModifiedTime(archive);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // another host has deleted it
    }
  }
}
