package org.openhpf.province.platform;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import org.openhpf.province.crypto.Sm2Signatures;
import org.openhpf.province.record.Sm3;

/**
 * Requests as the platform takes them: headers {@code x-app-mark}, {@code x-time} (milliseconds
 * since 1970) and {@code x-sign}, Base64 of the signature of time, app mark and app word, one after
 * the other. As that does not cover the body, {@code x-body-digest}, SM3 of it in hexadecimal, and
 * {@code x-body-sign}, the signature of time, app mark and digest, go with it where the platform
 * permits.
 */
final class SignedRequests {
  private final PlatformSettings settings;
  private final Sm2Signatures signatures;
  private final InstantSource time;

  /**
   * @param time real time: the platform compares it with its own
   * @throws IllegalArgumentException if the signing key is none
   */
  SignedRequests(PlatformSettings settings, InstantSource time) {
    this.settings = settings;
    this.time = time;
    this.signatures =
        new Sm2Signatures(
            settings.signingKey(), settings.forms().userId(), settings.forms().signature());
  }

  HttpRequest get(String pathAndQuery) {
    return signed(pathAndQuery, new byte[0]).GET().build();
  }

  HttpRequest.Builder post(String path, byte[] body) {
    return signed(path, body)
        .header("content-type", "application/json")
        .POST(BodyPublishers.ofByteArray(body));
  }

  private HttpRequest.Builder signed(String path, byte[] body) {
    String now = Long.toString(time.millis());
    var request =
        HttpRequest.newBuilder(URI.create(settings.url() + path))
            .header("accept", "application/json")
            .header("x-app-mark", settings.appMark())
            .header("x-time", now)
            .header("x-sign", signature(now + settings.appMark() + settings.appWord()));
    if (settings.forms().bodySigned()) {
      String digest = Sm3.hex(body);
      request
          .header("x-body-digest", digest)
          .header("x-body-sign", signature(now + settings.appMark() + digest));
    }
    return request;
  }

  private String signature(String text) {
    byte[] signature = signatures.sign(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(signature);
  }
}
