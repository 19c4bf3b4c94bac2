package org.openhpf.proofreading.spelling;

import java.nio.file.Path;

/** The models as the build made them. */
final class TestModels {
  static final Speller SPELLER = Speller.of(folder());

  private TestModels() {}

  static Path folder() {
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return Path.of(System.getProperty("openhpf.root", "../.."))
        .resolve("layers/language-model/target/layer")
        .resolve(arch)
        .resolve("language-model");
  }
}
