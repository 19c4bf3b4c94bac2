package org.openhpf.local.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.local.host.template.BucketResource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpApiResource;
import org.openhpf.local.host.template.LocalNames;
import org.openhpf.local.host.template.PagesResource;
import org.openhpf.local.host.template.QueueResource;
import org.openhpf.local.host.template.TableResource;
import org.openhpf.local.host.template.TemplateReader;
import org.openhpf.local.host.template.UserPoolResource;

/** What template.yaml says, resolved for this machine. */
public final class Template {
  private final List<FunctionResource> functions;
  private final HttpApiResource api;
  private final List<TableResource> tables;
  private final List<QueueResource> queues;
  private final List<BucketResource> buckets;
  private final Optional<PagesResource> pages;
  private final Optional<UserPoolResource> userPool;
  private final List<String> keyAliases;

  private Template(TemplateReader reader) {
    functions = reader.functions();
    api = reader.api();
    tables = reader.tables();
    queues = reader.queues();
    buckets = reader.buckets();
    pages = reader.pages();
    userPool = reader.userPool();
    keyAliases = reader.keyAliases();
  }

  /**
   * Reads a SAM template. Resource types, properties and intrinsic functions that the local host
   * does not know stop it.
   *
   * @param parameterOverrides values of Parameters, by name; the others take their defaults
   * @param names what the running cloud calls things
   * @throws org.openhpf.local.host.template.TemplateException with a message that names the
   *     resource and the property
   */
  public static Template read(Path file, Map<String, String> parameterOverrides, LocalNames names) {
    return new Template(new TemplateReader(file, parameterOverrides, names));
  }

  /** As {@link #read(Path, Map, LocalNames)}, where nothing runs. */
  public static Template read(Path file, Map<String, String> parameterOverrides) {
    return read(file, parameterOverrides, LocalNames.NOTHING_RUNS);
  }

  public List<FunctionResource> functions() {
    return functions;
  }

  /** A function by its logical id or name. */
  public Optional<FunctionResource> function(String name) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(name) || function.name().equals(name))
        .findFirst();
  }

  public HttpApiResource api() {
    return api;
  }

  public List<TableResource> tables() {
    return tables;
  }

  public List<QueueResource> queues() {
    return queues;
  }

  public List<BucketResource> buckets() {
    return buckets;
  }

  /** The pages; empty where the template serves none. */
  public Optional<PagesResource> pages() {
    return pages;
  }

  /** The user pool; empty where tokens come from another issuer. */
  public Optional<UserPoolResource> userPool() {
    return userPool;
  }

  /** The KMS keys, by alias: {@code alias/data-key}. */
  public List<String> keyAliases() {
    return keyAliases;
  }
}
