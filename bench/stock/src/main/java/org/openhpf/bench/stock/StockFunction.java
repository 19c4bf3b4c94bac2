package org.openhpf.bench.stock;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;
import org.openhpf.bench.plain.SlotsEndpoint;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * The same work behind Spring Cloud Function as its guide sets it up: all by auto-configuration.
 */
@SpringBootApplication
public class StockFunction {
  @Bean
  public Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> slots() {
    return new SlotsEndpoint(System.getenv())::answer;
  }
}
