package org.openhpf.reading.reader;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;

/** A network of PP-OCR in ONNX Runtime: one picture in, one map of numbers out. Thread-safe. */
final class OnnxModel {
  private final Layers layers;
  private final String file;
  private OrtEnvironment environment;
  private OrtSession session;
  private String input;

  /**
   * @param file in the layer's folder {@code paddle-ocr}; it is read when it is first needed, so
   *     none of it stands in a snapshot
   */
  OnnxModel(Layers layers, String file) {
    this.layers = layers;
    this.file = file;
  }

  /**
   * @param values row by row
   * @param shape its extents, the last varies fastest
   */
  record Numbers(float[] values, long[] shape) {}

  /**
   * @param image three planes of {@code height} rows of {@code width} values each
   * @throws Layers.MissingLayer if the library or the model is not there
   */
  Numbers run(float[] image, int height, int width) {
    OrtSession ready = session();
    long[] shape = {1, 3, height, width};
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(image), shape);
        OrtSession.Result result = ready.run(Map.of(input, tensor))) {
      OnnxTensor output = (OnnxTensor) result.get(0);
      FloatBuffer values = output.getFloatBuffer();
      float[] copy = new float[values.remaining()];
      values.get(copy);
      return new Numbers(copy, output.getInfo().getShape());
    } catch (OrtException e) {
      throw new IllegalStateException("the model " + file + " fails", e);
    }
  }

  private synchronized OrtSession session() {
    if (session == null) {
      Path model = layers.file("paddle-ocr/" + file);
      Path library = layers.file("lib/libonnxruntime.so");
      System.setProperty("onnxruntime.native.path", library.getParent().toString());
      try {
        environment = OrtEnvironment.getEnvironment();
      } catch (LinkageError e) {
        throw new Layers.MissingLayer("libonnxruntime.so", e);
      }
      try (var options = new OrtSession.SessionOptions()) {
        // The function has about one core, and the work is short.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // Pictures are of all sizes: an arena would keep the sum of the largest.
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        session = environment.createSession(model.toString(), options);
        input = session.getInputNames().iterator().next();
      } catch (OrtException e) {
        throw new IllegalStateException("the model " + file + " does not load", e);
      }
    }
    return session;
  }
}
