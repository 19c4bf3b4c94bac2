package org.openhpf.reading.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the function's layers are unpacked: {@code /opt} on Lambda; elsewhere the variable {@code
 * OPENHPF_LAYERS} names the folders, with ':' between them.
 */
public record Layers(List<Path> folders) {
  public Layers {
    folders = List.copyOf(folders);
  }

  /**
   * @param environment the process's variables
   */
  public static Layers of(Map<String, String> environment) {
    String folders = environment.getOrDefault("OPENHPF_LAYERS", "/opt");
    return new Layers(Arrays.stream(folders.split(":")).map(Path::of).toList());
  }

  /** As the variable says it. */
  public String variable() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(":"));
  }

  /**
   * @param name such as {@code tessdata/eng.traineddata}
   */
  public Optional<Path> find(String name) {
    return folders.stream().map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
  }

  /**
   * @throws MissingLayer if no layer has it
   */
  public Path file(String name) {
    return find(name).orElseThrow(() -> new MissingLayer(name));
  }

  /** A native library or a model is not there: nothing can be read until somebody provides it. */
  public static final class MissingLayer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingLayer(String name) {
      super("no layer holds " + name + "; layers/tesseract says in its build how to get it");
    }

    MissingLayer(String name, LinkageError cause) {
      super(name + " does not run on this machine; the layers are for Linux", cause);
    }
  }
}
