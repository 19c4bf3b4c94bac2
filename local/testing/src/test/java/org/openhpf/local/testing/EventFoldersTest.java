package org.openhpf.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhpf.local.cloud.RepositoryRoot;
import org.openhpf.local.testing.SamTemplate.Resource;

/** No event lies where no test plays it. */
class EventFoldersTest {
  private static final Path ROOT = RepositoryRoot.find();

  private final List<Resource> functions = SamTemplate.read().functions().toList();

  @Test
  void everyFunctionHasItsFolderAndEveryFolderItsFunction() throws IOException {
    try (var folders = Files.list(ROOT.resolve("events"))) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(functions.stream().map(Resource::kebab).toList());
    }
  }

  @Test
  void foldersHoldNothingButEventsAndTheirReplies() throws IOException {
    try (var files = Files.walk(ROOT.resolve("events")).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> ROOT.resolve("events").relativize(file)))
          .allSatisfy(
              file -> {
                assertThat(file.getNameCount()).isEqualTo(2);
                assertThat(file.getFileName().toString())
                    .matches("[a-z0-9-]+(\\.expected)?\\.json");
              });
    }
  }

  /** PlayedEvents takes all the functions of its capability: one test in the module will do. */
  @Test
  void everyCapabilityPlaysItsEvents() throws IOException {
    for (Resource function : functions) {
      Path module = ROOT.resolve((String) function.properties().get("CodeUri")).resolve("../..");
      Path tests = module.normalize().resolve("src/test/java");
      try (var files = Files.walk(tests)) {
        List<Path> playing = files.filter(file -> file.endsWith("EventsTest.java")).toList();
        assertThat(playing).as("an EventsTest below " + tests).isNotEmpty();
        assertThat(Files.readString(playing.getFirst())).contains("PlayedEvents.of(");
      }
    }
  }
}
