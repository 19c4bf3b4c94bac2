package org.openhpf.local.testing.dynamodb.expression;

import java.util.ArrayList;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue.Type;

/** What gives a value within an expression. */
sealed interface Operand
    permits Path,
        Operand.Placeholder,
        Operand.Size,
        Operand.IfNotExists,
        Operand.ListAppend,
        Operand.Sum {

  /** Its value of an item; null where there is none. */
  AttributeValue of(Map<String, AttributeValue> item, Bindings bindings);

  /** A {@code :value}. */
  record Placeholder(String name) implements Operand {
    @Override
    public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
      return bindings.value(name);
    }
  }

  /** {@code size(path)}: characters, bytes or elements. */
  record Size(Path path) implements Operand {
    @Override
    public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = path.of(item, bindings);
      if (value == null) {
        return null;
      }
      int size =
          switch (value.type()) {
            case S -> value.s().length();
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().size();
            case NS -> value.ns().size();
            case BS -> value.bs().size();
            case L -> value.l().size();
            case M -> value.m().size();
            default -> -1;
          };
      return size < 0 ? null : AttributeValue.fromN(Integer.toString(size));
    }
  }

  /** {@code if_not_exists(path, otherwise)}, in updates. */
  record IfNotExists(Path path, Operand otherwise) implements Operand {
    @Override
    public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue value = path.of(item, bindings);
      return value == null ? otherwise.of(item, bindings) : value;
    }
  }

  /** {@code list_append(first, second)}, in updates. */
  record ListAppend(Operand first, Operand second) implements Operand {
    @Override
    public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue a = Update.present(first.of(item, bindings));
      AttributeValue b = Update.present(second.of(item, bindings));
      Update.requireType(a, Type.L);
      Update.requireType(b, Type.L);
      var all = new ArrayList<>(a.l());
      all.addAll(b.l());
      return AttributeValue.fromL(all);
    }
  }

  /** {@code a + b} or {@code a - b}, in updates. */
  record Sum(Operand first, boolean minus, Operand second) implements Operand {
    @Override
    public AttributeValue of(Map<String, AttributeValue> item, Bindings bindings) {
      AttributeValue a = Update.present(first.of(item, bindings));
      AttributeValue b = Update.present(second.of(item, bindings));
      Update.requireType(a, Type.N);
      Update.requireType(b, Type.N);
      return AttributeValue.fromN(
          minus ? Numbers.difference(a.n(), b.n()) : Numbers.sum(a.n(), b.n()));
    }
  }
}
