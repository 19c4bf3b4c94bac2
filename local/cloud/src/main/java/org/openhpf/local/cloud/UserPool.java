package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhpf.local.cloud.userpool.Directory;
import org.openhpf.local.cloud.userpool.Documents;
import org.openhpf.local.cloud.userpool.PoolSettings;
import org.openhpf.local.cloud.userpool.TokenSigner;
import org.openhpf.local.cloud.userpool.TriggerFunctions;
import org.openhpf.local.cloud.userpool.UserPoolApi;
import org.openhpf.local.cloud.userpool.UserView;

/**
 * A Cognito user pool: its API ({@link UserPoolApi}) and the documents that verify its tokens. A
 * development stand-in: {@link #issue} believes whoever asks.
 *
 * <p>What it issues so are access tokens as Cognito issues them with a PreTokenGeneration V2
 * trigger that adds {@code person_id}, {@code assurance_level} and {@code channel}. They are valid
 * for an hour. All goes by real time, whatever the functions' clock says.
 */
public final class UserPool implements StandIn {
  public static final String POOL_ID = LocalCloud.REGION + "_openhpf";

  /** The one client; the audience a JWT authorizer expects. */
  public static final String CLIENT_ID = "openhpflocalclient";

  public static final String SCOPE = "openid hpf/api";
  public static final Duration LIFETIME = Duration.ofHours(1);

  private final UserPoolState state;
  private final Directory directory;
  private final LoopbackServer server;
  private final InstantSource clock;
  private volatile UserPoolApi api;

  private UserPool(UserPoolState state, Directory directory, int port, InstantSource clock) {
    this.state = state;
    this.directory = directory;
    this.clock = clock;
    this.server = new LoopbackServer(port, this::answer);
    configure(PoolSettings.of(POOL_ID, CLIENT_ID), TriggerFunctions.NONE);
  }

  /**
   * Starts with new keys: tokens and persons of earlier runs are unknown to it. Port 0 is any free
   * one.
   */
  public static UserPool inMemory(int port) {
    return inMemory(port, InstantSource.system());
  }

  /** The same by another clock. */
  public static UserPool inMemory(int port, InstantSource clock) {
    return new UserPool(UserPoolState.generate(), Directory.inMemory(), port, clock);
  }

  /**
   * Starts with the keys of a file, made if missing, and the users of one beside it. Earlier tokens
   * stay valid if the port stays the same, as it is part of the issuer.
   */
  public static UserPool onDisk(Path file, int port) {
    InstantSource clock = InstantSource.system();
    Path users = file.resolveSibling("users.jsonl");
    return new UserPool(
        UserPoolState.loadOrGenerate(file), Directory.onDisk(users, clock.instant()), port, clock);
  }

  /** Serves the API as a template has the pool, from now on; sign-ins under way are forgotten. */
  public void configure(PoolSettings settings, TriggerFunctions functions) {
    api = new UserPoolApi(settings, functions, directory, signer(), state.clientSecret(), clock);
  }

  /** For those who develop: the users, and what their second factors show. */
  public List<UserView> users() {
    return UserPoolApi.users(directory, clock);
  }

  private TokenSigner signer() {
    return new TokenSigner(state.signingKey(), issuer(), clock);
  }

  /**
   * A token and its life.
   *
   * @param token a signed JWT (RS256), for {@code Authorization: Bearer}
   * @param personId the opaque id of the person it is for
   * @param expiresIn seconds
   */
  public record Issued(String token, String personId, long expiresIn) {}

  /** Issues an access token of the usual life. */
  public Issued issue(TokenRequest request) {
    return issue(request, LIFETIME);
  }

  /** Issues an access token. */
  public Issued issue(TokenRequest request, Duration lifetime) {
    PersonIds persons = state.persons();
    String personId = request.idNumber().map(persons::ofIdNumber).orElseGet(persons::newPerson);
    Instant now = clock.instant();
    String subject = persons.subject(personId).toString();
    var claims =
        new JWTClaimsSet.Builder()
            .subject(subject)
            .claim("cognito:groups", List.of(request.role().text()))
            .issuer(issuer())
            .claim("version", 2)
            .claim("client_id", CLIENT_ID)
            .claim("origin_jti", UUID.randomUUID().toString())
            .claim("event_id", UUID.randomUUID().toString())
            .claim("token_use", "access")
            .claim("scope", SCOPE)
            .claim("auth_time", now.getEpochSecond())
            .expirationTime(Date.from(now.plus(lifetime)))
            .issueTime(Date.from(now))
            .jwtID(UUID.randomUUID().toString())
            .claim("username", subject)
            .claim("person_id", personId)
            .claim("assurance_level", Integer.toString(request.level()))
            .claim("channel", request.channel())
            .build();
    return new Issued(signer().sign(claims), personId, lifetime.toSeconds());
  }

  /** The {@code iss} of its tokens: {@code http://127.0.0.1:PORT/POOL_ID}. */
  public String issuer() {
    return endpoint() + "/" + POOL_ID;
  }

  @Override
  public URI endpoint() {
    return server.endpoint();
  }

  @Override
  public void close() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    if (target != null) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      UserPoolApi.Reply reply = api.answer(target, new String(body, StandardCharsets.UTF_8));
      LoopbackServer.reply(exchange, reply.status(), "application/x-amz-json-1.1", reply.json());
      return;
    }
    String path = exchange.getRequestURI().getPath();
    Optional<Map<String, Object>> document =
        path.startsWith("/" + POOL_ID)
            ? new Documents(signer()).at(path.substring(POOL_ID.length() + 1))
            : Optional.empty();
    if (document.isEmpty()) {
      LoopbackServer.reply(exchange, 404, "application/json", "{\"message\":\"Not Found\"}");
    } else {
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
      String body = JSONObjectUtils.toJSONString(document.get());
      LoopbackServer.reply(exchange, 200, "application/json", body);
    }
  }
}
