package org.openhpf.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext.Http;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final String PEER = "203.0.113.1";

  private final Addresses addresses = Addresses.of(Map.of(Addresses.KEY, "secret"));

  @Test
  void theDistributionSaysWhoIsBehindIt() {
    assertThat(of("secret", "198.51.100.7, " + PEER)).isEqualTo("198.51.100.7");
    assertThat(of("secret", "invented, 2001:db8::1, " + PEER)).isEqualTo("2001:db8::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "guess", "secret2"})
  void anybodyElseIsWhoAsks(String key) {
    assertThat(of(key, "invented, " + PEER)).isEqualTo(PEER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "203.0.113.1", " , 203.0.113.1"})
  void whereItSaysNothingItIsTheOneThatAsks(String forwarded) {
    assertThat(of("secret", forwarded)).isEqualTo(PEER);
  }

  @Test
  void withoutAKeyThereIsNoDistribution() {
    assertThat(Addresses.of(Map.of()).of(event("", "invented, " + PEER))).isEqualTo(PEER);
    assertThat(addresses.of(new APIGatewayV2HTTPEvent())).isEmpty();
  }

  private String of(String key, String forwarded) {
    return addresses.of(event(key, forwarded));
  }

  private static APIGatewayV2HTTPEvent event(String key, String forwarded) {
    var event = new APIGatewayV2HTTPEvent();
    event.setHeaders(Map.of(Addresses.HEADER, key, "x-forwarded-for", forwarded));
    var context = new RequestContext();
    context.setHttp(new Http("POST", "/v1/sessions", "HTTP/1.1", PEER, "test"));
    event.setRequestContext(context);
    return event;
  }
}
