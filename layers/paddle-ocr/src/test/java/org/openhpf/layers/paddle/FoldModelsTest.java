package org.openhpf.layers.paddle;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class FoldModelsTest {
  private static final Path MODELS = Path.of("target/models");

  @ParameterizedTest
  @CsvSource({
    "ch_PP-OCRv4_det_infer.onnx, x86_64, 96, 160",
    "ch_PP-OCRv4_det_infer.onnx, arm64, 96, 160",
    "ch_PP-OCRv4_rec_infer.onnx, x86_64, 48, 96",
    "ch_PP-OCRv4_rec_infer.onnx, arm64, 48, 96"
  })
  void a_folded_network_says_what_the_published_one_says(
      String model, String architecture, int height, int width) throws Exception {
    byte[] published = Files.readAllBytes(MODELS.resolve(model));
    byte[] folded = FoldModels.folded(MODELS.resolve(model), architecture);
    float[] picture = picture(height, width);
    float[] before = run(published, picture, height, width);
    float[] after = run(folded, picture, height, width);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).isBetween(before[i] - 2e-3f, before[i] + 2e-3f);
    }
    assertThat(folded).isNotEqualTo(published);
  }

  /** Dark strokes on a lighter ground: what the networks were trained to see. */
  private static float[] picture(int height, int width) {
    var random = new Random(7);
    float[] picture = new float[3 * height * width];
    for (int i = 0; i < height * width; i++) {
      boolean stroke = i / width % 16 > 4 && i % width % 9 < 3;
      float grey = (stroke ? -0.8f : 0.7f) + random.nextFloat() * 0.2f;
      for (int plane = 0; plane < 3; plane++) {
        picture[plane * height * width + i] = grey;
      }
    }
    return picture;
  }

  private static float[] run(byte[] model, float[] picture, int height, int width)
      throws Exception {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession session = environment.createSession(model);
        OnnxTensor input =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(picture), new long[] {1, 3, height, width});
        OrtSession.Result result = session.run(Map.of("x", input))) {
      FloatBuffer values = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] copy = new float[values.remaining()];
      values.get(copy);
      return copy;
    }
  }
}
