package org.openhpf.proofreading.layout;

import java.util.List;

/**
 * Right documents of several kinds and ways of setting them. All names and matters are invented.
 */
public final class Sheets {
  static final String SONG = "方正小标宋简体";
  static final String FANG = "仿宋_GB2312";
  static final String ORGAN = "广州住房公积金管理中心";

  private Sheets() {}

  /** A role as its style sets it. */
  static Para plain(String role) {
    return switch (role) {
      case "copy-number", "attachment-title-none" -> new Para(role, "", FANG, 32, "left", "");
      case "secrecy", "urgency", "attachment" -> new Para(role, "", "黑体", 32, "left", "");
      case "issuer-mark" -> new Para(role, "", SONG, 72, "center", "").red();
      case "document-number" -> new Para(role, "", FANG, 32, "center", "");
      case "number-up" ->
          new Para(role, "", FANG, 32, "left", "w:leftChars=\"100\" w:left=\"320\"");
      case "signer" ->
          new Para(role, "", FANG, 32, "right", "w:rightChars=\"100\" w:right=\"320\"");
      case "title", "attachment-title" -> new Para(role, "", SONG, 44, "center", "");
      case "addressee" -> new Para(role, "", FANG, 32, "both", "");
      case "heading-1" ->
          new Para(role, "", "黑体", 32, "both", "w:firstLineChars=\"200\" w:firstLine=\"640\"");
      case "heading-2" ->
          new Para(
              role, "", "楷体_GB2312", 32, "both", "w:firstLineChars=\"200\" w:firstLine=\"640\"");
      case "signature" ->
          new Para(role, "", FANG, 32, "right", "w:rightChars=\"200\" w:right=\"640\"");
      case "date" -> new Para(role, "", FANG, 32, "right", "w:rightChars=\"500\" w:right=\"1600\"");
      case "copy-to", "imprint" ->
          new Para(
              role,
              "",
              FANG,
              28,
              "both",
              "w:leftChars=\"100\" w:left=\"280\" w:rightChars=\"100\" w:right=\"280\"");
      case "blank" -> Para.blank();
      default ->
          new Para(role, "", FANG, 32, "both", "w:firstLineChars=\"200\" w:firstLine=\"640\"");
    };
  }

  static Para para(String role, String text) {
    Para para = plain(role);
    para.text = text;
    return para;
  }

  /** A secret notice with all there may be. */
  static Sheet notice() {
    var sheet = new Sheet();
    sheet
        .add(para("copy-number", "000012"))
        .add(para("secrecy", "秘密★1年"))
        .add(para("urgency", "特急"));
    sheet.add(para("issuer-mark", ORGAN + "文件")).add(Para.blank()).add(Para.blank());
    sheet.add(para("document-number", "穗公积金〔2026〕5号").border("bottom", "FF0000"));
    sheet.add(Para.blank()).add(para("title", "关于做好住房公积金缴存基数调整工作的通知")).add(Para.blank());
    text(sheet);
    unsealed(sheet);
    sheet.add(para("note", "（此件公开发布）"));
    attachment(sheet);
    imprint(sheet);
    return sheet;
  }

  static void text(Sheet sheet) {
    sheet.add(para("addressee", "各管理部，各缴存单位："));
    sheet.add(para("body", "为做好2026年度住房公积金缴存基数调整工作，现将有关事项通知如下。"));
    sheet.add(para("heading-1", "一、调整范围"));
    sheet.add(para("heading-2", "（一）缴存单位。").tail("各缴存单位应当在规定时间内办理。", FANG));
    sheet.add(para("heading-3", "1.申报材料"));
    sheet.add(para("body", "单位应当如实申报职工上一年度月平均工资，并对申报内容负责。"));
    sheet.add(para("heading-4", "（1）申报表"));
    sheet.add(para("heading-1", "二、办理时间"));
    sheet.add(para("body", "自2026年7月1日起办理，逾期不予受理。"));
    sheet.add(Para.blank()).add(para("attachment-note", "附件：1.缴存基数调整申报表"));
    sheet.add(para("attachment-note-2", "2.缴存比例一览表"));
    sheet.of("attachment-note-2").indent = "w:firstLineChars=\"500\" w:firstLine=\"1600\"";
    sheet.add(Para.blank()).add(Para.blank());
  }

  static void unsealed(Sheet sheet) {
    sheet.add(para("signature", ORGAN)).add(para("date", "2026年1月5日"));
  }

  /** The date four characters in, the name centred over it. */
  static void sealed(Sheet sheet) {
    unsealed(sheet);
    sheet.change("signature", p -> p.indent = "w:right=\"480\"");
    sheet.change("date", p -> p.indent = "w:right=\"1280\"");
  }

  static void attachment(Sheet sheet) {
    Para heading = para("attachment", "附件1");
    heading.newPage = true;
    sheet.add(heading).add(Para.blank()).add(para("attachment-title", "缴存基数调整申报表"));
    sheet.add(para("filling", "单位名称、单位账号、职工人数和调整后的月缴存额由单位填写。"));
  }

  static void imprint(Sheet sheet) {
    sheet.add(Para.blank());
    sheet.add(para("copy-to", "抄送：市住房城乡建设局，市财政局。").border("top", "000000"));
    sheet.add(
        para("imprint", ORGAN + "办公室　　　　　　　2026年1月6日印发")
            .border("top", "000000")
            .border("bottom", "000000"));
  }

  /** Going up: the number at the left, who signs off in the same line. */
  static Sheet request(boolean oneLine) {
    var sheet = new Sheet();
    sheet.add(para("issuer-mark", ORGAN + "文件")).add(Para.blank());
    if (oneLine) {
      sheet.add(
          para("number-up", "穗公积金〔2026〕8号\t\t签发人：")
              .tail("张示例", "楷体_GB2312")
              .border("bottom", "FF0000"));
    } else {
      sheet.add(para("signer", "签发人：").tail("张示例", "楷体_GB2312"));
      sheet.add(para("number-up", "穗公积金〔2026〕8号").border("bottom", "FF0000"));
    }
    sheet
        .add(Para.blank())
        .add(para("title", "关于调整住房公积金"))
        .add(para("title", "贷款额度的请示"))
        .add(Para.blank());
    sheet.add(para("addressee", "广州市住房公积金管理委员会："));
    sheet.add(para("body", "为支持缴存职工购买首套自住住房，拟调整贷款最高额度，现将有关情况请示如下。"));
    sheet.add(para("heading-1", "一、基本情况"));
    sheet.add(para("body", "2025年度共发放个人住房贷款，资金运用总体平稳，风险可控。"));
    sheet.add(para("body", "妥否，请批示。")).add(Para.blank()).add(Para.blank());
    sealed(sheet);
    sheet.add(para("note", "（联系人：李示例，联系电话：020-12345678）"));
    return sheet;
  }

  static Sheet minutes() {
    var sheet = new Sheet();
    sheet.add(para("title", "住房公积金业务工作会议纪要")).add(Para.blank());
    sheet.add(para("body", "1月5日，中心主任主持召开住房公积金业务工作会议，议定以下事项。"));
    sheet.add(para("heading-1", "一、加强内部管理"));
    sheet.add(para("body", "会议要求，各部门要认真落实工作责任，按时完成任务。")).add(Para.blank());
    unsealed(sheet);
    return sheet;
  }

  /** Ten right documents: kinds, styles, ways of giving distances, automatic numbers, tables. */
  public static List<Sheet> right() {
    Sheet styled = notice();
    styled.styled = true;
    Sheet table = notice();
    table.tableImprint = true;
    table.remove("note");
    Sheet exact = notice();
    exact.grid = "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"312\" w:charSpace=\"-842\"/>";
    exact.paras.forEach(para -> para.spacing = "w:line=\"579\" w:lineRule=\"exact\"");
    Sheet points = notice();
    points.paras.forEach(
        para -> para.indent = para.indent.replaceAll("w:\\w+Chars=\"\\d+\" ?", ""));
    Sheet automatic = notice();
    automatic.paras.stream()
        .filter(para -> para.role.equals("heading-1"))
        .forEach(
            para -> {
              para.text = para.text.substring(2);
              para.numbered = true;
              para.indent = "";
            });
    Sheet spaces = notice();
    spaces.paras.stream()
        .filter(para -> para.role.equals("body"))
        .forEach(
            para -> {
              para.text = "　　" + para.text;
              para.indent = "";
            });
    Sheet styledRequest = request(true);
    styledRequest.styled = true;
    return List.of(
        notice(),
        styled,
        table,
        exact,
        points,
        automatic,
        spaces,
        request(true),
        request(false),
        styledRequest,
        minutes());
  }
}
