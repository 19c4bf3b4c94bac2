package org.openhpf.local.cloud;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checkout we run from: system property {@code openhpf.root}, else the nearest folder upwards
 * with template.yaml.
 */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /**
   * Returns it as an absolute path, or throws IllegalStateException if we are outside any checkout.
   */
  public static Path find() {
    String told = System.getProperty("openhpf.root");
    if (told != null) {
      return Path.of(told).toAbsolutePath();
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException(
          "no template.yaml here or above: run it inside the repository");
    }
    return folder;
  }
}
