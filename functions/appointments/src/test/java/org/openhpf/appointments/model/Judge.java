package org.openhpf.appointments.model;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether answers are true. */
final class Judge {
  private final Optional<Ledger> ledger;
  private final Map<String, Long> answers;

  /**
   * @param ledger empty where what happens meanwhile cannot be followed
   * @param answers counts of answers, added to; thread-safe if its clients are several threads'
   */
  Judge(Optional<Ledger> ledger, Map<String, Long> answers) {
    this.ledger = ledger;
    this.answers = answers;
  }

  void during(Consumer<Moments> operation) {
    Moments moments = ledger.map(Ledger::watch).orElseGet(() -> new Moments(Optional.empty()));
    try {
      operation.accept(moments);
    } finally {
      ledger.ifPresent(known -> known.forget(moments));
    }
  }

  /** Counts an answer by its kind. */
  <T> T answered(String operation, T answer) {
    answers.merge(operation + " " + answer.getClass().getSimpleName(), 1L, Long::sum);
    return answer;
  }

  void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
