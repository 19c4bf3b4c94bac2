package org.openhpf.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhpf.edge.http.Route;
import org.openhpf.edge.sample.SampleFunction;

class WriteOpenApiTest {
  @TempDir Path folder;

  @Test
  void writes_the_document_of_a_wiring_class() throws IOException {
    Path file = folder.resolve("META-INF/openhpf/openapi.json");

    WriteOpenApi.main(SampleFunction.class.getName(), file.toString());

    assertThat(file)
        .content()
        .isEqualTo(OpenApi.of(SampleFunction.routes(new SampleEnvironment())));
  }

  static final class Broken {
    public static List<Route<?>> routes(Map<String, String> environment) {
      throw new IllegalStateException("on purpose");
    }
  }

  @Test
  void says_what_is_wrong_with_its_arguments() {
    String file = folder.resolve("x.json").toString();

    assertThatIllegalArgumentException().isThrownBy(() -> WriteOpenApi.main("one"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WriteOpenApi.main("org.example.Missing", file))
        .withMessageContaining("org.example.Missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WriteOpenApi.main(String.class.getName(), file))
        .withMessageContaining("public static List<Route<?>> routes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WriteOpenApi.main(Broken.class.getName(), file))
        .withMessageContaining("failed");
    assertThat(folder).isEmptyDirectory();
  }
}
