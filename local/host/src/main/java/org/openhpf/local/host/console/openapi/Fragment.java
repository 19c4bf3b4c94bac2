package org.openhpf.local.host.console.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI 3.1 document of one artefact, written when it was built.
 *
 * @param origin the artefact's file name, for messages
 */
record Fragment(String origin, JsonNode document) {
  private static final String RESOURCE = "META-INF/openhpf/openapi.json";

  /**
   * @param artefact a jar or a folder of classes
   * @return empty when the artefact has no HTTP side, or is not built
   * @throws IllegalStateException when what it carries is not JSON
   */
  static Optional<Fragment> of(Path artefact) {
    try {
      if (Files.isDirectory(artefact)) {
        return read(artefact, artefact.resolve(RESOURCE));
      }
      if (!Files.exists(artefact)) {
        return Optional.empty();
      }
      try (FileSystem jar = FileSystems.newFileSystem(artefact)) {
        return read(artefact, jar.getPath(RESOURCE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Fragment> read(Path artefact, Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String origin = artefact.getFileName().toString();
    try {
      JsonNode document = JsonMapper.shared().readTree(Files.readAllBytes(file));
      return Optional.of(new Fragment(origin, document));
    } catch (JacksonException e) {
      throw new IllegalStateException(RESOURCE + " of " + origin + " is not JSON", e);
    }
  }
}
