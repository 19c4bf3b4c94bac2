package org.openhpf.identity.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.edge.http.Role;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.identity.IdentityFunction;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.identity.proof.DynamoProofs;
import org.openhpf.identity.proof.Proof;
import org.openhpf.kernel.Ids;
import org.openhpf.kernel.InvalidValue;
import org.openhpf.kernel.ResidentIdNumber;
import org.openhpf.kernel.RetryLater;
import org.openhpf.local.testing.MemoryStack;
import org.openhpf.local.testing.StillClock;
import org.openhpf.local.testing.dynamodb.FaultRates;
import org.openhpf.local.testing.dynamodb.SimulatedDynamoDb;
import org.openhpf.local.testing.dynamodb.Simulation;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import tools.jackson.databind.JsonNode;

/** Cases are told who applies, once each, over the real adapters. */
class AnswerQuestionTest {
  private static final String CASE = "0101202611201234567897";
  private static final String OTHER_CASE = "0101202611209876543217";
  private static final String NAME = "林示例";
  private static final ResidentIdNumber NUMBER = new ResidentIdNumber("440100198507210028");
  private static final String PHONE = "13900000001";
  private static final Persons.Source ONESELF = new Persons.Source("", "web");

  private final StillClock clock = StillClock.at("2026-11-20T10:00:00+08:00");
  private final MemoryStack stack = MemoryStack.of(IdentityFunction.class, clock);
  private final Side side = new Side(stack.dynamoDb(), 1);
  private final String lin = register();

  /** One environment of identity. */
  private final class Side {
    private final DynamoParts parts;
    private final DynamoPersons persons;
    private final AnswerQuestion answerQuestion;

    Side(DynamoDbClient dynamoDb, long seed) {
      parts =
          DynamoParts.of(
              stack.environment("identity-http"),
              "IDENTITY",
              dynamoDb,
              stack.kms(),
              clock,
              new Ids(clock, new Random(seed)));
      persons = new DynamoPersons(parts);
      answerQuestion =
          new AnswerQuestion(persons, new DynamoBindings(parts), new DynamoQuestions(parts));
    }

    void ask(Optional<String> projectNo, String personId) {
      var question = new ApplicantQuestion(projectNo, personId, clock.instant());
      answerQuestion.answer(new QueueMessage<>("m", 1, question));
    }

    void prove() {
      var person = persons.find(lin).orElseThrow();
      var proof = new Proof("real-name", 2, clock.instant(), Optional.empty());
      new DynamoProofs(parts).prove(person, NAME, NUMBER, proof, ONESELF);
    }

    /** What identity has told its own function, as its queue brings it. */
    void deliverOwn() {
      sent(ApplicantQuestion.QUEUE)
          .forEach(sent -> ask(Optional.empty(), sent.path("personId").asString()));
    }
  }

  @Test
  void whoIsProvenIsToldOfSealedForTheCaseAndAudited() {
    side.prove();
    side.ask(Optional.of(CASE), lin);
    side.ask(Optional.of(CASE), lin);

    JsonNode answer = only(sent(DynamoQuestions.CASES));
    assertThat(answer.path("eventId").asString()).isEqualTo("applicant-" + CASE);
    assertThat(answer.path("kind").asString()).isEqualTo("applicant");
    assertThat(answer.path("projectNo").asString()).isEqualTo(CASE);
    assertThat(answer.path("at").asString()).startsWith("2026-11-20T");
    assertThat(answer.path("applicant").path("personId").asString()).isEqualTo(lin);
    assertThat(answer.toString()).doesNotContain(NAME, NUMBER.value(), PHONE);
    assertThat(opened(answer, CASE))
        .isEqualTo(
            Json.read(
                """
                {"name":"林示例","certificateType":"111",
                 "certificateNumber":"440100198507210028","phone":"13900000001"}"""));
    assertThat(given()).hasSize(1).first().asString().contains("purpose", "case", CASE);
    assertThat(given().toString()).doesNotContain(NAME, NUMBER.value(), PHONE);
  }

  /** A message of one case opens nothing where it is told of another. */
  @Test
  void theAnswerOpensForItsCaseAlone() {
    side.prove();
    side.ask(Optional.of(CASE), lin);

    JsonNode answer = only(sent(DynamoQuestions.CASES));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> opened(answer, OTHER_CASE));
  }

  @Test
  void casesOfWhoIsNotProvenYetAreAnsweredWhenHeIs() {
    side.ask(Optional.of(CASE), lin);
    side.ask(Optional.of(CASE), lin);
    side.ask(Optional.of(OTHER_CASE), lin);
    assertThat(sent(DynamoQuestions.CASES)).isEmpty();
    assertThat(given()).isEmpty();

    side.prove();
    side.deliverOwn();
    side.deliverOwn();

    assertThat(sent(DynamoQuestions.CASES))
        .extracting(answer -> answer.path("projectNo").asString())
        .containsExactlyInAnyOrder(CASE, OTHER_CASE);
    assertThat(given()).hasSize(2);
  }

  @Test
  void ofStrangersNothingIsKeptAndNothingTold() {
    side.ask(Optional.of(CASE), "stranger");
    side.ask(Optional.empty(), lin);

    assertThat(sent(DynamoQuestions.CASES)).isEmpty();
    assertThat(rows("IDENTITY_TABLE")).noneMatch(row -> row.contains("QUESTION#"));
  }

  @Test
  void aNumberThatIsNoCasesIsRefused() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> side.ask(Optional.of("0101202611201234567890"), lin));
  }

  /** Asked, asked again and proven at once, killed anywhere: one answer a case. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyCaseIsAnsweredOnceWhateverHappensMeanwhile(long seed) {
    for (double rate : new double[] {0.2, 0.1, 0}) {
      var simulation = new Simulation(seed, FaultRates.of(rate));
      for (int i = 0; i < 2; i++) {
        var here = new Side(new SimulatedDynamoDb(stack.dynamoDb(), simulation), 10 + i);
        simulation.actor(() -> calmly(() -> here.ask(Optional.of(CASE), lin)));
        simulation.actor(() -> calmly(() -> here.ask(Optional.of(OTHER_CASE), lin)));
        simulation.actor(() -> calmly(here::prove));
      }
      simulation.run();
    }
    side.ask(Optional.of(CASE), lin);
    side.ask(Optional.of(OTHER_CASE), lin);
    side.deliverOwn();

    assertThat(sent(DynamoQuestions.CASES))
        .extracting(answer -> answer.path("eventId").asString())
        .containsExactlyInAnyOrder("applicant-" + CASE, "applicant-" + OTHER_CASE);
    assertThat(given()).hasSize(2);
  }

  private static void calmly(Runnable work) {
    try {
      work.run();
    } catch (RetryLater e) {
      // Comes again.
    }
  }

  private JsonNode opened(JsonNode answer, String projectNo) {
    byte[] sealed = Base64.getDecoder().decode(answer.path("applicant").path("sealed").asString());
    return Json.read(side.parts.sealer().open(sealed, "applicant/" + projectNo));
  }

  private static JsonNode only(List<JsonNode> messages) {
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private List<JsonNode> sent(String queue) {
    return stack.dynamoDb().scan(scan -> scan.tableName(side.parts.table().name())).items().stream()
        .filter(row -> row.get("pk").s().startsWith("OUTBOX#"))
        .filter(row -> row.get("queue").s().equals(queue))
        .map(row -> Json.read(row.get("body").s()))
        .toList();
  }

  /** Audit records of what cases were told. */
  private List<String> given() {
    return rows("IDENTITY_AUDIT_TABLE").stream()
        .filter(row -> row.contains("applicant-given"))
        .toList();
  }

  private List<String> rows(String variable) {
    String table = stack.environment("identity-http").get(variable);
    return stack.dynamoDb().scan(scan -> scan.tableName(table)).items().stream()
        .map(Object::toString)
        .toList();
  }

  private String register() {
    var by = new KnownBy(BindingKind.PHONE, PHONE);
    return ((Persons.Registering.Registered)
            side.persons.register(
                by, Optional.empty(), Optional.empty(), Set.of(Role.CITIZEN), ONESELF))
        .person()
        .personId();
  }
}
