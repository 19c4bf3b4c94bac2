package org.openhpf.reading.reader;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The layers as the build left them, for this machine. */
public final class TestLayers {
  private TestLayers() {}

  /** Skips the test, and says why, where the machine has no layer or no Chinese model. */
  public static Layers orSkip() {
    Layers layers = layers();
    Assumptions.assumeTrue(
        layers.find("lib/libtesseract.so.5.5").isPresent()
            && System.getProperty("os.name").equals("Linux"),
        "the layers of OCR are for Linux on x86_64 and arm64");
    Assumptions.assumeTrue(
        layers.find("tessdata/chi_sim.traineddata").isPresent(),
        "no Chinese model: apt-get update, or TESSDATA_PREFIX, and build layers/tesseract again");
    return layers;
  }

  public static Layers layers() {
    Path root = Path.of(System.getProperty("openhpf.root", "../..")).resolve("layers");
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
    return new Layers(
        List.of(
            root.resolve("tesseract/target/layer").resolve(arch),
            root.resolve("paddle-ocr/target/layer").resolve(arch)));
  }
}
