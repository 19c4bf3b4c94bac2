package org.openhpf.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs the policy of an upload by a form: "Browser-based uploads using POST (AWS Signature Version
 * 4)" of the S3 API reference, which the SDK has nothing for. Every field must be as it is here,
 * and the file as long as it says.
 */
final class S3PostPolicy {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** S3 compares with its own clock, so not the one that can be moved. */
  private static final Clock WALL = Clock.systemUTC();

  private final String bucket;
  private final String region;

  S3PostPolicy(String bucket, String region) {
    this.bucket = bucket;
    this.region = region;
  }

  /**
   * @param fixed fields and their values
   * @param size of the file in bytes
   * @param lasts from now
   * @return all fields of the form but the file
   */
  Map<String, String> sign(
      AwsCredentials credentials, Map<String, String> fixed, long size, Duration lasts) {
    Instant now = WALL.instant();
    String date = DATE.format(now);
    String scope = date.substring(0, 8) + "/" + region + "/s3/aws4_request";
    var fields = new LinkedHashMap<>(fixed);
    fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    fields.put("x-amz-credential", credentials.accessKeyId() + "/" + scope);
    fields.put("x-amz-date", date);
    if (credentials instanceof AwsSessionCredentials session) {
      fields.put("x-amz-security-token", session.sessionToken());
    }
    List<Object> conditions = new ArrayList<>();
    conditions.add(Map.of("bucket", bucket));
    conditions.add(List.of("content-length-range", size, size));
    fields.forEach((name, value) -> conditions.add(Map.of(name, value)));
    var document = new LinkedHashMap<String, Object>();
    document.put("expiration", DateTimeFormatter.ISO_INSTANT.format(now.plus(lasts)));
    document.put("conditions", conditions);
    String policy =
        Base64.getEncoder().encodeToString(JsonMapper.shared().writeValueAsBytes(document));
    fields.put("policy", policy);
    fields.put("x-amz-signature", signature(credentials, scope, policy));
    return fields;
  }

  private static String signature(AwsCredentials credentials, String scope, String policy) {
    byte[] key = ("AWS4" + credentials.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, policy));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
