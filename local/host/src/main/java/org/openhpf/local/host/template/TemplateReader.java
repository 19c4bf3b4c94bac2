package org.openhpf.local.host.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole template; see {@link org.openhpf.local.host.Template}. */
public final class TemplateReader {
  private final Path folder;
  private final Resources resources;
  private final QueueReader queues;

  public TemplateReader(Path file, Map<String, String> parameterOverrides, LocalNames local) {
    this.folder = file.toAbsolutePath().getParent();
    try {
      this.resources =
          new Resources(
              CloudFormationYaml.parse(Files.readString(file)), parameterOverrides, local);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    this.queues = new QueueReader(resources.names());
  }

  public List<FunctionResource> functions() {
    Map<String, Path> layers = new LinkedHashMap<>();
    resources.read(
        Resources.LAYER,
        (id, section) -> {
          section.noLocalMeaning(
              "LayerName",
              "Description",
              "CompatibleRuntimes",
              "CompatibleArchitectures",
              "LicenseInfo",
              "RetentionPolicy");
          return layers.put(id, folder.resolve(section.requiredText("ContentUri")).normalize());
        });
    FunctionReader reader = new FunctionReader(folder, resources, layers);
    return resources.read(Resources.FUNCTION, reader::read);
  }

  public Optional<UserPoolResource> userPool() {
    return new UserPoolReader(resources).read();
  }

  public HttpApiResource api() {
    List<HttpApiResource> apis = resources.read(Resources.API, ApiReader::read);
    if (apis.size() > 1) {
      throw new TemplateException(apis.get(1).logicalId(), "the local host knows one HTTP API");
    }
    return Optional.ofNullable(apis.isEmpty() ? null : apis.getFirst()).orElseGet(ApiReader::none);
  }

  /** Aliases of the KMS keys. */
  public List<String> keyAliases() {
    return resources.read(
        "AWS::KMS::Key",
        (id, section) -> {
          section.noLocalMeaning(
              "Description",
              "EnableKeyRotation",
              "KeyPolicy",
              "PendingWindowInDays",
              "MultiRegion",
              "Tags");
          return resources.names().keyAlias(id);
        });
  }

  public List<TableResource> tables() {
    return resources.read(
        Resources.TABLE, (id, section) -> TableReader.read(resources.names(), id, section));
  }

  public List<QueueResource> queues() {
    return resources.read(Resources.QUEUE, queues::queue);
  }

  /** The pages; empty where the template has no distribution. */
  public Optional<PagesResource> pages() {
    PagesReader reader = new PagesReader(resources);
    List<PagesResource> pages = resources.read(Resources.DISTRIBUTION, reader::read);
    if (pages.size() > 1) {
      throw new TemplateException(
          Resources.DISTRIBUTION, "the local host knows one distribution, of the pages");
    }
    return pages.stream().findFirst();
  }

  public List<BucketResource> buckets() {
    return resources.read(Resources.BUCKET, queues::bucket);
  }
}
