package org.openhpf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * One way to do the work, unpacked as Lambda unpacks it: the function's classes and resources in
 * the task root, everything else in one jar. (On Lambda a layer's jars lie in /opt/java/lib; the
 * runtime client treats lib/ of the task root alike.)
 */
record Variant(String name, String handler, Path taskRoot, Map<String, String> environment) {

  static Variant unpack(
      Path folder,
      String name,
      String handler,
      Map<String, String> environment,
      Path runtimeJar,
      List<Path> functionJars)
      throws IOException {
    Path taskRoot = folder.resolve(name);
    Path lib = Files.createDirectories(taskRoot.resolve("lib"));
    for (Path jar : functionJars) {
      unzip(jar, taskRoot);
    }
    Files.copy(runtimeJar, lib.resolve("runtime.jar"), StandardCopyOption.REPLACE_EXISTING);
    return new Variant(name, handler, taskRoot, environment);
  }

  private static void unzip(Path jar, Path folder) throws IOException {
    try (var content = new JarFile(jar.toFile())) {
      for (var entry : content.stream().filter(one -> !one.isDirectory()).toList()) {
        Path file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (InputStream bytes = content.getInputStream(entry)) {
          Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
