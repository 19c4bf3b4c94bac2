package org.openhpf.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Where a host keeps what outlives it: {@code data/} (tables, objects, keys, checkpoints, the
 * clock), {@code logs/}, {@code host.json} (how to reach the host that runs) and {@code lock}. The
 * lock goes with the process, however it ends.
 */
public final class StateFolder implements AutoCloseable {
  private final Path folder;
  private final Path data;
  private final boolean isNew;
  private final FileChannel lockFile;

  private StateFolder(Path folder, Path data, boolean isNew, FileChannel lockFile) {
    this.folder = folder;
    this.data = data;
    this.isNew = isNew;
    this.lockFile = lockFile;
  }

  /** The folder OPENHPF_STATE names, else {@code .local/} of the checkout. */
  public static Path path(Path root, Optional<String> environment) {
    return environment
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElse(root.resolve(".local"))
        .toAbsolutePath();
  }

  /**
   * Takes the folder for this process.
   *
   * @param memory the data are in a folder that is emptied at each start
   * @param fresh the data kept so far are thrown away
   * @throws IllegalStateException when another host has it
   */
  public static StateFolder open(Path folder, boolean memory, boolean fresh) {
    try {
      Files.createDirectories(folder);
      FileChannel lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(lockFile);
      if (lock == null) {
        lockFile.close();
        String who =
            HostFile.read(folder)
                .map(host -> " (process " + host.pid() + ", " + host.url() + ")")
                .orElse("");
        throw new IllegalStateException(
            "another local host"
                + who
                + " uses "
                + folder
                + ": end it, or set OPENHPF_STATE to another folder");
      }
      Path data = folder.resolve(memory ? "memory" : "data");
      if (memory || fresh) {
        Trees.delete(data);
      }
      if (fresh) {
        Trees.delete(folder.resolve("logs"));
      }
      boolean isNew = !Files.exists(data);
      Files.createDirectories(data);
      return new StateFolder(folder, data, isNew, lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + folder, e);
    }
  }

  private static FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // this very process has it
    }
  }

  /** What is kept from one start to the next. */
  public Path data() {
    return data;
  }

  public Path logs() {
    return folder.resolve("logs");
  }

  /** What is made anew at each start. */
  public Path scratch() {
    return folder.resolve("run");
  }

  /** Unpacked layers, which stay while they are as the build made them. */
  public Path layers() {
    return layers(folder);
  }

  /** Where a host with this folder keeps them. */
  static Path layers(Path folder) {
    return folder.resolve("layers");
  }

  public Path folder() {
    return folder;
  }

  /** Whether there were no data before. */
  public boolean isNew() {
    return isNew;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(folder.resolve(HostFile.NAME));
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
