package org.openhpf.edge.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhpf.edge.http.Json;
import org.openhpf.kernel.NeverRetry;
import tools.jackson.databind.JsonNode;

class EventsTest {
  private static JsonNode resource(String name) throws IOException {
    try (var file = EventsTest.class.getResourceAsStream("/events/" + name)) {
      return Json.readEvent(file);
    }
  }

  @Test
  void reads_all_of_an_http_request() throws IOException {
    APIGatewayV2HTTPEvent event = HttpEvents.read(resource("http-post.json"));

    assertThat(event.getVersion()).isEqualTo("2.0");
    assertThat(event.getRouteKey()).isEqualTo("POST /v1/things/{thingId}");
    assertThat(event.getRawPath()).isEqualTo("/v1/things/t-1");
    assertThat(event.getRawQueryString()).isEqualTo("a=1&a=2");
    assertThat(event.getCookies()).containsExactly("c1=v1", "c2=v2");
    assertThat(event.getHeaders())
        .hasSize(10)
        .containsEntry("content-type", "application/json")
        .containsEntry("user-agent", "curl/8.5.0"); // written User-Agent there
    assertThat(event.getQueryStringParameters()).isEqualTo(Map.of("a", "1,2"));
    assertThat(event.getPathParameters()).isEqualTo(Map.of("thingId", "t-1"));
    assertThat(event.getStageVariables()).isEqualTo(Map.of("stage", "dev"));
    assertThat(event.getBody()).isEqualTo("{\"name\": \"张三\", \"note\": \"😀\"}");
    assertThat(event.getIsBase64Encoded()).isFalse();

    var context = event.getRequestContext();
    assertThat(context.getRequestId()).isEqualTo("JKJaXmPLvHcESHA=");
    assertThat(context.getAccountId()).isEqualTo("123456789012");
    assertThat(context.getStage()).isEqualTo("$default");
    assertThat(context.getApiId()).isEqualTo("abcdefghij");
    assertThat(context.getDomainPrefix()).isEqualTo("abcdefghij");
    assertThat(context.getTime()).isEqualTo("08/Oct/2026:09:00:00 +0000");
    assertThat(context.getTimeEpoch()).isEqualTo(1791450000123L);
    assertThat(context.getHttp().getMethod()).isEqualTo("POST");
    assertThat(context.getHttp().getSourceIp()).isEqualTo("203.0.113.10");
    assertThat(context.getHttp().getUserAgent()).isEqualTo("curl/8.5.0");
    assertThat(context.getAuthorizer().getJwt().getClaims())
        .hasSize(7)
        .containsEntry("cognito:groups", "[citizen]");
    assertThat(context.getAuthorizer().getJwt().getScopes()).isNull();
  }

  @Test
  void reads_claims_of_other_kinds_as_api_gateway_would_give_them() {
    var event =
        HttpEvents.read(
            Json.read(
                """
                {"isBase64Encoded": true, "requestContext": {"authorizer": {"jwt": {"scopes": ["a"],
                 "claims": {"cognito:groups": ["citizen", "staff"], "assurance_level": 2,
                  "none": null, "flag": true}}}}}"""));

    assertThat(event.getIsBase64Encoded()).isTrue();
    assertThat(event.getRequestContext().getAuthorizer().getJwt().getClaims())
        .isEqualTo(
            Map.of("cognito:groups", "[citizen staff]", "assurance_level", "2", "flag", "true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"headers\":null,\"body\":null,\"requestContext\":null,\"isBase64Encoded\":null}",
        "{\"headers\":[],\"pathParameters\":\"x\",\"requestContext\":{\"authorizer\":{\"jwt\":7}}}",
        "{\"requestContext\":{\"authorizer\":{\"jwt\":{\"claims\":[]}},\"http\":null}}"
      })
  void reads_what_is_missing_as_null(String json) {
    APIGatewayV2HTTPEvent event = HttpEvents.read(Json.read(json));

    assertThat(event.getRouteKey()).isNull();
    assertThat(event.getHeaders()).isNull();
    assertThat(event.getBody()).isNull();
    assertThat(event.getIsBase64Encoded()).isFalse();
  }

  @Test
  void writes_a_reply_without_nulls() {
    var reply = APIGatewayV2HTTPResponse.builder().withStatusCode(204).build();

    assertThat(HttpEvents.write(reply).toString())
        .isEqualTo("{\"statusCode\":204,\"isBase64Encoded\":false}");
    reply.setCookies(List.of("a=b"));
    reply.setHeaders(Map.of("x", "y"));
    reply.setBody("字\"");
    assertThat(HttpEvents.write(reply).toString())
        .isEqualTo(
            "{\"statusCode\":204,\"headers\":{\"x\":\"y\"},\"cookies\":[\"a=b\"],"
                + "\"body\":\"字\\\"\",\"isBase64Encoded\":false}");
  }

  @Test
  void reads_all_of_a_queues_batch() throws IOException {
    var messages = QueueEvents.read(resource("sqs.json")).getRecords();

    assertThat(messages).hasSize(2);
    var first = messages.getFirst();
    assertThat(first.getMessageId()).isEqualTo("059f36b4-87a3-44ab-83d2-661975830a7d");
    assertThat(first.getReceiptHandle()).startsWith("AQEBw");
    assertThat(first.getBody()).isEqualTo("{\"name\": \"good\"}");
    assertThat(first.getAttributes()).containsEntry("ApproximateReceiveCount", "3").hasSize(4);
    assertThat(first.getMd5OfBody()).startsWith("e4e6");
    assertThat(first.getMd5OfMessageAttributes()).isEqualTo("c5f1");
    assertThat(first.getEventSource()).isEqualTo("aws:sqs");
    assertThat(first.getEventSourceArn()).endsWith(":queue");
    assertThat(first.getAwsRegion()).isEqualTo("cn-north-1");
    var attributes = first.getMessageAttributes();
    assertThat(attributes.get("correlationId").getStringValue()).isEqualTo("c-1");
    assertThat(attributes.get("correlationId").getDataType()).isEqualTo("String");
    assertThat(attributes.get("blob").getBinaryValue())
        .isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
  }

  @Test
  void reads_all_of_a_streams_batch() throws IOException {
    var changes = StreamEvents.read(resource("stream.json")).getRecords();

    var insert = changes.getFirst();
    assertThat(insert.getEventID()).startsWith("c4ca");
    assertThat(insert.getEventName()).isEqualTo("INSERT");
    assertThat(insert.getEventSourceARN()).contains("/stream/");
    assertThat(insert.getDynamodb().getSequenceNumber()).isEqualTo("111");
    assertThat(insert.getDynamodb().getSizeBytes()).isEqualTo(26);
    assertThat(insert.getDynamodb().getStreamViewType()).isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(insert.getDynamodb().getApproximateCreationDateTime())
        .isEqualTo(new Date(1479499740500L));
    assertThat(insert.getDynamodb().getKeys())
        .isEqualTo(Map.of("pk", new AttributeValue("OUTBOX#1"), "sk", new AttributeValue("0")));
    assertThat(insert.getDynamodb().getOldImage()).isNull();
    var image = insert.getDynamodb().getNewImage();
    assertThat(image.get("n").getN()).isEqualTo("123456789012345678.50");
    assertThat(image.get("b").getB()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(image.get("t").getBOOL()).isTrue();
    assertThat(image.get("x").getNULL()).isTrue();
    assertThat(image.get("m").getM().get("inner").getM().get("S").getS())
        .isEqualTo("named like a type");
    assertThat(image.get("l").getL().get(1).getN()).isEqualTo("1");
    assertThat(image.get("l").getL().get(2).getL()).isEmpty();
    assertThat(image.get("ss").getSS()).containsExactly("a", "b");
    assertThat(image.get("ns").getNS()).containsExactly("1", "2.5");
    assertThat(image.get("bs").getBS()).hasSize(2);
    assertThat(image.get("empty").getS()).isEmpty();

    var expired = changes.getLast();
    assertThat(expired.getUserIdentity().getPrincipalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(expired.getDynamodb().getOldImage()).containsKey("pk");
  }

  @Test
  void reads_an_item_as_deep_as_dynamodb_takes_them() {
    String value = "{\"M\":{\"a\":".repeat(32) + "{\"S\":\"x\"}" + "}}".repeat(32);

    StreamEvents.read(
        Json.read("{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":" + value + "}}}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Records\":[{}]}",
        "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":{}}}}]}",
        "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":{\"S\":\"1\",\"N\":\"1\"}}}}]}",
        "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"a\":{\"s\":\"1\"}}}}]}"
      })
  void fails_where_a_change_is_none(String json) {
    assertThatExceptionOfType(NeverRetry.class)
        .isThrownBy(() -> StreamEvents.read(Json.read(json)));
  }
}
