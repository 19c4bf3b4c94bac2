package org.openhpf.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code host.json} of the state folder: how the scripts in local/ reach the host that runs.
 *
 * @param url base URL of the HTTP API
 * @param cloud variables that point an AWS SDK at the host's cloud
 * @param parameters values of the template's Parameters that are not the defaults
 * @param data folder of the kept state
 */
public record HostFile(
    long pid, String url, Map<String, String> cloud, Map<String, String> parameters, String data) {
  static final String NAME = "host.json";

  /** The host of a state folder, if one runs. */
  public static Optional<HostFile> read(Path stateFolder) {
    Path file = stateFolder.resolve(NAME);
    try {
      HostFile host = JsonMapper.shared().readValue(Files.readAllBytes(file), HostFile.class);
      boolean runs = ProcessHandle.of(host.pid()).map(ProcessHandle::isAlive).orElse(false);
      return Optional.of(host).filter(found -> runs);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path stateFolder) {
    try {
      Path written = stateFolder.resolve(NAME + ".new");
      Files.write(written, JsonMapper.shared().writeValueAsBytes(this));
      Files.move(written, stateFolder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
