package org.openhpf.cases.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhpf.kernel.Csv;

/** What the statuses of documents are called. */
final class DocumentStatuses {
  private final Map<String, String> names = new HashMap<>();

  DocumentStatuses() {
    Csv.read(
            DocumentStatuses.class,
            "document-statuses.csv",
            List.of("status", "name", "source", "confidence"),
            fields -> fields)
        .forEach(row -> names.put(row.get(0), row.get(1)));
  }

  /** Of a status of a newer sender, the general word. */
  String name(String status) {
    return names.getOrDefault(status, "处理中");
  }
}
