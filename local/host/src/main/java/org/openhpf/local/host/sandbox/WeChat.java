package org.openhpf.local.host.sandbox;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openhpf.local.host.LocalPages;
import org.openhpf.local.host.console.Replies;
import tools.jackson.databind.JsonNode;

/**
 * Stands in for WeChat's side of a mini-program's sign-in: {@code GET
 * /_local/wechat/sns/jscode2session} answers as code2Session does, 200 whatever happens and an
 * {@code errcode} where something did.
 *
 * <p>In place of the phone's {@code wx.login}: {@code POST /_local/wechat/codes} with {@code
 * {"user": "lin"}} gives a code of that made-up user, good once within 5 minutes. With {@code
 * "errcode": -1} or 45011 beside it the code is answered by just that, for trying out what the
 * platform then does.
 */
final class WeChat implements LocalPages {
  static final String APP_ID = "wx0000000000000000";

  private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
  private static final int INVALID_CODE = 40029;
  private static final int CODE_USED = 40163;

  private static final Map<Integer, String> ERRORS =
      Map.of(
          -1,
          "system error",
          40002,
          "invalid grant_type",
          40013,
          "invalid appid",
          INVALID_CODE,
          "invalid code",
          40125,
          "invalid appsecret",
          CODE_USED,
          "code been used",
          40226,
          "code blocked",
          45011,
          "api minute-quota reach limit mustslower retry next minute");

  /**
   * @param errcode what its exchange is answered with; 0 for a session
   */
  private record Code(String user, int errcode, Instant until, boolean used) {
    Code spent() {
      return new Code(user, errcode, until, true);
    }
  }

  private final Map<String, Code> codes = new ConcurrentHashMap<>();
  private final String secret;
  private final InstantSource clock;

  WeChat(String secret, InstantSource clock) {
    this.secret = secret;
    this.clock = clock;
  }

  @Override
  public void register(HttpRouting.Builder routing) {
    routing.post(
        "/_local/wechat/codes",
        (request, response) -> {
          String code = issue(Replies.body(request));
          Replies.json(response, Map.of("code", code));
        });
    routing.get("/_local/wechat/sns/jscode2session", this::session);
  }

  private String issue(JsonNode body) {
    String user = body.path("user").asString("");
    if (!user.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("user: a short name of small letters is expected");
    }
    int errcode = body.path("errcode").asInt(0);
    if (errcode != 0 && !ERRORS.containsKey(errcode)) {
      throw new IllegalArgumentException("errcode: one of " + ERRORS.keySet());
    }
    Instant now = clock.instant();
    codes.values().removeIf(code -> now.isAfter(code.until()));
    String code = UUID.randomUUID().toString().replace("-", "");
    codes.put(code, new Code(user, errcode, now.plus(CODE_LIFETIME), false));
    return code;
  }

  private void session(ServerRequest request, ServerResponse response) {
    int fault = fault(request);
    if (fault != 0) {
      error(response, fault);
      return;
    }
    String shown = Replies.query(request, "js_code");
    Optional<Code> code = spend(shown);
    if (code.isEmpty()) {
      error(response, INVALID_CODE);
    } else if (code.get().used()) {
      error(response, CODE_USED);
    } else if (code.get().errcode() != 0) {
      error(response, code.get().errcode());
    } else {
      String key = hash("session:" + shown, 24);
      Replies.json(response, Map.of("openid", openId(code.get().user()), "session_key", key));
    }
  }

  /** The code as it stood before; of several that show it at once, one finds it unused. */
  private synchronized Optional<Code> spend(String shown) {
    Optional<Code> found =
        Optional.ofNullable(codes.get(shown))
            .filter(code -> !clock.instant().isAfter(code.until()));
    found.ifPresent(code -> codes.put(shown, code.spent()));
    return found;
  }

  private int fault(ServerRequest request) {
    if (!Replies.query(request, "grant_type").equals("authorization_code")) {
      return 40002;
    }
    if (!Replies.query(request, "appid").equals(APP_ID)) {
      return 40013;
    }
    return Replies.query(request, "secret").equals(secret) ? 0 : 40125;
  }

  private static void error(ServerResponse response, int errcode) {
    Replies.json(response, Map.of("errcode", errcode, "errmsg", ERRORS.get(errcode)));
  }

  /** 28 characters that begin with o, the same for a user of this app at any time. */
  private static String openId(String user) {
    return "o" + hash("openid:" + APP_ID + ":" + user, 27);
  }

  private static String hash(String text, int length) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(hash).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
