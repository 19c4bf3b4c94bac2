package org.openhpf.local.host.lambda;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * AWS's runtime interface client for Java: the program that Lambda itself runs functions with.
 *
 * @param folder of its jars
 * @param nativeLibrary its HTTP client. Unpacked by us: left alone, each JVM would write it to one
 *     fixed file in /tmp, and two that start at once could load each other's half-written copy
 */
record RuntimeClient(Path folder, List<Path> jars, Path nativeLibrary) {
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  static final String NATIVE_LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /**
   * @param folder where the build put the jars
   * @param scratch a folder for what is unpacked
   */
  static RuntimeClient in(Path folder, Path scratch) {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new IllegalStateException(
          "the Lambda runtime interface client runs on Linux (or WSL) only");
    }
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(
          folder + " is missing: run ./mvnw -pl local/host -am -DskipTests package");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      return new RuntimeClient(folder, jars, unpackNativeLibrary(jars, scratch));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the JVM's option takes it. */
  String classPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path unpackNativeLibrary(List<Path> jars, Path scratch) throws IOException {
    String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    String system = Files.exists(Path.of("/etc/alpine-release")) ? "linux_musl" : "linux";
    String name = "libaws-lambda-jni." + system + "-" + processor + ".so";
    for (Path jar : jars) {
      try (JarFile content = new JarFile(jar.toFile())) {
        ZipEntry entry = content.getEntry("jni/" + name);
        if (entry != null) {
          Path library = Files.createDirectories(scratch).resolve(name).toAbsolutePath();
          try (InputStream bytes = content.getInputStream(entry)) {
            Files.copy(bytes, library, StandardCopyOption.REPLACE_EXISTING);
          }
          return library;
        }
      }
    }
    throw new IllegalStateException("the runtime interface client has no native library " + name);
  }
}
