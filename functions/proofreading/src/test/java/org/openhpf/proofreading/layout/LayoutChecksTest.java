package org.openhpf.proofreading.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.openhpf.proofreading.check.Proofread;
import org.openhpf.proofreading.docx.Docx;
import org.openhpf.proofreading.docx.DocxFile;
import org.openhpf.proofreading.finding.Finding;
import org.openhpf.proofreading.finding.Rule;
import org.openhpf.proofreading.finding.RuleBook;
import org.openhpf.proofreading.manuscript.DocumentKind;

/** In a document wrong in one element that is found and nothing else; in a right one nothing is. */
class LayoutChecksTest {
  private static final RuleBook RULES = new RuleBook(LayoutChecks.class);

  static List<Finding> findings(byte[] file) {
    Docx document = DocxFile.open(file);
    return new Proofread(RULES, LayoutChecks.all(document.layout()))
        .proofread(document.manuscript(), rule -> Optional.of(rule.severity()));
  }

  static String told(byte[] file) {
    return String.join(
        "\n",
        findings(file).stream()
            .map(one -> one.rule().id() + " [" + one.original() + "] " + one.reason())
            .toList());
  }

  static List<String> rules(byte[] file) {
    return findings(file).stream().map(one -> one.rule().id()).distinct().toList();
  }

  @Test
  void nothingIsToldOfARightDocument() {
    var told = new ArrayList<String>();
    List<Sheet> right = Sheets.right();
    for (int i = 0; i < right.size(); i++) {
      String faults = told(right.get(i).bytes());
      if (!faults.isEmpty()) {
        told.add(i + ": " + faults);
      }
    }
    assertEquals("", String.join("\n", told));
  }

  @Test
  void eachPlantedFaultIsFoundAndNoOther() {
    var wrong = new ArrayList<String>();
    List<Fault> faults = Fault.all();
    for (Fault fault : faults) {
      byte[] file = fault.sheet().bytes();
      if (!rules(file).equals(List.of("format." + fault.rule()))) {
        wrong.add(fault.name() + ":\n" + told(file));
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(faults.size() >= 60, "planted: " + faults.size());
  }

  /** Where a title breaks is its writer's; a paragraph between two others may be empty. */
  @Test
  void aTitleIsFoundInOneParagraphOrMore() {
    Sheet sheet = Sheets.notice();
    sheet.change("title", p -> p.text = "关于做好住房公积金\t缴存基数调整工作的通知（试行）");
    assertEquals(List.of(), rules(sheet.bytes()));
    Sheet parted = Sheets.request(true);
    parted.change("title", p -> p.halfPoints = 36);
    assertEquals(List.of("format.title-size"), rules(parted.bytes()));
  }

  /** A mark in a text box is one too, though its place on the page is not known. */
  @Test
  void aMarkInATextBoxIsRecognised() {
    String box =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:wsp>"
            + "<wps:txbx><w:txbxContent><w:p><w:r><w:rPr><w:color w:val=\"000000\"/></w:rPr>"
            + "<w:t>广州住房公积金管理中心文件</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp>"
            + "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";
    List<String> rules = rules(DocxFile.of(box + DocxFile.p("各管理部：")).bytes());
    assertTrue(rules.contains("format.issuer-mark-colour"), rules.toString());
    assertFalse(rules.contains("format.issuer-mark-place"), rules.toString());
  }

  @Test
  void everyRuleIsBrokenByADocument() {
    var broken = new TreeSet<>(Fault.all().stream().map(one -> "format." + one.rule()).toList());
    broken.add("format.not-official");
    var told = new TreeSet<>(RULES.all().stream().map(Rule::id).toList());
    told.removeAll(broken);
    assertEquals(Set.of(), told);
  }

  @Test
  void whatIsNoOfficialDocumentGetsOneFinding() {
    var letter = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      letter.append(DocxFile.p("亲爱的同事：本周五下午三点在活动室举行联谊活动，欢迎参加。"));
    }
    byte[] file = DocxFile.of(letter.toString()).bytes();
    assertEquals(List.of("format.not-official"), rules(file));
    Docx document = DocxFile.open(file);
    var stated = document.manuscript().ofKind(Optional.of(DocumentKind.NOTICE));
    List<Finding> findings =
        new Proofread(RULES, LayoutChecks.all(document.layout()))
            .proofread(stated, rule -> Optional.of(rule.severity()));
    assertTrue(findings.size() < 12, "each fault is told once: " + findings.size());
    assertTrue(
        findings.stream().anyMatch(one -> one.reason().contains("（全文共 50 处）")),
        findings.toString());
  }

  /** The same documents as LibreOffice Writer writes them; see libreoffice.sh. */
  @Test
  void theSameIsFoundInWhatLibreOfficeWrites() throws IOException {
    var wrong = new ArrayList<String>();
    int files = 0;
    try (var zip =
        new ZipInputStream(LayoutChecksTest.class.getResourceAsStream("libreoffice.zip"))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files++;
        byte[] file = zip.readAllBytes();
        String name = entry.getName().substring(0, entry.getName().indexOf('.'));
        List<String> expected = name.equals("right") ? List.of() : List.of("format." + name);
        if (!rules(file).equals(expected)) {
          wrong.add(entry.getName() + ":\n" + told(file));
        }
      }
    }
    assertEquals("", String.join("\n", wrong));
    assertEquals(Sheets.right().size() + Fault.all().size(), files);
  }
}
