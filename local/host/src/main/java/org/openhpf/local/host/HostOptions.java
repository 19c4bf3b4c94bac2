package org.openhpf.local.host;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The command line of {@code local/run}.
 *
 * @param port 0 for any free one
 * @param memory the state is lost at the end
 * @param fresh the state kept so far is thrown away
 * @param only names of functions, or of folders of functions; empty for all
 * @param watch a saved source is compiled and live in a few seconds
 * @param debug ports for a debugger, by name of function
 * @param environments most environments of each function; empty for the usual numbers
 * @param plainStarts functions start without class archives, and none are made
 * @param quiet no progress and no logs on the terminal
 */
public record HostOptions(
    int port,
    boolean memory,
    boolean fresh,
    List<String> only,
    boolean watch,
    Map<String, Integer> debug,
    OptionalInt environments,
    boolean plainStarts,
    boolean quiet) {
  static final int USUAL_PORT = 3000;

  public static final String HELP =
      """
      local/run [options]: runs the whole platform of template.yaml on this machine

        --port N             answer on 127.0.0.1:N (3000; 0 for any free port)
        --memory             keep everything in memory, forget it at the end
        --fresh              throw the state in .local/ away first
        --only NAME,NAME     run these functions alone: a name (appointments-http), or the
                             beginning of several (appointments)
        --watch              compile a saved source file and use it within seconds
        --debug NAME:PORT    let a debugger attach to that function; its time-out is off
        --environments N     at most N processes of each function (4 of one with HTTP routes, else 2)
        --plain-starts       start functions as Lambda does, without archives of their classes
        --quiet              print the line that says it is ready, and nothing else
        --help               print this

      OPENHPF_STATE names another folder than .local/. With AWS_ENDPOINT_URL set (or a form of it for
      one service) the functions use that endpoint, and the stand-in here is not started.""";

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a message for people
   */
  public static HostOptions parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    HostOptions options =
        new HostOptions(
            USUAL_PORT,
            false,
            false,
            List.of(),
            false,
            Map.of(),
            OptionalInt.empty(),
            false,
            false);
    while (!rest.isEmpty()) {
      options = options.with(rest.removeFirst(), rest);
    }
    return options;
  }

  private HostOptions with(String option, Deque<String> rest) {
    return switch (option) {
      case "--port" -> {
        int given = number(option, value(option, rest), 0, 65_535);
        yield new HostOptions(
            given, memory, fresh, only, watch, debug, environments, plainStarts, quiet);
      }
      case "--memory" ->
          new HostOptions(port, true, fresh, only, watch, debug, environments, plainStarts, quiet);
      case "--fresh" ->
          new HostOptions(port, memory, true, only, watch, debug, environments, plainStarts, quiet);
      case "--only" -> {
        List<String> names = List.of(value(option, rest).split(","));
        yield new HostOptions(
            port, memory, fresh, names, watch, debug, environments, plainStarts, quiet);
      }
      case "--watch" ->
          new HostOptions(port, memory, fresh, only, true, debug, environments, plainStarts, quiet);
      case "--debug" -> {
        Map<String, Integer> ports = new HashMap<>(debug);
        String[] parts = value(option, rest).split(":", 2);
        if (parts.length < 2) {
          throw new IllegalArgumentException("--debug takes NAME:PORT");
        }
        ports.put(parts[0], number(option, parts[1], 1, 65_535));
        yield new HostOptions(
            port, memory, fresh, only, watch, ports, environments, plainStarts, quiet);
      }
      case "--environments" -> {
        OptionalInt most = OptionalInt.of(number(option, value(option, rest), 1, 100));
        yield new HostOptions(port, memory, fresh, only, watch, debug, most, plainStarts, quiet);
      }
      case "--plain-starts" ->
          new HostOptions(port, memory, fresh, only, watch, debug, environments, true, quiet);
      case "--quiet" ->
          new HostOptions(port, memory, fresh, only, watch, debug, environments, plainStarts, true);
      default -> throw new IllegalArgumentException("unknown option " + option);
    };
  }

  private static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.removeFirst();
  }

  private static int number(String option, String text, int least, int most) {
    if (!text.matches("\\d{1,5}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(option + " takes a number from " + least + " to " + most);
    }
    return Integer.parseInt(text);
  }
}
