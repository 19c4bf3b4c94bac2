package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
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

/**
 * A presigned POST form as a function would hand it out, and the browser or mini-program that sends
 * it.
 */
final class PostForm {
  private static final DateTimeFormatter AMZ_DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String BOUNDARY = "----form-boundary";

  private final Map<String, String> fields = new LinkedHashMap<>();

  /** Signs a policy with its own fields added to the conditions. */
  PostForm(String bucket, Instant expiration, List<Object> conditions) {
    String date = AMZ_DATE.format(Instant.now());
    String scope = date.substring(0, 8) + "/" + LocalCloud.REGION + "/s3/aws4_request";
    fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
    fields.put("x-amz-credential", LocalCloud.ACCESS_KEY_ID + "/" + scope);
    fields.put("x-amz-date", date);
    var all = new ArrayList<Object>(conditions);
    all.add(Map.of("bucket", bucket));
    fields.forEach((name, value) -> all.add(Map.of(name, value)));
    String policy =
        JSONObjectUtils.toJSONString(
            Map.of("expiration", expiration.toString(), "conditions", all));
    String encoded = Base64.getEncoder().encodeToString(policy.getBytes(StandardCharsets.UTF_8));
    fields.put("policy", encoded);
    byte[] key = ("AWS4" + LocalCloud.SECRET_ACCESS_KEY).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    fields.put("x-amz-signature", HexFormat.of().formatHex(hmac(key, encoded)));
  }

  PostForm with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  HttpResponse<String> send(URI endpoint, String bucket, String fileName, byte[] content)
      throws Exception {
    var head = new StringBuilder();
    fields.forEach((name, value) -> head.append(part("\"" + name + "\"\r\n", value)));
    String file = "\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: image/jpeg\r\n";
    head.append(part(file, "").stripTrailing()).append("\r\n\r\n");
    var request =
        HttpRequest.newBuilder(endpoint.resolve("/" + bucket))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Origin", "https://hpf.example")
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head.toString()),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static String part(String disposition, String value) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; name="
        + disposition
        + "\r\n"
        + value
        + "\r\n";
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
