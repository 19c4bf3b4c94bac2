package org.openhpf.proofreading.office;

import static org.openhpf.storage.AttributeValues.key;
import static org.openhpf.storage.AttributeValues.number;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhpf.audit.AuditRecord;
import org.openhpf.audit.DynamoParts;
import org.openhpf.edge.http.Json;
import org.openhpf.proofreading.word.BannedWord;
import org.openhpf.proofreading.word.Post;
import org.openhpf.storage.Commit;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;

/** {@code OFFICE#office / SETTINGS}: one row, sealed: posts have names of persons. */
public final class DynamoOffices implements Offices {
  private static final String VERSION = "settingsVersion";
  private static final String SEALED = "sealed";

  private final DynamoParts parts;

  public DynamoOffices(DynamoParts parts) {
    this.parts = parts;
  }

  /** What is sealed; the version stands beside it. */
  private record Stored(
      Map<String, RuleSwitch> switches,
      List<String> words,
      List<BannedWord> banned,
      List<Post> posts) {}

  @Override
  public OfficeSettings find(String office) {
    return parts
        .table()
        .get("OFFICE#" + office, "SETTINGS")
        .map(item -> open(item, office))
        .orElse(OfficeSettings.NONE);
  }

  @Override
  public boolean store(
      String office, OfficeSettings before, OfficeSettings after, AuditRecord record) {
    Map<String, AttributeValue> item = new HashMap<>(key("OFFICE#" + office, "SETTINGS"));
    var stored =
        new Stored(
            after.switches(),
            after.words().stream().sorted().toList(),
            after.banned(),
            after.posts());
    item.put(VERSION, number(after.version()));
    item.put(
        SEALED,
        AttributeValue.fromB(
            SdkBytes.fromByteArrayUnsafe(
                parts.sealer().seal(Json.write(stored), "settings/" + office))));
    Write write =
        before.version() == 0
            ? Write.putNew("settings", parts.table().name(), item)
            : Write.put(
                "settings",
                parts.table().name(),
                item,
                VERSION + " = :version",
                Map.of(":version", number(before.version())));
    return parts.transactions().commit(List.of(write, parts.audit().record(record)))
        instanceof Commit.Done;
  }

  private OfficeSettings open(Map<String, AttributeValue> item, String office) {
    JsonNode json =
        Json.read(parts.sealer().open(item.get(SEALED).b().asByteArray(), "settings/" + office));
    var switches = new HashMap<String, RuleSwitch>();
    json.path("switches")
        .forEachEntry(
            (rule, value) ->
                switches.put(
                    rule, RuleSwitch.valueOf(value.stringValue().toUpperCase(Locale.ROOT))));
    return new OfficeSettings(
        Integer.parseInt(item.get(VERSION).n()),
        switches,
        json.path("words").valueStream().map(JsonNode::stringValue).collect(Collectors.toSet()),
        json.path("banned")
            .valueStream()
            .map(
                word ->
                    new BannedWord(
                        word.required("word").stringValue(),
                        word.path("instead").asString(""),
                        word.path("reason").asString("")))
            .toList(),
        json.path("posts").valueStream().map(DynamoOffices::post).toList());
  }

  private static Post post(JsonNode json) {
    return new Post(
        json.required("name").stringValue(),
        json.required("post").stringValue(),
        LocalDate.parse(json.required("from").stringValue()),
        text(json, "to").map(LocalDate::parse),
        json.required("order").asInt());
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.path(name).isString()
        ? Optional.of(json.get(name).stringValue())
        : Optional.empty();
  }
}
