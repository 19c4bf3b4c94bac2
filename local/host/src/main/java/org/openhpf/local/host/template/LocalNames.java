package org.openhpf.local.host.template;

import java.net.URI;

/**
 * What this machine's cloud calls things, for the values of {@code !Ref} and {@code !GetAtt}.
 *
 * @param account twelve digits
 * @param queues base URL of SQS; a queue's URL is {@code <queues>/<account>/<name>}
 * @param objects base URL of S3, where buckets are addressed by path
 * @param userPool id of the user pool, such as {@code us-east-1_local}
 * @param userPoolClient its client id
 */
public record LocalNames(
    String region,
    String account,
    URI queues,
    URI objects,
    String userPool,
    String userPoolClient) {
  /** Names for reading a template where nothing runs. */
  public static final LocalNames NOTHING_RUNS =
      new LocalNames(
          "us-east-1",
          "000000000000",
          URI.create("http://127.0.0.1:9324"),
          URI.create("http://127.0.0.1:9000"),
          "us-east-1_local",
          "local");

  String queueUrl(String name) {
    return queues + "/" + account + "/" + name;
  }

  String arn(String service, String resource) {
    return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
  }
}
