package org.openhpf.local.host.sandbox.province;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Who asks, and whether it is what he sent: app mark, time within five minutes, signature of time,
 * app mark and app word, never seen before; and where they come, digest of the body and its
 * signature. Codes from 9001 on: nothing about the record.
 */
final class RequestChecks {
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final ProvinceKeys keys;
  private final String userId;
  private final InstantSource clock;
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  RequestChecks(ProvinceKeys keys, String userId, InstantSource clock) {
    this.keys = keys;
    this.userId = userId;
    this.clock = clock;
  }

  /**
   * @param headers by small names; "" for none
   * @throws Refusal if anything is wrong
   */
  void check(UnaryOperator<String> headers, byte[] body) throws Refusal {
    String mark = headers.apply("x-app-mark");
    if (!mark.equals(ProvinceKeys.APP_MARK)) {
      throw new Refusal("9001", "应用标识未登记");
    }
    String time = headers.apply("x-time");
    Instant now = clock.instant();
    if (!time.matches("[0-9]{13}")
        || Duration.between(Instant.ofEpochMilli(Long.parseLong(time)), now).abs().compareTo(WINDOW)
            > 0) {
      throw new Refusal("9002", "时间戳超出允许范围");
    }
    String sign = headers.apply("x-sign");
    if (!signs(time + mark + keys.appWord(), sign)) {
      throw new Refusal("9003", "签名不正确");
    }
    String digest = headers.apply("x-body-digest");
    if (!digest.isEmpty()) {
      if (!digest.equals(HexFormat.of().formatHex(ProvinceCrypto.sm3(body)))) {
        throw new Refusal("9004", "正文摘要不一致");
      }
      if (!signs(time + mark + digest, headers.apply("x-body-sign"))) {
        throw new Refusal("9004", "正文签名不正确");
      }
    }
    seen.values().removeIf(at -> at.isBefore(now.minus(WINDOW.multipliedBy(2))));
    if (seen.putIfAbsent(sign, now) != null) {
      throw new Refusal("9005", "重复的请求");
    }
  }

  private boolean signs(String text, String sign) {
    try {
      byte[] signature = Base64.getDecoder().decode(sign);
      byte[] message = text.getBytes(StandardCharsets.UTF_8);
      return ProvinceCrypto.verifies(keys.centrePublic(), userId, message, signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
