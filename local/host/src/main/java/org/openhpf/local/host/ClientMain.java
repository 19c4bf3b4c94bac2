package org.openhpf.local.host;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openhpf.local.host.HostClient.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code local/token}, {@code local/clock}, {@code local/fire} and {@code local/redrive}: ask the
 * host that runs.
 */
public final class ClientMain {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ClientMain() {}

  /** Exits with 1 when the host refuses, with 2 when it was asked wrongly or no host runs. */
  public static void main(String[] arguments) throws IOException {
    try {
      System.exit(run(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static int run(String[] arguments) throws IOException {
    String command = arguments.length == 0 ? "" : arguments[0];
    return switch (command) {
      case "token" -> token(arguments);
      case "clock" -> clock(arguments);
      case "fire" -> fire(arguments);
      case "redrive" -> redrive(arguments);
      default -> throw new IllegalArgumentException("token, clock, fire or redrive is expected");
    };
  }

  private static int token(String[] arguments) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    for (int i = 1; i < arguments.length; i += 2) {
      String field =
          switch (arguments[i]) {
            case "--role" -> "role";
            case "--id-number" -> "idNumber";
            case "--name" -> "name";
            case "--level" -> "level";
            case "--channel" -> "channel";
            default -> "";
          };
      if (field.isEmpty() || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "usage: local/token --role citizen|agent|staff|officer|auditor|admin [--id-number N] [--name X] [--level 1..4] [--channel C]");
      }
      String value = arguments[i + 1];
      if (field.equals("level") && value.matches("\\d")) {
        body.put(field, Integer.parseInt(value));
      } else {
        body.put(field, value);
      }
    }
    return print(post("/_local/tokens", body), "token");
  }

  private static int clock(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: local/clock +1d|-2h|now|2026-10-01T08:00");
    }
    return print(post("/_local/clock", JSON.createObjectNode().put("to", arguments[1])), "now");
  }

  private static int fire(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("usage: local/fire SCHEDULE (see the table of local/run)");
    }
    Answer answer =
        post("/_local/schedules/" + encoded(arguments[1]) + "/fire", JSON.createObjectNode());
    int exit = print(answer, "reply");
    String outcome = answer.body().path("outcome").asString("");
    if (exit == 0 && !outcome.equals("succeeded")) {
      System.err.println(outcome);
      return 1;
    }
    return exit;
  }

  private static int redrive(String[] arguments) throws IOException {
    if (arguments.length != 2 && arguments.length != 3) {
      throw new IllegalArgumentException(
          "usage: local/redrive DEAD_LETTER_QUEUE [SOURCE] (SOURCE where several have it)");
    }
    String to = arguments.length == 3 ? "?to=" + encoded(arguments[2]) : "";
    return print(
        post("/_local/queues/" + encoded(arguments[1]) + "/redrive" + to, JSON.createObjectNode()),
        "moved");
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }

  /** Prints one field of what was answered, or why it was refused. */
  private static int print(Answer answer, String field) {
    if (answer.status() != 200) {
      System.err.println(answer.body().path("detail").asString(answer.body().toString()));
      return 1;
    }
    JsonNode value = answer.body().path(field);
    System.out.println(value.isString() ? value.asString() : value.toString());
    return 0;
  }

  private static Answer post(String path, ObjectNode body) throws IOException {
    return HostClient.ofRunning().post(path, body, Map.of());
  }
}
