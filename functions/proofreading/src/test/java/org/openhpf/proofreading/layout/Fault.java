package org.openhpf.proofreading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A document wrong in one element.
 *
 * @param rule the only one it breaks, without its class
 */
public record Fault(String rule, int number, Sheet sheet) {
  public String name() {
    return number == 0 ? rule : rule + "." + number;
  }

  /** Every fault that is planted, each in a right document. */
  public static List<Fault> all() {
    var all = new ArrayList<Fault>();
    page(all);
    head(all);
    text(all);
    closing(all);
    imprint(all);
    sizesFontsAndPlaces(all);
    return all;
  }

  private static void sizesFontsAndPlaces(List<Fault> all) {
    for (String role :
        List.of(
            "copy-number",
            "secrecy",
            "addressee",
            "heading-2",
            "heading-3",
            "heading-4",
            "attachment-note",
            "signature",
            "note",
            "attachment")) {
      plant(all, role + "-size", s -> s.change(role, p -> p.halfPoints = 24));
    }
    plant(
        all,
        "signer-size",
        () -> Sheets.request(false),
        s -> s.change("signer", p -> p.halfPoints = 24));
    for (String role : List.of("urgency", "heading-4", "note")) {
      plant(all, role + "-font", s -> s.change(role, p -> p.font = "宋体"));
    }
    for (String role :
        List.of("secrecy", "urgency", "attachment", "heading-2", "heading-3", "heading-4")) {
      plant(all, role + "-place", s -> s.change(role, p -> p.indent = "w:left=\"1600\""));
    }
  }

  private static void plant(List<Fault> all, String rule, Consumer<Sheet> change) {
    plant(all, rule, Sheets::notice, change);
  }

  private static void plant(
      List<Fault> all, String rule, Supplier<Sheet> right, Consumer<Sheet> change) {
    Sheet sheet = right.get();
    change.accept(sheet);
    int same = (int) all.stream().filter(one -> one.rule().equals(rule)).count();
    all.add(new Fault(rule, same, sheet));
  }

  private static void page(List<Fault> all) {
    plant(
        all,
        "paper",
        s -> {
          s.width = 12240;
          s.height = 15840;
        });
    plant(all, "margins", s -> s.top = 1440);
    plant(
        all,
        "margins",
        s -> {
          s.left = 1474;
          s.right = 1587;
        });
    plant(
        all,
        "line-pitch",
        s -> s.changeAll("body", p -> p.spacing = "w:line=\"360\" w:lineRule=\"auto\""));
    plant(
        all,
        "line-pitch",
        s -> s.changeAll("body", p -> p.spacing = "w:line=\"480\" w:lineRule=\"exact\""));
    plant(
        all,
        "line-characters",
        s ->
            s.grid =
                "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"8192\"/>");
    plant(all, "page-number-missing", s -> s.numbered = false);
    plant(all, "page-number-form", s -> s.pageNumber = "- # -");
    plant(all, "page-number-form", s -> s.pageNumber = "第#页");
    plant(all, "page-number-font", s -> s.pageFont = "黑体");
    plant(all, "page-number-font", s -> s.pageSize = 21);
    plant(all, "page-number-place", s -> s.evenAndOdd = false);
    plant(all, "page-number-place", s -> s.oddAlign = "center");
  }

  private static void head(List<Fault> all) {
    plant(all, "copy-number-form", s -> s.change("copy-number", p -> p.text = "0012"));
    plant(all, "copy-number-missing", s -> s.remove("copy-number"));
    plant(all, "copy-number-place", s -> s.change("copy-number", p -> p.align = "right"));
    plant(all, "secrecy-form", s -> s.change("secrecy", p -> p.text = "秘密1年"));
    plant(all, "secrecy-font", s -> s.change("secrecy", p -> p.font = Sheets.FANG));
    plant(all, "urgency-form", s -> s.change("urgency", p -> p.text = "紧急"));
    plant(all, "urgency-size", s -> s.change("urgency", p -> p.halfPoints = 44));
    plant(all, "issuer-mark-colour", s -> s.change("issuer-mark", p -> p.colour = ""));
    plant(all, "issuer-mark-place", s -> s.change("issuer-mark", p -> p.align = "left"));
    plant(all, "issuer-mark-font", s -> s.change("issuer-mark", p -> p.font = "黑体"));
    plant(all, "document-number-place", s -> s.change("document-number", p -> p.align = "left"));
    plant(
        all,
        "document-number-place",
        () -> Sheets.request(true),
        s -> s.change("number-up", p -> p.indent = ""));
    plant(all, "document-number-font", s -> s.change("document-number", p -> p.font = "宋体"));
    plant(all, "document-number-size", s -> s.change("document-number", p -> p.halfPoints = 28));
    plant(all, "signer-missing", () -> Sheets.request(false), s -> s.remove("signer"));
    plant(
        all,
        "signer-font",
        () -> Sheets.request(true),
        s -> s.change("number-up", p -> p.tailFont = Sheets.FANG));
    plant(
        all,
        "signer-place",
        () -> Sheets.request(false),
        s -> s.change("signer", p -> p.align = "left"));
    plant(all, "red-line-missing", s -> s.change("document-number", p -> p.border = ""));
    plant(
        all,
        "red-line-colour",
        s -> s.change("document-number", p -> p.border = p.border.replace("FF0000", "000000")));
  }

  private static void text(List<Fault> all) {
    plant(all, "title-font", s -> s.change("title", p -> p.font = "黑体"));
    plant(all, "title-size", s -> s.change("title", p -> p.halfPoints = 36));
    plant(all, "title-place", s -> s.change("title", p -> p.align = "left"));
    plant(
        all,
        "title-place",
        s -> s.change("title", p -> p.indent = "w:firstLineChars=\"200\" w:firstLine=\"880\""));
    plant(all, "title-gap", s -> s.closeUp("addressee"));
    plant(
        all,
        "addressee-place",
        s -> s.change("addressee", p -> p.indent = "w:firstLineChars=\"200\" w:firstLine=\"640\""));
    plant(all, "addressee-font", s -> s.change("addressee", p -> p.font = "黑体"));
    plant(all, "body-font", s -> s.change("body", p -> p.font = "宋体"));
    plant(all, "body-size", s -> s.changeAll("body", p -> p.halfPoints = 28));
    plant(all, "body-place", s -> s.change("body", p -> p.indent = ""));
    plant(all, "body-place", s -> s.change("body", p -> p.indent = "w:firstLine=\"1280\""));
    plant(all, "heading-1-font", s -> s.change("heading-1", p -> p.font = Sheets.FANG));
    plant(all, "heading-1-place", s -> s.change("heading-1", p -> p.indent = ""));
    plant(all, "heading-1-size", s -> s.change("heading-1", p -> p.halfPoints = 36));
    plant(all, "heading-2-font", s -> s.change("heading-2", p -> p.font = "黑体"));
    plant(all, "heading-3-font", s -> s.change("heading-3", p -> p.font = "黑体"));
  }

  private static void closing(List<Fault> all) {
    plant(all, "attachment-note-place", s -> s.change("attachment-note", p -> p.indent = ""));
    plant(all, "attachment-note-gap", s -> s.closeUp("attachment-note"));
    plant(all, "attachment-note-font", s -> s.change("attachment-note", p -> p.font = "黑体"));
    plant(all, "signature-place", s -> s.change("signature", p -> p.indent = ""));
    plant(all, "signature-font", s -> s.change("signature", p -> p.font = "宋体"));
    plant(all, "date-place", s -> s.change("date", p -> p.indent = ""));
    plant(all, "date-place", s -> s.change("date", p -> p.align = "left"));
    plant(all, "date-font", s -> s.change("date", p -> p.font = "宋体"));
    plant(all, "date-size", s -> s.change("date", p -> p.halfPoints = 24));
    plant(all, "date-missing", Sheets::minutes, s -> s.remove("date").remove("signature"));
    plant(all, "minutes-seal", Sheets::minutes, s -> s.change("date", p -> p.seal = true));
    plant(all, "note-brackets", s -> s.change("note", p -> p.text = "此件公开发布"));
    plant(all, "note-place", s -> s.change("note", p -> p.indent = ""));
    plant(all, "attachment-font", s -> s.change("attachment", p -> p.font = Sheets.FANG));
    plant(all, "attachment-new-page", s -> s.change("attachment", p -> p.newPage = false));
    plant(all, "attachment-title-line", s -> s.closeUp("attachment-title"));
    plant(all, "attachment-title-place", s -> s.change("attachment-title", p -> p.align = "left"));
  }

  private static void imprint(List<Fault> all) {
    plant(all, "copy-to-size", s -> s.change("copy-to", p -> p.halfPoints = 32));
    plant(all, "copy-to-font", s -> s.change("copy-to", p -> p.font = "宋体"));
    plant(all, "copy-to-place", s -> s.change("copy-to", p -> p.indent = ""));
    plant(all, "imprint-form", s -> s.change("imprint", p -> p.text = p.text.replace("印发", "")));
    plant(all, "imprint-font", s -> s.change("imprint", p -> p.font = "宋体"));
    plant(all, "imprint-size", s -> s.change("imprint", p -> p.halfPoints = 32));
    plant(all, "imprint-place", s -> s.change("imprint", p -> p.indent = ""));
    plant(all, "imprint-lines", s -> s.changeAll("imprint", p -> p.border = ""));
  }
}
