package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.local.testing.dynamodb.expression.Operand.Placeholder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/**
 * A parsed update. All its values are of the item as it stands before.
 *
 * @param actions in the order they take effect: removals last, of a list the last element first
 */
public record Update(List<Action> actions) {

  /** One change of one path. */
  sealed interface Action {
    Path path();
  }

  /** {@code SET path = value}. */
  record Set(Path path, Operand value) implements Action {}

  /** {@code ADD path :value}: to a number or a set. */
  record Add(Path path, Placeholder value) implements Action {}

  /** {@code DELETE path :value}: from a set. */
  record Delete(Path path, Placeholder value) implements Action {}

  /** {@code REMOVE path}. */
  record Remove(Path path) implements Action {}

  static Update of(List<Action> actions) {
    var ordered = new ArrayList<>(actions);
    ordered.sort(Comparator.comparingInt(Update::turn));
    return new Update(List.copyOf(ordered));
  }

  private static int turn(Action action) {
    return action instanceof Remove(Path path)
        ? !path.steps().isEmpty() && path.steps().getLast() instanceof Integer index ? -index : 0
        : Integer.MIN_VALUE;
  }

  /**
   * Refuses what can never be done.
   *
   * @param isKey whether an attribute is part of the table's key
   */
  public void requireValid(Bindings bindings, java.util.function.Predicate<String> isKey) {
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      String root = bindings.name(action.path().root());
      if (isKey.test(root)) {
        throw Invalid.parameter(
            "Cannot update attribute " + root + ". This attribute is part of the key");
      }
      for (int k = 0; k < i; k++) {
        Overlap.refuse("UpdateExpression", actions.get(k).path(), action.path(), bindings);
      }
      switch (action) {
        case Add(Path path, Placeholder value) ->
            OperandTypes.require(
                "UpdateExpression", "ADD", value, bindings, Type.N, Type.SS, Type.NS, Type.BS);
        case Delete(Path path, Placeholder value) ->
            OperandTypes.require(
                "UpdateExpression", "DELETE", value, bindings, Type.SS, Type.NS, Type.BS);
        case Set set -> {}
        case Remove remove -> {}
      }
    }
  }

  /** The item after the update; the one given stays as it is. */
  public Map<String, AttributeValue> apply(Map<String, AttributeValue> item, Bindings bindings) {
    var changed = HashMap.<String, AttributeValue>newHashMap(item.size() + actions.size());
    changed.putAll(item);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      AttributeValue value =
          switch (action) {
            case Set(Path path, Operand operand) -> present(operand.of(item, bindings));
            case Add(Path path, Placeholder added) ->
                ValueSets.add(path.of(item, bindings), bindings.value(added.name()));
            case Delete(Path path, Placeholder removed) ->
                ValueSets.remove(path.of(item, bindings), bindings.value(removed.name()));
            case Remove remove -> null;
          };
      boolean nothingToDelete =
          action instanceof Delete && action.path().of(item, bindings) == null;
      if (!nothingToDelete) {
        Replacement.at(changed, action.path(), value, bindings);
      }
    }
    return changed;
  }

  /** The paths it changes. */
  public Projection paths() {
    return new Projection(actions.stream().map(Action::path).toList());
  }

  static AttributeValue present(AttributeValue value) {
    if (value == null) {
      throw Invalid.request(
          "The provided expression refers to an attribute that does not exist in the item");
    }
    return value;
  }

  static void requireType(AttributeValue value, Type type) {
    if (value.type() != type) {
      throw Invalid.request("An operand in the update expression has an incorrect data type");
    }
  }
}
