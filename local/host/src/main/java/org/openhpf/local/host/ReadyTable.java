package org.openhpf.local.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openhpf.local.host.template.EventSource;
import org.openhpf.local.host.template.FunctionResource;
import org.openhpf.local.host.template.HttpRoute;
import org.openhpf.local.host.template.QueueSource;
import org.openhpf.local.host.template.ScheduleSource;
import org.openhpf.local.host.template.StreamSource;

/** The table of what runs: functions, what starts them, and pages. */
final class ReadyTable {
  private ReadyTable() {}

  /** {@code pages}: URLs of the pages people look at. */
  static String of(List<FunctionResource> functions, List<String> pages) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"FUNCTION", "STARTED BY", ""});
    for (FunctionResource function : functions) {
      String name = function.name();
      for (EventSource source : function.events()) {
        rows.add(new String[] {name, kind(source), what(source)});
        name = "";
      }
    }
    String title = "PAGES";
    for (String page : pages) {
      rows.add(new String[] {title, page, ""});
      title = "";
    }
    int first = width(rows, 0);
    int second = width(rows, 1);
    return rows.stream()
        .map(
            row ->
                ("%-" + first + "s  %-" + second + "s  %s")
                    .formatted((Object[]) row)
                    .stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static int width(List<String[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(1);
  }

  private static String kind(EventSource source) {
    return switch (source) {
      case HttpRoute route -> route.isPublic() ? "route" : "route, token";
      case QueueSource queue -> "queue";
      case StreamSource stream -> "stream";
      case ScheduleSource schedule -> "schedule";
    };
  }

  private static String what(EventSource source) {
    return switch (source) {
      case HttpRoute route -> route.routeKey();
      case QueueSource queue -> queue.queue();
      case StreamSource stream -> stream.table();
      case ScheduleSource schedule -> schedule.name() + "  " + schedule.expression();
    };
  }
}
