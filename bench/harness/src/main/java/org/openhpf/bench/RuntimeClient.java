package org.openhpf.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * AWS's runtime interface client for Java, with which Lambda itself runs functions.
 *
 * @param nativeLibrary unpacked beforehand, as on Lambda
 */
record RuntimeClient(List<Path> jars, Path nativeLibrary) {
  static final String MAIN_CLASS = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  static final String NATIVE_LIBRARY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  static RuntimeClient in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      return new RuntimeClient(jars, unpack(jars, folder));
    }
  }

  String classPath() {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static Path unpack(List<Path> jars, Path folder) throws IOException {
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String library = "libaws-lambda-jni.linux-" + (arm ? "aarch_64" : "x86_64") + ".so";
    for (Path jar : jars) {
      try (var content = new JarFile(jar.toFile())) {
        var entry = content.getEntry("jni/" + library);
        if (entry != null) {
          try (InputStream bytes = content.getInputStream(entry)) {
            Files.copy(bytes, folder.resolve(library), StandardCopyOption.REPLACE_EXISTING);
          }
          return folder.resolve(library);
        }
      }
    }
    throw new IllegalStateException("no runtime client with " + library + " in " + folder);
  }
}
