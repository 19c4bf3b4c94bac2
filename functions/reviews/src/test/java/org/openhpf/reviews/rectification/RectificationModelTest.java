package org.openhpf.reviews.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhpf.reviews.rectification.RectificationDesk.CHEN;
import static org.openhpf.reviews.rectification.RectificationDesk.CLERK;
import static org.openhpf.reviews.rectification.RectificationDesk.OFFICER;
import static org.openhpf.reviews.rectification.RectificationDesk.OWNER;
import static org.openhpf.reviews.rectification.RectificationDesk.ZHAO;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.Killed;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import org.openhpf.reviews.rectification.RectificationDesk.Answer;
import org.openhpf.reviews.service.ServiceId;

/**
 * Officers, the owner, who served and the sweep do whatever comes to their mind, at once, while
 * calls fail, environments are killed and days go by; then the history is judged by a model that
 * shares nothing with the code but its words.
 */
class RectificationModelTest {
  private static final int ROUNDS = 12;
  private static final int TRIES = 10;

  static List<Long> seeds() {
    return new SplittableRandom(20_261_123).longs(6).boxed().toList();
  }

  private final RectificationDesk desk = RectificationDesk.inMemory();

  /** Which version each acknowledged step led to, and whose it was. */
  private final Map<Integer, String> acknowledged = new HashMap<>();

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsDoneTheHistoryIsOneOfTheModel(long seed) {
    var random = new SplittableRandom(seed);
    boolean named = random.nextInt(3) > 0;
    ServiceId id = desk.reviewed(1, named);
    for (int round = 0; round < ROUNDS; round++) {
      var simulation = new Simulation(random.nextLong(), FaultRates.of(round % 2 == 0 ? 0.15 : 0));
      for (String person : List.of(CHEN, ZHAO, CLERK, OWNER, "sweep")) {
        long own = random.nextLong();
        simulation.actor(() -> act(id, person, own, simulation));
      }
      simulation.run();
      desk.clock.advance(Duration.ofHours(random.nextInt(72)));
    }
    new RectificationModel(named).judge(desk, id, acknowledged);
  }

  private void act(ServiceId id, String person, long seed, Simulation simulation) {
    var random = new SplittableRandom(seed);
    var own = desk.beside(seed, new SimulatedDynamoDb(desk.stack.dynamoDb(), simulation));
    for (int i = 0; i < TRIES; i++) {
      try {
        if (person.equals("sweep")) {
          own.escalate(id);
          return;
        }
        step(own, id, person, random);
      } catch (RetryLater e) {
        // As clients do: once more, or something else.
      } catch (Killed e) {
        own =
            desk.beside(
                random.nextLong(), new SimulatedDynamoDb(desk.stack.dynamoDb(), simulation));
      }
    }
  }

  private void step(RectificationDesk own, ServiceId id, String person, SplittableRandom random) {
    String groups = person.equals(OWNER) ? "[citizen officer]" : OFFICER;
    Answer seen = own.look(id, person, groups);
    int version = seen.status() == 200 ? seen.version() : 1 + random.nextInt(12);
    List<String> open = seen.texts("mayDo");
    String step =
        open.isEmpty() || random.nextInt(4) == 0
            ? any(RectificationModel.STEPS, random)
            : any(open, random);
    Answer answer = own.asking(id, step, body(step, random), version).as(person, groups).answer();
    if (answer.status() == 200) {
      String before = acknowledged.put(answer.version(), person + " " + step);
      assertThat(before).as("two steps led to version " + answer.version()).isNull();
    } else {
      assertThat(answer.status()).as(answer.raw()).isIn(403, 404, 409, 503);
    }
  }

  private static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Map<String, Object> body(String step, SplittableRandom random) {
    return switch (step) {
      case "assign" -> Map.of("department", "天河管理部");
      case "contact" ->
          Map.of("outcome", any(List.of("reached", "not-reached", "refused"), random), "note", "一");
      case "rectify" ->
          random.nextInt(3) > 0
              ? Map.of("cause", "一", "measure", "二")
              : Map.of("cause", "一", "measure", "二", "plan", "三", "planUntil", "2026-12-31");
      case "reply" -> Map.of("text", "一");
      case "call-back" ->
          random.nextInt(3) == 0
              ? Map.of("note", "一")
              : Map.of("note", "一", "satisfied", random.nextBoolean());
      case "doubt" -> Map.of("reason", "一");
      case "doubt-decision" -> Map.of("text", "一", "confirmed", random.nextBoolean());
      case "second-review" -> Map.of("level", 1 + random.nextInt(5), "text", "一");
      default -> Map.of();
    };
  }
}
