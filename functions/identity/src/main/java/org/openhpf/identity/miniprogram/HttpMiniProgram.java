package org.openhpf.identity.miniprogram;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhpf.edge.log.Log;
import org.openhpf.identity.outside.JsonService;
import tools.jackson.databind.JsonNode;

/**
 * WeChat's code2Session: {@code GET <base>/sns/jscode2session?appid&secret&js_code&grant_type},
 * answered by 200 with {@code openid} and {@code session_key} or with {@code errcode}. The session
 * key, which opens what WeChat encrypts for the mini-program, is read by nobody and kept nowhere.
 */
public final class HttpMiniProgram implements MiniProgram {
  private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{10,64}");

  private final JsonService weChat = new JsonService("WeChat");
  private final String address;
  private final String appId;
  private final String secret;

  /**
   * @param baseUrl {@code https://api.weixin.qq.com}
   * @param appId empty where the centre has no mini-program
   */
  public HttpMiniProgram(String baseUrl, String appId, String secret) {
    this.address = baseUrl + "/sns/jscode2session?";
    this.appId = appId;
    this.secret = secret;
  }

  @Override
  public Recognising recognise(String code) {
    if (appId.isEmpty()) {
      return new Recognising.Unavailable();
    }
    Map<String, String> query = new LinkedHashMap<>();
    query.put("appid", appId);
    query.put("secret", secret);
    query.put("js_code", code);
    query.put("grant_type", "authorization_code");
    return switch (weChat.get(URI.create(address + JsonService.encoded(query)), Map.of())) {
      case JsonService.Silent() -> new Recognising.Unavailable();
      case JsonService.Answered(int _, JsonNode body) -> recognising(body);
    };
  }

  private static Recognising recognising(JsonNode body) {
    int errcode = body.path("errcode").asInt(0);
    return switch (errcode) {
      case 0 -> user(body.path("openid").asString(""));
      // invalid code, code been used, invalid length of code, code missing
      case 40029, 40163, 41008 -> new Recognising.CodeRefused();
      case 40226 -> new Recognising.Blocked();
      default -> unavailable("errcode " + errcode);
    };
  }

  private static Recognising user(String openId) {
    return OPEN_ID.matcher(openId).matches()
        ? new Recognising.Recognised(openId)
        : unavailable("no openid");
  }

  /** Busy (-1), too frequent (45011), or our own app id or secret is wrong: alarms look for it. */
  private static Recognising unavailable(String why) {
    Log.warn("WeChat recognises nobody: " + why, null);
    return new Recognising.Unavailable();
  }
}
