package org.openhpf.edge;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openhpf.edge.http.HttpFunction;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.queue.QueueFunction;
import org.openhpf.edge.stream.StreamFunction;
import org.openhpf.edge.sweep.SweepFunction;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.cloud.function.context.catalog.FunctionTypeUtils;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Registers a capability's function beans with explicit types: no component scan, no
 * auto-configuration, and a bean is made only in the Lambda function that is it.
 */
public final class FunctionBeans {
  private final GenericApplicationContext context;

  private FunctionBeans(GenericApplicationContext context) {
    this.context = context;
  }

  public static FunctionBeans in(GenericApplicationContext context) {
    return new FunctionBeans(context);
  }

  public FunctionBeans http(String name, Supplier<List<Route<?>>> routes) {
    return register(
        name,
        () -> new HttpFunction(routes.get()),
        APIGatewayV2HTTPEvent.class,
        APIGatewayV2HTTPResponse.class);
  }

  public FunctionBeans queue(String name, Supplier<QueueFunction<?>> function) {
    return register(name, function, SQSEvent.class, SQSBatchResponse.class);
  }

  public FunctionBeans stream(String name, Supplier<StreamFunction> function) {
    return register(name, function, DynamodbEvent.class, StreamsEventResponse.class);
  }

  public FunctionBeans sweep(String name, Supplier<SweepFunction<?>> function) {
    return register(
        name,
        function,
        ResolvableType.forClassWithGenerics(Map.class, String.class, Object.class).getType(),
        SweepFunction.Report.class);
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the registration carries the types as values
  private FunctionBeans register(
      String name, Supplier<? extends Function<?, ?>> function, Type input, Type output) {
    Type type = FunctionTypeUtils.functionType(input, output);
    context.registerBean(
        name,
        FunctionRegistration.class,
        () -> new FunctionRegistration(function.get(), name).type(type),
        definition -> definition.setLazyInit(true));
    return this;
  }
}
