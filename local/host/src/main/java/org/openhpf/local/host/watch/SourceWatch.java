package org.openhpf.local.host.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhpf.local.host.template.FunctionResource;

/**
 * Compiles a module when a source of it was saved, and lets the functions made of it have the new
 * classes. When it does not compile, the errors are shown and the old code stays. It looks at times
 * of files: that works on every file system.
 */
public final class SourceWatch implements AutoCloseable {
  /** Takes an artefact and the folder of classes that from now on shadow the artefact's. */
  @FunctionalInterface
  public interface Overlay {
    void overlay(Path artefact, Path classes);
  }

  private static final long LOOK_EVERY_MILLIS = 400;

  private final Map<Path, Set<Path>> artefactsByModule = new LinkedHashMap<>();
  private final ModuleCompiler compiler;
  private final Overlay overlay;
  private final Consumer<String> notices;
  private Map<Path, FileTime> known;
  private Map<Path, FileTime> lastSeen;
  private final Thread thread = Thread.ofVirtual().name("source watch").unstarted(this::watch);

  private SourceWatch(
      Path root, List<FunctionResource> functions, Overlay overlay, Consumer<String> notices) {
    this.overlay = overlay;
    this.notices = notices;
    Set<Path> libraries = new TreeSet<>();
    for (FunctionResource function : functions) {
      // .../functions/appointments/target/appointments.jar
      artefacts(function.code().getParent().getParent()).add(function.code());
      libraries.addAll(function.layers());
      for (Path module : modules(root.resolve("layers"))) {
        artefacts(module).addAll(function.layers());
      }
    }
    this.compiler = new ModuleCompiler(root.resolve("local/host/target/runtime-client"), libraries);
    this.known = times();
    this.lastSeen = known;
  }

  private Set<Path> artefacts(Path module) {
    return artefactsByModule.computeIfAbsent(module, any -> new TreeSet<>());
  }

  private static List<Path> modules(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isDirectory(child.resolve("src/main/java")))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Watches from now on.
   *
   * @param root the checkout
   * @param functions those whose modules, and those of whose layers, are watched
   * @param notices takes what the developer is to see
   */
  public static SourceWatch start(
      Path root, List<FunctionResource> functions, Overlay overlay, Consumer<String> notices) {
    SourceWatch watch = new SourceWatch(root, functions, overlay, notices);
    notices.accept(
        "Watching the sources of "
            + watch.artefactsByModule.keySet().stream()
                .map(module -> module.getFileName().toString())
                .collect(Collectors.joining(", ")));
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY_MILLIS);
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private void look() {
    Map<Path, FileTime> now;
    try {
      now = times();
    } catch (UncheckedIOException e) {
      return; // a file went while we looked: an editor is saving
    }
    // A file may be half written: it is settled when two looks see the same.
    boolean settled = now.equals(lastSeen);
    lastSeen = now;
    if (!settled || now.equals(known)) {
      return;
    }
    Set<Path> changed = new TreeSet<>();
    for (Path module : artefactsByModule.keySet()) {
      Path sources = module.resolve("src/main");
      if (!below(sources, now).equals(below(sources, known))) {
        changed.add(module);
      }
    }
    known = now;
    changed.forEach(this::renew);
  }

  private void renew(Path module) {
    long began = System.nanoTime();
    List<String> errors = compiler.compile(module);
    if (errors.isEmpty()) {
      Path classes = module.resolve("target/classes");
      artefactsByModule.get(module).forEach(artefact -> overlay.overlay(artefact, classes));
      notices.accept(
          "%s is live again (%d ms)"
              .formatted(module.getFileName(), (System.nanoTime() - began) / 1_000_000));
    } else {
      notices.accept(module.getFileName() + " does not compile; the old code stays:");
      errors.forEach(notices);
    }
  }

  private Map<Path, FileTime> times() {
    Map<Path, FileTime> times = new HashMap<>();
    for (Path module : artefactsByModule.keySet()) {
      Path sources = module.resolve("src/main");
      if (Files.isDirectory(sources)) {
        try (Stream<Path> files = Files.walk(sources)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            times.put(file, Files.getLastModifiedTime(file));
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return times;
  }

  private static Map<Path, FileTime> below(Path folder, Map<Path, FileTime> times) {
    Map<Path, FileTime> found = new HashMap<>();
    times.forEach(
        (file, time) -> {
          if (file.startsWith(folder)) {
            found.put(file, time);
          }
        });
    return found;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
