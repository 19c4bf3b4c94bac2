package org.openhpf.edge.openapi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openhpf.edge.http.Route;

/**
 * Writes a capability's part of openapi.json while it is built.
 *
 * <pre>{@code WriteOpenApi <wiring class> <output file>}</pre>
 *
 * The wiring class has {@code public static List<Route<?>> routes(Map<String, String>
 * environment)}; nothing it makes may connect anywhere before a route is called.
 */
public final class WriteOpenApi {
  private WriteOpenApi() {}

  /**
   * @throws IllegalArgumentException if the arguments are not a wiring class and a file, or the
   *     routes cannot be described
   */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("give a wiring class and an output file");
    }
    Path file = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, OpenApi.of(routes(arguments[0])));
  }

  @SuppressWarnings("unchecked") // the method's return type is looked at
  private static List<Route<?>> routes(String wiringClass) {
    try {
      Method method = Class.forName(wiringClass).getMethod("routes", Map.class);
      if (method.getReturnType() != List.class) {
        throw new NoSuchMethodException("routes does not return a List");
      }
      return (List<Route<?>>) method.invoke(null, new SampleEnvironment());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(wiringClass + ".routes failed", e.getCause());
    } catch (ReflectiveOperationException | NullPointerException e) {
      throw new IllegalArgumentException(
          wiringClass + " has no public static List<Route<?>> routes(Map<String, String>)", e);
    }
  }
}
