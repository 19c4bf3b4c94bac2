package org.openhpf.proofreading.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhpf.proofreading.check.Check;
import org.openhpf.proofreading.finding.Findings;
import org.openhpf.proofreading.finding.Suggestion;
import org.openhpf.proofreading.manuscript.Manuscript;
import org.openhpf.proofreading.manuscript.Paragraph;

/**
 * A person's name with the employer: 广州某某有限公司职工张三. Names have no form, so a name is what stands
 * between 职工 or a like word and a mark or a verb of the fund's matters, and begins with a common
 * surname.
 */
final class Employment implements Check {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final Pattern EMPLOYEE =
      Pattern.compile(
          "(?:公司|集团|厂|医院|学校|大学|银行|事务所|酒店|商行|研究院|中学|小学)(?:的)?(?:职工|员工|雇员|工作人员)(["
              + SURNAMES
              + "][\\u4e00-\\u9fa5]{1,2})(?=[，。、；（(）]|的|于|在|因|向|申请|提取|办理|未|已|欠|$)");

  @Override
  public void check(Manuscript manuscript, Findings findings) {
    if (manuscript.forPublication()) {
      manuscript.paragraphs().forEach(paragraph -> check(paragraph, findings));
    }
  }

  private static void check(Paragraph paragraph, Findings findings) {
    Matcher found = EMPLOYEE.matcher(paragraph.text());
    while (found.find()) {
      String name = found.group(1);
      String hidden = name.charAt(0) + "某".repeat(name.length() - 1);
      findings.report(
          "privacy.employee",
          paragraph,
          found.start(1),
          found.end(1),
          "",
          List.of(new Suggestion(hidden, 0.7)));
    }
  }
}
