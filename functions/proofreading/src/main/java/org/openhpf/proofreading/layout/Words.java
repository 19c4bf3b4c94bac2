package org.openhpf.proofreading.layout;

import java.util.regex.Pattern;

/** The words by which elements are known; all patterns are possessive where they repeat. */
final class Words {
  static final String DIGITS = "一二三四五六七八九十百";

  static final Pattern COPY_NUMBER =
      Pattern.compile("(?:份号[：:]?)?\\s*+(?:No\\.?|№)?\\s*+\\d{3,8}+");
  static final Pattern SECRECY =
      Pattern.compile("(?:绝\\s*+密|机\\s*+密|秘\\s*+密)(?:\\s*+[★☆*].{0,12}|\\s*+\\d{1,2}年)?");
  static final Pattern SECRECY_FORM =
      Pattern.compile("(?:绝\\s*+密|机\\s*+密|秘\\s*+密)(?:★(?:\\d{1,3}(?:年|个月|天|日)|长期|启用前|公布前))?");
  static final Pattern URGENCY = Pattern.compile("(?:特|加|平|紧|火)\\s*+急|特\\s*+提|急\\s*+件|紧急");
  static final Pattern URGENCY_FORM = Pattern.compile("特\\s*+急|加\\s*+急|特\\s*+提|平\\s*+急");

  /** A document's number, however its year is bracketed. */
  static final Pattern DOCUMENT_NUMBER =
      Pattern.compile(
          "\\p{IsHan}{1,20}\\s*+[〔\\[（(【［﹝〈<]\\s*+\\d{2,4}\\s*+年?[〕\\])）】］﹞〉>]\\s*+第?\\s*+\\d{1,5}\\s*+号");

  static final Pattern SIGNER = Pattern.compile("签\\s*+发\\s*+人\\s*+[：:]?");
  static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{2,4}|[〇零○Ｏ"
              + DIGITS
              + "]{2,4})年(?:\\d{1,2}|["
              + DIGITS
              + "]{1,3})月(?:\\d{1,2}|["
              + DIGITS
              + "]{1,3})日");
  static final Pattern ATTACHMENT_NOTE = Pattern.compile("附\\s*+件\\s*+[：:].*+");
  static final Pattern ATTACHMENT =
      Pattern.compile("附\\s*+件\\s*+(?:\\d{1,2}|[" + DIGITS + "]{1,2})?\\s*+[：:]?");
  static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\s*+[.．、].*+");
  static final Pattern COPY_TO = Pattern.compile("(?:抄\\s*+送|分\\s*+送|抄\\s*+报)(?:机关)?\\s*+[：:].*+");
  static final Pattern IMPRINT =
      Pattern.compile(
          ".*\\d{4}年\\d{1,2}月\\d{1,2}日[\\s　]*+印\\s*+发|.*印\\s*+发\\s*+\\d{4}年\\d{1,2}月\\d{1,2}日|\\S.*[\\s　]\\d{4}年\\d{1,2}月\\d{1,2}日");
  static final Pattern NOTE = Pattern.compile("[（(].*|(?:联\\s*+系\\s*+人|联系电话|此件|（?此件).*+");

  /** Begins a sentence that is no list of addressees though it ends with a colon. */
  static final Pattern INTRODUCTION =
      Pattern.compile(".*(?:如下|以下|根据|按照|为了|为进一步|现将|经研究|决定|下列|下述).*+");

  static final Pattern ORGAN = Pattern.compile(".*(?:局|委|厅|部|会|中心|政府|机构|单位|院|处|公司|银行|办|所|站|科|室|队)");

  /** (design) Characters; what is longer is text. */
  private static final int LONGEST = 1_000;

  private Words() {}

  static boolean is(Pattern pattern, Line line) {
    return line.words().length() <= LONGEST && pattern.matcher(line.words()).matches();
  }

  static boolean has(Pattern pattern, Line line) {
    return line.words().length() <= LONGEST && pattern.matcher(line.words()).find();
  }
}
