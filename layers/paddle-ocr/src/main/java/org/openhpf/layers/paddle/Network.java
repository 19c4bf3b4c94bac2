package org.openhpf.layers.paddle;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A network of ONNX while it is rewritten: its nodes in order of computation, and its constants.
 */
final class Network {
  private final ModelProto model;
  private final List<NodeProto> nodes = new ArrayList<>();
  private final Map<String, Tensor> constants = new LinkedHashMap<>();
  private final List<TensorProto> others = new ArrayList<>();
  private final Set<String> results;
  private int made;

  Network(ModelProto model) {
    this.model = model;
    GraphProto graph = model.getGraph();
    graph.getInitializerList().forEach(value -> keep(value.getName(), value));
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Constant")) {
        keep(node.getOutput(0), node.getAttribute(0).getT());
      } else {
        nodes.add(node);
      }
    }
    results =
        graph.getOutputList().stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
  }

  private void keep(String name, TensorProto value) {
    if (value.getDataType() == TensorProto.DataType.FLOAT.getNumber()) {
      constants.put(name, Tensor.of(value));
    } else {
      others.add(value.toBuilder().setName(name).build());
    }
  }

  /** As they stand now; later changes do not show. */
  List<NodeProto> nodes(String type) {
    return nodes.stream().filter(node -> node.getOpType().equals(type)).toList();
  }

  boolean holds(NodeProto node) {
    return nodes.contains(node);
  }

  Optional<Tensor> constant(String name) {
    return Optional.ofNullable(constants.get(name));
  }

  /** Of a constant of one number. */
  Optional<Float> number(String name) {
    return constant(name).filter(value -> value.values().length == 1).map(one -> one.values()[0]);
  }

  String add(Tensor value) {
    String name = "folded_" + made++;
    constants.put(name, value);
    return name;
  }

  /** What computes a value; empty of inputs and constants. */
  Optional<NodeProto> source(String value) {
    return nodes.stream().filter(node -> node.getOutputList().contains(value)).findFirst();
  }

  /** The one node that takes a value; empty if there are several, or it is a result. */
  Optional<NodeProto> onlyUser(String value) {
    List<NodeProto> users =
        nodes.stream().filter(node -> node.getInputList().contains(value)).toList();
    return users.size() == 1 && !results.contains(value)
        ? Optional.of(users.getFirst())
        : Optional.empty();
  }

  /** Puts nodes in the place of the first of the old ones. */
  void replace(List<NodeProto> old, List<NodeProto> by) {
    int at = nodes.indexOf(old.getFirst());
    nodes.addAll(at, by);
    nodes.removeAll(old);
  }

  ModelProto model() {
    Set<String> used =
        nodes.stream().flatMap(node -> node.getInputList().stream()).collect(Collectors.toSet());
    GraphProto.Builder graph =
        model.getGraph().toBuilder().clearNode().clearInitializer().addAllNode(nodes);
    constants.entrySet().stream()
        .filter(constant -> used.contains(constant.getKey()))
        .forEach(constant -> graph.addInitializer(constant.getValue().named(constant.getKey())));
    others.stream()
        .filter(constant -> used.contains(constant.getName()))
        .forEach(graph::addInitializer);
    return model.toBuilder().setGraph(graph).build();
  }
}
