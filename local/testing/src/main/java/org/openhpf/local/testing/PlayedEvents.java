package org.openhpf.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.openhpf.local.cloud.RepositoryRoot;

/**
 * The files {@code events/<function>/<case>.json} of a capability as tests: each is played through
 * the real handler and its reply compared with {@code <case>.expected.json}, see {@link
 * ExpectedReply}. A file without its other half fails, and so does a function without a file.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> events() {
 *   return PlayedEvents.of(stack).given("appointments-http/cancel", this::booked).tests();
 * }
 * }</pre>
 */
public final class PlayedEvents {
  private static final String EXPECTED = ".expected.json";

  private final TestStack stack;
  private final Map<String, Runnable> given = new TreeMap<>();
  private final Map<String, Map<String, String>> standsFor = new TreeMap<>();
  private final Map<String, Runnable> then = new TreeMap<>();
  private final Map<String, StartedFunction> started = new TreeMap<>();

  private PlayedEvents(TestStack stack) {
    this.stack = stack;
  }

  public static PlayedEvents of(TestStack stack) {
    return new PlayedEvents(stack);
  }

  /**
   * What must be so before a case is played.
   *
   * @param name {@code <function>/<case>}
   */
  public PlayedEvents given(String name, Runnable preparation) {
    given.put(name, preparation);
    return this;
  }

  /**
   * The same for a case whose file has examples in the place of what cannot be known before: ids
   * and codes that are made when it is played.
   *
   * @param preparation gives what stands for each example
   */
  public PlayedEvents standingFor(String name, Supplier<Map<String, String>> preparation) {
    return given(name, () -> standsFor.put(name, preparation.get()));
  }

  /** What must be so after it, beyond the reply. */
  public PlayedEvents then(String name, Runnable check) {
    then.put(name, check);
    return this;
  }

  /** A test per file, of all the functions of the capability, in the order of their names. */
  public Stream<DynamicTest> tests() {
    var names = new HashSet<String>();
    List<DynamicTest> tests = new ArrayList<>();
    for (String function : stack.functions()) {
      List<Path> files = files(RepositoryRoot.find().resolve("events").resolve(function));
      tests.add(dynamicTest(function + " has events", () -> assertThat(files).isNotEmpty()));
      for (Path file : files) {
        String name = function + "/" + file.getFileName().toString().replaceAll("\\..*", "");
        if (names.add(name)) {
          tests.add(dynamicTest(name, () -> play(function, name, file.getParent())));
        }
      }
    }
    tests.add(dynamicTest("every preparation has its case", () -> requireKnown(names)));
    return tests.stream();
  }

  private void requireKnown(Set<String> names) {
    assertThat(names).containsAll(given.keySet()).containsAll(then.keySet());
  }

  private void play(String function, String name, Path folder) throws IOException {
    String base = name.substring(name.indexOf('/') + 1);
    Path event = folder.resolve(base + ".json");
    Path expected = folder.resolve(base + EXPECTED);
    assertThat(event).as("an event beside its expected reply").exists();
    assertThat(expected).as("an expected reply beside its event").exists();
    given.getOrDefault(name, () -> {}).run();
    String sent = Files.readString(event);
    for (var example : standsFor.getOrDefault(name, Map.of()).entrySet()) {
      assertThat(sent).as("an example in the event").contains(example.getKey());
      sent = sent.replace(example.getKey(), example.getValue());
    }
    byte[] reply = function(function).invoke(sent.getBytes(StandardCharsets.UTF_8));
    assertThat(ExpectedReply.differences(Files.readAllBytes(expected), reply)).isEmpty();
    then.getOrDefault(name, () -> {}).run();
  }

  private StartedFunction function(String name) {
    return started.computeIfAbsent(name, each -> StartedFunction.start(stack.environment(each)));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
