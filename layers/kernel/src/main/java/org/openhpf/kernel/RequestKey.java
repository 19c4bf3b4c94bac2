package org.openhpf.kernel;

import static org.openhpf.kernel.InvalidValue.require;

/**
 * What makes a request the same request: who sent what where, and the {@code Idempotency-Key}
 * (after draft-ietf-httpapi-idempotency-key-header) it sent with it. One scope and key have one
 * effect and one reply; the same with another body is refused.
 *
 * @param scope caller and route, 1 to 512 characters: two callers may use the same key
 * @param key the header, 1 to 128 visible ASCII characters (0x21 to 0x7E)
 * @param bodyHash SHA-256 of the body's bytes, 64 lower-case hexadecimal digits
 */
public record RequestKey(String scope, String key, String bodyHash) {

  /**
   * @throws InvalidValue if a part is outside its format; field {@code Idempotency-Key} where the
   *     caller is at fault
   */
  public RequestKey {
    require(!scope.isBlank() && scope.length() <= 512, "scope", "幂等范围须为 1 至 512 个字符");
    require(
        !key.isEmpty() && key.length() <= 128 && key.chars().allMatch(c -> c > ' ' && c < 0x7F),
        "Idempotency-Key",
        "Idempotency-Key 须为 1 至 128 个可见的英文字符，不含空格");
    require(
        bodyHash.length() == 64
            && bodyHash.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f'),
        "bodyHash",
        "正文摘要须为 64 位小写十六进制");
  }
}
