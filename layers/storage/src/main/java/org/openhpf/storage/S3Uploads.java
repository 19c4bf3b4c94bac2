package org.openhpf.storage;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openhpf.kernel.Upload;
import org.openhpf.kernel.Uploads;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Presigned uploads to, and downloads from, one S3 bucket. */
public final class S3Uploads implements Uploads {
  private final Clients clients;
  private final String bucket;
  private final S3PostPolicy policy;

  /** Made by the first who asks: relays and sweeps sign nothing. */
  private volatile S3Presigner presigner;

  public S3Uploads(Clients clients, String bucket) {
    this.clients = clients;
    this.bucket = bucket;
    this.policy = new S3PostPolicy(bucket, clients.region().id());
  }

  @Override
  public Upload upload(Expected file, Upload.Way way, Duration lasts, Instant until) {
    PresignedPutObjectRequest put =
        presigner()
            .presignPutObject(
                sign -> sign.signatureDuration(lasts).putObjectRequest(request(file)));
    return switch (way) {
      case PUT -> new Upload.Put(put.url().toString(), headers(put), until);
      case FORM -> new Upload.Form(formUrl(put, file), form(file, lasts), until);
    };
  }

  private PutObjectRequest request(Expected file) {
    return PutObjectRequest.builder()
        .bucket(bucket)
        .key(file.key())
        .contentType(file.contentType())
        .contentLength(file.size())
        .checksumAlgorithm(ChecksumAlgorithm.SHA256)
        .checksumSHA256(checksum(file))
        .build();
  }

  /** All that is signed, but what every HTTP client sets itself and no page may. */
  private static Map<String, String> headers(PresignedPutObjectRequest put) {
    var headers = new LinkedHashMap<String, String>();
    put.signedHeaders()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("host") && !name.equalsIgnoreCase("content-length")) {
                headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst());
              }
            });
    return headers;
  }

  private Map<String, String> form(Expected file, Duration lasts) {
    return policy.sign(
        clients.credentials().resolveCredentials(),
        Map.of(
            "key", file.key(),
            "content-type", file.contentType(),
            "x-amz-checksum-algorithm", "SHA256",
            "x-amz-checksum-sha256", checksum(file),
            "success_action_status", "201"),
        file.size(),
        lasts);
  }

  /** A form goes to the bucket itself: the object's URL without key and query. */
  private static String formUrl(PresignedPutObjectRequest put, Expected file) {
    String url = put.url().toString();
    return url.substring(0, url.indexOf(file.key()));
  }

  private static String checksum(Expected file) {
    byte[] hash = HexFormat.of().parseHex(file.sha256());
    return Base64.getEncoder().encodeToString(hash);
  }

  @Override
  public String download(String key, String contentType, String fileName, Duration lasts) {
    String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
    return presigner()
        .presignGetObject(
            sign ->
                sign.signatureDuration(lasts)
                    .getObjectRequest(
                        get ->
                            get.bucket(bucket)
                                .key(key)
                                .responseContentType(contentType)
                                .responseContentDisposition(
                                    // RFC 6266 and 8187; '+' stands for itself there.
                                    "attachment; filename*=UTF-8''" + name.replace("+", "%20"))))
        .url()
        .toString();
  }

  private S3Presigner presigner() {
    S3Presigner known = presigner;
    if (known == null) {
      known = clients.s3Presigner();
      presigner = known;
    }
    return known;
  }
}
