package org.openhpf.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A result in the making, as document-reading writes them. */
public final class Reading {
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> statuses = new LinkedHashMap<>();
  private final ArrayNode problems = JsonNodeFactory.instance.arrayNode();
  private final Set<Integer> refused = new HashSet<>();
  private String kind = "id-card-front";
  private int first = 1;
  private int count = 1;
  private int all = 1;

  /** Of the front of a card of an invented person, every field read for sure. */
  public static Reading ofCard() {
    return new Reading()
        .field("name", "林示例")
        .field("sex", "女")
        .field("ethnicity", "汉")
        .field("birthDate", "1985-07-21")
        .field("address", "广东省广州市天河区示例路1号")
        .field("idNumber", "440100198507210028");
  }

  /** Of pages of text. */
  public static Reading ofText(int first, int count, int all) {
    var reading = new Reading().kind("text");
    reading.first = first;
    reading.count = count;
    reading.all = all;
    return reading;
  }

  /** Of what cannot be read at all. */
  public static Reading refused(String code) {
    var reading = new Reading().kind("text").problem(code);
    reading.count = 0;
    reading.all = 0;
    return reading;
  }

  public Reading field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public Reading status(String name, String status) {
    statuses.put(name, status);
    return this;
  }

  public Reading kind(String name) {
    kind = name;
    return this;
  }

  public Reading problem(String code) {
    problems.addObject().put("code", code).putNull("page");
    return this;
  }

  /** A page of this result could not be read, and has none of it. */
  public Reading pageProblem(String code, int page) {
    problems.addObject().put("code", code).put("page", page);
    refused.add(page);
    return this;
  }

  ObjectNode json(String documentId, String readingId) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("documentId", documentId).put("readingId", readingId);
    json.put("firstPage", first).put("pageCount", all);
    json.putObject("kind").put("name", kind).put("confidence", 0.98);
    json.set("problems", problems);
    ArrayNode pages = json.putArray("pages");
    for (int page = first; page < first + count; page++) {
      if (refused.contains(page)) {
        continue;
      }
      ObjectNode one = pages.addObject().put("page", page).put("width", 1200).put("height", 757);
      one.put("preview", "previews/" + documentId + "/" + page + ".png").put("method", "image");
      one.putArray("lines")
          .addObject()
          .put("text", "第 " + page + " 页")
          .put("confidence", 0.9)
          .putObject("box")
          .put("left", 0.1)
          .put("top", 0.1)
          .put("width", 0.5)
          .put("height", 0.05);
    }
    ArrayNode list = json.putArray("fields");
    fields.forEach(
        (name, value) -> {
          ObjectNode field = list.addObject().put("name", name).put("value", value);
          field.put("confidence", 0.97).put("status", statuses.getOrDefault(name, "accepted"));
          field.put("page", first).putNull("box");
          field
              .putArray("evidence")
              .addObject()
              .put("source", "tesseract")
              .put("value", value == null ? "" : value)
              .put("confidence", 0.97);
        });
    return json;
  }
}
