package org.openhpf.layers.paddle;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PP-LCNetV3, the body of PP-OCRv4, has after each convolution a factor and a sum that were learnt,
 * and the hard swish x · clip(x + 3, 0, 6) / 6. Converted, these are seven nodes of one pass over
 * the memory each, more than half of the time. Factors and sums become part of the convolutions'
 * weights wherever that is exact, the swish a hard sigmoid and a product. All of it is algebra: the
 * result differs by rounding alone.
 */
final class Folding {
  private static final String SWISH = "HardSwish";

  private final Network network;
  private final boolean blocked;

  /**
   * @param blocked whether the engine computes in blocks of channels, as it does on x86_64: what is
   *     left over is written as convolutions of one weight a channel then, since anything else has
   *     the numbers put back in order before and into blocks after it
   */
  Folding(ModelProto model, boolean blocked) {
    this.network = new Network(model);
    this.blocked = blocked;
  }

  ModelProto folded() {
    network.nodes("Add").forEach(this::swish);
    network.nodes("Mul").forEach(this::affine);
    network.nodes(SWISH).forEach(this::gate);
    return network.model();
  }

  /** Add 3, Clip, Mul, Div 6 become one node. */
  private void swish(NodeProto add) {
    Optional<Scaled> three = scaled(add).filter(sum -> sum.number() == 3);
    Optional<NodeProto> clip = three.flatMap(sum -> user(add, "Clip"));
    Optional<NodeProto> mul =
        clip.flatMap(node -> user(node, "Mul"))
            .filter(node -> node.getInputList().contains(three.get().of()));
    Optional<NodeProto> div =
        mul.flatMap(node -> user(node, "Div"))
            .filter(node -> network.number(node.getInput(1)).equals(Optional.of(6f)));
    if (div.isPresent()
        && network.number(clip.get().getInput(1)).equals(Optional.of(0f))
        && network.number(clip.get().getInput(2)).equals(Optional.of(6f))) {
      NodeProto swish = node(SWISH, div.get().getOutput(0), three.get().of()).build();
      network.replace(List.of(add, clip.get(), mul.get(), div.get()), List.of(swish));
    }
  }

  /** A factor, and the sum that may follow it, go into the convolution before or after them. */
  private void affine(NodeProto mul) {
    Optional<Scaled> factor = scaled(mul);
    Optional<NodeProto> before = factor.flatMap(scale -> network.source(scale.of()));
    if (before.isEmpty() || !List.of("Conv", SWISH).contains(before.get().getOpType())) {
      return;
    }
    String value = factor.get().of();
    Optional<NodeProto> add =
        user(mul, "Add").filter(node -> scaled(node).isPresent() && network.holds(node));
    float times = factor.get().number();
    float plus = add.flatMap(this::scaled).map(Scaled::number).orElse(0f);
    NodeProto last = add.orElse(mul);
    var old = new ArrayList<>(List.of(mul));
    add.ifPresent(old::add);
    boolean alone = network.onlyUser(value).isPresent();
    Optional<NodeProto> after = user(last, "Conv");
    if (alone && before.get().getOpType().equals("Conv")) {
      NodeProto conv = before.get();
      Tensor bias = bias(conv).scaled(times, plus);
      old.addFirst(conv);
      network.replace(
          old, List.of(conv(conv, value(conv), weight(conv).scaled(times, 0), bias, output(last))));
    } else if (alone && after.isPresent() && !padded(after.get())) {
      NodeProto conv = after.get();
      Tensor weight = weight(conv);
      float[] bias = bias(conv).values().clone();
      for (int i = 0; i < bias.length; i++) {
        bias[i] += (float) (plus * weight.sum(i));
      }
      network.replace(
          List.of(conv),
          List.of(
              conv(
                  conv,
                  value,
                  weight.scaled(times, 0),
                  new Tensor(List.of((long) bias.length), bias),
                  output(conv))));
      network.replace(old, List.of());
    } else if (blocked) {
      // Not into a convolution that pads with zeros: its edge would lack the sum.
      long channels = channels(before.get());
      network.replace(old, List.of(single(value, channels, times, plus, output(last))));
    }
  }

  /** x · hard sigmoid(x). */
  private void gate(NodeProto swish) {
    String x = swish.getInput(0);
    String y = output(swish);
    var nodes = new ArrayList<NodeProto>();
    String sigmoidOf = x;
    if (blocked) {
      sigmoidOf = y + ".same";
      nodes.add(single(x, channels(swish), 1, 0, sigmoidOf)); // the sigmoid becomes part of it
    }
    nodes.add(
        node("HardSigmoid", y + ".gate", sigmoidOf)
            .addAttribute(number("alpha", 1 / 6f))
            .addAttribute(number("beta", 0.5f))
            .build());
    nodes.add(node("Mul", y, x, y + ".gate").build());
    network.replace(List.of(swish), nodes);
  }

  /** A value with one number; of a node of these two. */
  private record Scaled(String of, float number) {}

  private Optional<Scaled> scaled(NodeProto node) {
    for (int i = 0; i < 2; i++) {
      Optional<Float> number = network.number(node.getInput(i));
      if (number.isPresent()) {
        return Optional.of(new Scaled(node.getInput(1 - i), number.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<NodeProto> user(NodeProto node, String type) {
    return network.onlyUser(output(node)).filter(user -> user.getOpType().equals(type));
  }

  private static String value(NodeProto conv) {
    return conv.getInput(0);
  }

  private static String output(NodeProto node) {
    return node.getOutput(0);
  }

  private Tensor weight(NodeProto conv) {
    return network.constant(conv.getInput(1)).orElseThrow();
  }

  private Tensor bias(NodeProto conv) {
    return conv.getInputCount() > 2
        ? network.constant(conv.getInput(2)).orElseThrow()
        : Tensor.each(weight(conv).extents().getFirst(), 0);
  }

  private static boolean padded(NodeProto conv) {
    return conv.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals("pads"))
        .anyMatch(pads -> pads.getIntsList().stream().anyMatch(pad -> pad != 0));
  }

  /** Of what the next convolution before gives. */
  private long channels(NodeProto node) {
    NodeProto conv = node;
    while (!conv.getOpType().equals("Conv")) {
      conv = network.source(conv.getInput(0)).orElseThrow();
    }
    return weight(conv).extents().getFirst();
  }

  private NodeProto conv(NodeProto like, String of, Tensor weight, Tensor bias, String output) {
    return like.toBuilder()
        .clearInput()
        .addAllInput(List.of(of, network.add(weight), network.add(bias)))
        .setOutput(0, output)
        .build();
  }

  /** A convolution of one weight a channel. */
  private NodeProto single(String of, long channels, float times, float plus, String output) {
    Tensor weight = Tensor.each(channels, times).shaped(channels, 1L, 1L, 1L);
    return node("Conv", output, of, network.add(weight), network.add(Tensor.each(channels, plus)))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("group")
                .setType(AttributeProto.AttributeType.INT)
                .setI(channels))
        .addAttribute(
            AttributeProto.newBuilder()
                .setName("kernel_shape")
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(List.of(1L, 1L)))
        .build();
  }

  private static NodeProto.Builder node(String type, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output);
  }

  private static AttributeProto number(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }
}
