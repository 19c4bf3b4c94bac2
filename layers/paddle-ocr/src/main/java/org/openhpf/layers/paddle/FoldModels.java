package org.openhpf.layers.paddle;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes the folded networks of both architectures; what is there already is left as it is. */
public final class FoldModels {
  static final List<String> MODELS =
      List.of("ch_PP-OCRv4_det_infer.onnx", "ch_PP-OCRv4_rec_infer.onnx");

  private FoldModels() {}

  /**
   * @param arguments the folder of the published models, and that of the layers, which has one
   *     folder for each architecture
   */
  public static void main(String[] arguments) throws IOException {
    for (String architecture : List.of("x86_64", "arm64")) {
      Path folder =
          Files.createDirectories(Path.of(arguments[1]).resolve(architecture + "/paddle-ocr"));
      for (String model : MODELS) {
        byte[] folded = folded(Path.of(arguments[0]).resolve(model), architecture);
        Path file = folder.resolve(model);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), folded)) {
          Files.write(file, folded);
        }
      }
    }
  }

  static byte[] folded(Path model, String architecture) throws IOException {
    var published = ModelProto.parseFrom(Files.readAllBytes(model));
    return new Folding(published, architecture.equals("x86_64")).folded().toByteArray();
  }
}
