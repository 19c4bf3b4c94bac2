package org.openhpf.reviews.rectification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One time through a rectification: the first by the review, a second by a second review that is
 * negative again.
 *
 * @param number 1 or 2
 * @param dues its terms; that of contact only where the review is under a name
 * @param handler who has it; empty while nobody
 * @param tries to reach the person
 * @param callBack after the reply
 * @param doubtedBy opaque id of the officer who holds the review for not valid
 * @param endedAt when it was closed
 */
public record Round(
    int number,
    Instant openedAt,
    List<Due> dues,
    Optional<Handler> handler,
    int tries,
    CallBack callBack,
    Optional<String> doubtedBy,
    Optional<Instant> endedAt) {

  /**
   * @param handlerId opaque id of the officer; empty where the department decides
   */
  public record Handler(String department, Optional<String> handlerId) {}

  /**
   * 回访.
   *
   * @param tries in which nobody was reached
   * @param satisfied what the person said; empty while not reached
   */
  public record CallBack(int tries, Optional<Boolean> satisfied) {
    static final CallBack NONE = new CallBack(0, Optional.empty());
  }

  public Round {
    dues = List.copyOf(dues);
  }

  static Round opened(int number, Instant at, List<Due> dues) {
    return new Round(
        number, at, dues, Optional.empty(), 0, CallBack.NONE, Optional.empty(), Optional.empty());
  }

  public Optional<Due> due(Term term) {
    return dues.stream().filter(due -> due.term() == term).findFirst();
  }

  /** The term that runs out first of those not met; empty once it is over. */
  public Optional<Due> next() {
    return earliest(dues.stream().filter(due -> !due.met()));
  }

  /** The term that runs out first of those that nobody has been told of. */
  Optional<Due> nextUntold() {
    return earliest(dues.stream().filter(due -> !due.met() && !due.late()));
  }

  private static Optional<Due> earliest(Stream<Due> dues) {
    return dues.min(Comparator.comparing(Due::before).thenComparing(Due::term));
  }

  /** The terms that ran out before what they ask for was done. */
  public List<Term> late() {
    return dues.stream().filter(Due::late).map(Due::term).toList();
  }

  Round with(Term term, UnaryOperator<Due> change) {
    return with(dues.stream().map(due -> due.term() == term ? change.apply(due) : due).toList());
  }

  private Round with(List<Due> others) {
    return new Round(number, openedAt, others, handler, tries, callBack, doubtedBy, endedAt);
  }

  Round handledBy(Handler other) {
    return new Round(
        number, openedAt, dues, Optional.of(other), tries, callBack, doubtedBy, endedAt);
  }

  Round triedOnceMore() {
    return new Round(number, openedAt, dues, handler, tries + 1, callBack, doubtedBy, endedAt);
  }

  Round calledBack(CallBack other) {
    return new Round(number, openedAt, dues, handler, tries, other, doubtedBy, endedAt);
  }

  Round doubted(Optional<String> officer) {
    return new Round(number, openedAt, dues, handler, tries, callBack, officer, endedAt);
  }

  /** What was not done until now need not be done any more. */
  Round ended(Instant at) {
    return new Round(
        number,
        openedAt,
        dues.stream().map(due -> due.done(at)).toList(),
        handler,
        tries,
        callBack,
        doubtedBy,
        Optional.of(at));
  }
}
