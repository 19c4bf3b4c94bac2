package org.openhpf.local.host.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.local.host.Trees;

/**
 * What functions find at /opt on Lambda: for each list of layers a folder in which the files of a
 * later layer lie over those of an earlier one. It is named by its content, so that it is unpacked
 * once, also for the hosts to come.
 */
final class LayerFolders {
  private final Path folder;
  private final Map<List<Path>, Path> made = new HashMap<>();

  /** {@code folder}: where they are kept; other processes may use it at the same time. */
  LayerFolders(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder of these layers, as they were when they were first asked for.
   *
   * @param layers zips or folders, in their order
   */
  synchronized Path of(List<Path> layers) {
    return made.computeIfAbsent(
        layers,
        wanted -> {
          try {
            Path content = folder.resolve(ContentName.of(wanted));
            if (!Files.exists(content)) {
              make(wanted, content);
            }
            return content;
          } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + wanted, e);
          }
        });
  }

  /** Deletes what none of these lists of layers needs: nobody else may be using it. */
  synchronized void keepOnly(Collection<List<Path>> needed) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      Set<Path> kept =
          Set.copyOf(needed).stream()
              .map(layers -> folder.resolve(ContentName.of(layers)))
              .collect(Collectors.toSet());
      for (Path old : all.filter(found -> !kept.contains(found)).toList()) {
        Trees.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }

  /** Under another name until it is whole: who is killed meanwhile leaves nothing half made. */
  private void make(List<Path> layers, Path content) throws IOException {
    Path making = Files.createDirectories(folder.resolve("making-" + UUID.randomUUID()));
    for (Path layer : layers) {
      Trees.put(layer, making);
    }
    try {
      Files.move(making, content);
    } catch (IOException e) {
      Trees.delete(making);
      if (!Files.exists(content)) {
        throw e;
      } // else another process was faster
    }
  }
}
