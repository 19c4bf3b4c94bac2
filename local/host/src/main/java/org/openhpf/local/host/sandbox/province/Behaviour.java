package org.openhpf.local.host.sandbox.province;

import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/**
 * What the platform does wrong, each by a share of the requests from 0 to 1, drawn from a seed.
 *
 * @param slow waits {@code slowMillis} before it answers
 * @param fail answers 503 and does nothing
 * @param lieAccept says yes and forgets
 * @param lieRefuse says no and keeps
 * @param answerTwice keeps it twice and says yes twice in one reply
 */
record Behaviour(
    double slow,
    long slowMillis,
    double fail,
    double lieAccept,
    double lieRefuse,
    double answerTwice,
    long seed) {
  static final Behaviour GOOD = new Behaviour(0, 0, 0, 0, 0, 0, 1);

  /** What happens to one record. */
  enum Act {
    HONEST,
    FAIL,
    LIE_ACCEPT,
    LIE_REFUSE,
    ANSWER_TWICE
  }

  /**
   * @throws IllegalArgumentException if a share is none
   */
  static Behaviour of(JsonNode body) {
    var behaviour =
        new Behaviour(
            share(body, "slow"),
            body.path("slowMillis").asLong(1_000),
            share(body, "fail"),
            share(body, "lieAccept"),
            share(body, "lieRefuse"),
            share(body, "answerTwice"),
            body.path("seed").asLong(1));
    if (behaviour.fail + behaviour.lieAccept + behaviour.lieRefuse + behaviour.answerTwice > 1) {
      throw new IllegalArgumentException("the shares are more than 1 in sum");
    }
    return behaviour;
  }

  private static double share(JsonNode body, String name) {
    double share = body.path(name).asDouble(0);
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException(name + " is a share from 0 to 1");
    }
    return share;
  }

  SplittableRandom random() {
    return new SplittableRandom(seed);
  }

  Act act(double draw) {
    double rest = draw - fail;
    if (rest < 0) {
      return Act.FAIL;
    }
    rest -= lieAccept;
    if (rest < 0) {
      return Act.LIE_ACCEPT;
    }
    rest -= lieRefuse;
    if (rest < 0) {
      return Act.LIE_REFUSE;
    }
    return rest < answerTwice ? Act.ANSWER_TWICE : Act.HONEST;
  }
}
