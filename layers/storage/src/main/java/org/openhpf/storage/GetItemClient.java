package org.openhpf.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GetItem alone, for a read that many requests make: signed by the SDK's signer and sent by its
 * HTTP client, without the stages of its DynamoDB client in between, which cost more than the call
 * ({@code docs/decisions/0015-standing-read.md}). It asks by table, key of texts and consistency,
 * for items of texts, numbers and truths. Its failures are those of the SDK's client.
 */
final class GetItemClient implements DynamoDbClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final String region;
  private final SdkHttpRequest request;

  GetItemClient(
      SdkHttpClient http, AwsCredentialsProvider credentials, Region region, URI endpoint) {
    this.http = http;
    this.credentials = credentials;
    this.region = region.id();
    this.request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint.resolve("/"))
            .putHeader("Content-Type", "application/x-amz-json-1.0")
            .putHeader("X-Amz-Target", "DynamoDB_20120810.GetItem")
            .build();
  }

  @Override
  public GetItemResponse getItem(GetItemRequest wanted) {
    var key = new HashMap<String, Map<String, String>>();
    wanted.key().forEach((name, value) -> key.put(name, Map.of("S", value.s())));
    byte[] body =
        JSON.writeValueAsBytes(
            Map.of(
                "TableName", wanted.tableName(),
                "ConsistentRead", wanted.consistentRead(),
                "Key", key));
    ExecutableHttpRequest call = http.prepareRequest(signed(body));
    Duration limit =
        wanted
            .overrideConfiguration()
            .flatMap(configuration -> configuration.apiCallAttemptTimeout())
            .orElse(Attempts.LONGEST);
    // A read's own time-out does not end an answer that trickles.
    Future<?> end =
        ForkJoinPool.commonPool().schedule(call::abort, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return read(call.call());
    } catch (IOException | JacksonException e) {
      throw SdkClientException.create("no answer of DynamoDB, or none that can be read", e);
    } finally {
      end.cancel(false);
    }
  }

  private HttpExecuteRequest signed(byte[] body) {
    SignedRequest signed =
        SIGNER.sign(
            r ->
                r.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "dynamodb")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElseThrow())
        .build();
  }

  private static GetItemResponse read(HttpExecuteResponse reply) throws IOException {
    byte[] body;
    try (AbortableInputStream in =
        reply.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
      body = in.readAllBytes();
    }
    check(reply, body);
    if (!reply.httpResponse().isSuccessful()) {
      throw failure(reply.httpResponse().statusCode(), JSON.readTree(body));
    }
    var response = GetItemResponse.builder();
    JsonNode json = JSON.readTree(body).asObject();
    if (json.has("Item")) {
      var item = new HashMap<String, AttributeValue>();
      json.get("Item").asObject().forEachEntry((name, value) -> item.put(name, attribute(value)));
      response.item(item);
    }
    return response.build();
  }

  private static void check(HttpExecuteResponse reply, byte[] body) throws IOException {
    var sum = reply.httpResponse().firstMatchingHeader("x-amz-crc32");
    var crc = new CRC32();
    crc.update(body);
    if (sum.isPresent() && !sum.get().equals(Long.toString(crc.getValue()))) {
      throw new IOException("not what DynamoDB has sent");
    }
  }

  private static AttributeValue attribute(JsonNode value) {
    if (value.has("S")) {
      return AttributeValue.fromS(value.get("S").stringValue());
    }
    if (value.has("N")) {
      return AttributeValue.fromN(value.get("N").stringValue());
    }
    return AttributeValue.fromBool(value.required("BOOL").booleanValue());
  }

  private static RuntimeException failure(int status, JsonNode json) {
    String type = json.path("__type").asString("");
    return DynamoDbException.builder()
        .statusCode(status)
        .message(json.path("message").asString(""))
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode(type.substring(type.indexOf('#') + 1)).build())
        .build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {
    http.close();
  }
}
