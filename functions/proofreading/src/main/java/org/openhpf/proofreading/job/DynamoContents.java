package org.openhpf.proofreading.job;

import static org.openhpf.storage.AttributeValues.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhpf.proofreading.manuscript.Paragraph;
import org.openhpf.storage.Sealer;
import org.openhpf.storage.Table;
import org.openhpf.storage.Write;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The text and the findings of proofreadings: rows beside each, sealed as a whole for their keys,
 * far below the 400 KB an item may have.
 */
final class DynamoContents {
  private static final String SEALED = "sealed";
  private static final String REVISION = "sheetRevision";

  private final Table table;
  private final Sealer sealer;

  DynamoContents(Table table, Sealer sealer) {
    this.table = table;
    this.sealer = sealer;
  }

  List<Write> writes(String proofreadingId, Writing writing) {
    var writes = new ArrayList<Write>();
    List<List<Paragraph>> rows = TextRows.of(writing.text());
    for (int i = 0; i < rows.size(); i++) {
      var key = DynamoKeys.textRow(proofreadingId, i);
      writes.add(
          Write.putNew(
              "text " + i, table.name(), sealed(key, JsonContents.paragraphs(rows.get(i)))));
    }
    for (Sheet sheet : writing.added()) {
      writes.add(Write.putNew(name(sheet), table.name(), item(proofreadingId, sheet)));
    }
    for (Sheet sheet : writing.changed()) {
      writes.add(
          Write.put(
              name(sheet),
              table.name(),
              item(proofreadingId, sheet.next()),
              REVISION + " = :revision",
              Map.of(":revision", number(sheet.revision()))));
    }
    return writes;
  }

  static String name(Sheet sheet) {
    return "sheet " + sheet.number();
  }

  private Map<String, AttributeValue> item(String proofreadingId, Sheet sheet) {
    var item =
        sealed(DynamoKeys.sheet(proofreadingId, sheet.number()), JsonContents.marks(sheet.marks()));
    item.put(REVISION, number(sheet.revision()));
    return item;
  }

  private Map<String, AttributeValue> sealed(Map<String, AttributeValue> key, String json) {
    var item = new HashMap<>(key);
    item.put(
        SEALED, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(sealer.seal(json, place(key)))));
    return item;
  }

  private String open(Map<String, AttributeValue> item) {
    return sealer.open(item.get(SEALED).b().asByteArray(), place(item));
  }

  private static String place(Map<String, AttributeValue> key) {
    return "contents/" + key.get("pk").s() + "/" + key.get("sk").s();
  }

  List<Paragraph> text(String proofreadingId) {
    return query(proofreadingId, DynamoKeys.TEXT).stream()
        .flatMap(item -> JsonContents.paragraphs(open(item)).stream())
        .toList();
  }

  List<Sheet> sheets(String proofreadingId) {
    return query(proofreadingId, DynamoKeys.SHEETS).stream().map(this::sheet).toList();
  }

  Optional<Sheet> sheet(String proofreadingId, int number) {
    var key = DynamoKeys.sheet(proofreadingId, number);
    return table.get(key.get("pk").s(), key.get("sk").s()).map(this::sheet);
  }

  private Sheet sheet(Map<String, AttributeValue> item) {
    String number = item.get("sk").s().substring(DynamoKeys.SHEETS.length());
    return new Sheet(
        Integer.parseInt(number),
        Integer.parseInt(item.get(REVISION).n()),
        JsonContents.marks(open(item)));
  }

  private List<Map<String, AttributeValue>> query(String proofreadingId, String kind) {
    var found = new ArrayList<Map<String, AttributeValue>>();
    Optional<Map<String, AttributeValue>> from = Optional.empty();
    do {
      var query =
          QueryRequest.builder()
              .keyConditionExpression("pk = :id AND begins_with(sk, :kind)")
              .expressionAttributeValues(
                  Map.of(
                      ":id", AttributeValue.fromS(DynamoKeys.PROOFREADINGS + proofreadingId),
                      ":kind", AttributeValue.fromS(kind)))
              .consistentRead(true);
      from.ifPresent(query::exclusiveStartKey);
      Table.Rows rows = table.query(query);
      found.addAll(rows.items());
      from = rows.next();
    } while (from.isPresent());
    return found;
  }
}
