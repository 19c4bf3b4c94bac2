package org.openhpf.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Role;
import org.openhpf.identity.binding.BindingKind;
import org.openhpf.identity.binding.DynamoBindings;
import org.openhpf.identity.binding.KnownBy;
import org.openhpf.identity.outside.Party;
import org.openhpf.identity.person.DynamoPersons;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.ChinaTime;
import org.openhpf.kernel.Ids;
import org.openhpf.local.testing.PlayedEvents;
import org.openhpf.local.testing.TestStack;

/** The person and the other parties that events/identity-http speaks of in ways in and bindings. */
final class SelfServiceCases {
  /** The person's id follows from both. */
  private static final Instant EARLIER = Instant.parse("2026-11-20T02:00:00Z");

  private static final int SEED = 301;

  private static final Persons.Source WHO = new Persons.Source("", "web");
  private static final String PHONE = "13900000301";

  private SelfServiceCases() {}

  /** WeChat, each of whose codes is another user's, and a platform a browser can be sent to. */
  static TestStack with(TestStack stack, Party party) {
    party.answer(
        "/sns/jscode2session",
        (exchange, body) -> {
          String code = exchange.getRequestURI().getQuery().replaceAll(".*js_code=(\\w+).*", "$1");
          Party.Answer.json("{\"openid\":\"o-%s\"}".formatted(code)).give(exchange, body);
        });
    return stack
        .with("MINI_PROGRAM_URL", party.url())
        .with("MINI_PROGRAM_APP_ID", "wx1")
        .with("MINI_PROGRAM_SECRET", "s")
        .with(
            "FEDERATION_PROVIDERS_JSON",
            """
            {"origins":["https://hall.example.org"],"providers":[
             {"id":"provincial","name":"省平台","profile":"guangdong","clientId":"hpf",
              "authorizeUrl":"https://platform.example.org/authorize",
              "tokenUrl":"%1$s/gd/access_token","personUrl":"%1$s/gd/tokeninfo",
              "levels":{"L1":2,"L2":3}}]}"""
                .formatted(party.url()))
        .with("PROOF_SERVICE_URL", party.url())
        .with("PROOF_SERVICE_TOKEN", "t")
        .with("FEDERATION_SECRETS_JSON", "{\"provincial\":\"s\"}");
  }

  static PlayedEvents prepare(PlayedEvents played, TestStack stack) {
    return played
        .given("identity-http/bind-mini-program", () -> person(stack))
        .given("identity-http/bind-phone", () -> person(stack))
        .given("identity-http/list-bindings", () -> personOfTheMiniProgram(stack))
        .given("identity-http/prove-real-name", () -> person(stack));
  }

  private static void person(TestStack stack) {
    var ids = new Ids(Clock.fixed(EARLIER, ZoneOffset.UTC), new Random(SEED));
    new DynamoPersons(parts(stack, ids))
        .register(
            new KnownBy(BindingKind.PHONE, PHONE),
            Optional.empty(),
            Optional.empty(),
            Set.of(Role.CITIZEN),
            WHO);
  }

  private static void personOfTheMiniProgram(TestStack stack) {
    person(stack);
    var bindings = new DynamoBindings(parts(stack, new Ids(Clock.systemUTC())));
    String person = bindings.find(BindingKind.PHONE, PHONE).orElseThrow().personId();
    bindings.bind(BindingKind.OPENID, "o-0a3Xyz0w1bind", person, WHO);
  }

  private static DynamoParts parts(TestStack stack, Ids ids) {
    Map<String, String> environment = stack.environment("identity-http");
    return DynamoParts.of(environment, "IDENTITY", ChinaTime.clock(environment), ids);
  }
}
