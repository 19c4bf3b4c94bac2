package org.openhpf.layers.paddle;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of a network.
 *
 * @param extents of its axes, the last varies fastest; none of a single number
 */
record Tensor(List<Long> extents, float[] values) {
  static Tensor of(TensorProto proto) {
    float[] values;
    if (proto.hasRawData()) {
      var raw = proto.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
      values = new float[raw.remaining() / Float.BYTES];
      raw.asFloatBuffer().get(values);
    } else {
      values = new float[proto.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = proto.getFloatData(i);
      }
    }
    return new Tensor(List.copyOf(proto.getDimsList()), values);
  }

  /** The same number for each channel. */
  static Tensor each(long channels, float value) {
    float[] values = new float[(int) channels];
    Arrays.fill(values, value);
    return new Tensor(List.of(channels), values);
  }

  Tensor shaped(Long... newExtents) {
    return new Tensor(List.of(newExtents), values);
  }

  /** Each number times and plus. */
  Tensor scaled(float times, float plus) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = values[i] * times + plus;
    }
    return new Tensor(extents, scaled);
  }

  /** Of the numbers of each first index, as the weights of one output channel are. */
  double sum(int first) {
    int each = (int) (values.length / extents.getFirst());
    double sum = 0;
    for (int i = first * each; i < (first + 1) * each; i++) {
      sum += values[i];
    }
    return sum;
  }

  TensorProto named(String name) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return TensorProto.newBuilder()
        .setName(name)
        .setDataType(TensorProto.DataType.FLOAT.getNumber())
        .addAllDims(extents)
        .setRawData(ByteString.copyFrom(raw))
        .build();
  }
}
