package org.openhpf.local.cloud;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happened to an object of the local S3. */
public sealed interface S3ObjectEvent {
  String bucket();

  /** The key as it is, not URL-encoded. */
  String key();

  /** As notification configurations spell it, without {@code s3:}: {@code ObjectCreated:Put}. */
  String name();

  /** Hexadecimal digits that compare, as text, in the order of the events of one key. */
  String sequencer();

  Instant time();

  /**
   * What a queue receives: the notification of AWS in its structure 2.1, with one record and its
   * key URL-encoded.
   */
  default String notification() {
    var object = new LinkedHashMap<String, Object>();
    object.put("key", urlEncoded(key()));
    if (this instanceof Created created) {
      object.put("size", created.size());
      object.put("eTag", created.eTag());
    }
    object.put("sequencer", sequencer());
    var s3 = new LinkedHashMap<String, Object>();
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "local");
    s3.put(
        "bucket",
        Map.of(
            "name", bucket(),
            "ownerIdentity", Map.of("principalId", "LOCAL"),
            "arn", "arn:aws:s3:::" + bucket()));
    s3.put("object", object);
    var entry = new LinkedHashMap<String, Object>();
    entry.put("eventVersion", "2.1");
    entry.put("eventSource", "aws:s3");
    entry.put("awsRegion", LocalCloud.REGION);
    entry.put("eventTime", Format.TIME.format(time()));
    entry.put("eventName", name());
    entry.put("userIdentity", Map.of("principalId", "AWS:LOCAL"));
    entry.put("requestParameters", Map.of("sourceIPAddress", "127.0.0.1"));
    String requestId = UUID.randomUUID().toString();
    entry.put("responseElements", Map.of("x-amz-request-id", requestId, "x-amz-id-2", requestId));
    entry.put("s3", s3);
    return JSONObjectUtils.toJSONString(Map.of("Records", List.of(entry)));
  }

  /** An object was written. */
  record Created(
      String bucket,
      String key,
      Cause cause,
      long size,
      String eTag,
      String sequencer,
      Instant time)
      implements S3ObjectEvent {

    /** How it was written. */
    public enum Cause {
      PUT("Put"),
      POST("Post"),
      COPY("Copy"),
      COMPLETE_MULTIPART_UPLOAD("CompleteMultipartUpload");

      private final String text;

      Cause(String text) {
        this.text = text;
      }
    }

    @Override
    public String name() {
      return "ObjectCreated:" + cause.text;
    }
  }

  /** An object was deleted. */
  record Removed(String bucket, String key, String sequencer, Instant time)
      implements S3ObjectEvent {
    @Override
    public String name() {
      return "ObjectRemoved:Delete";
    }
  }

  /**
   * As forms are encoded (a space is {@code +}), but slashes stay, as in the notifications of AWS.
   */
  private static String urlEncoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  /** Holds what an interface would have to make public. */
  final class Format {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Format() {}
  }
}
