package org.openhpf.proofreading.job;

import org.openhpf.edge.http.Problem;

/** What people are told when something cannot be done with a proofreading. */
public final class ProofreadingProblems {
  public static final Problem NOT_FOUND =
      new Problem(404, "proofreading-not-found", "没有找到该校对", "可能已被删除或已过保存期，请从我的校对列表中选择。");
  public static final Problem TEXT_TOO_LONG =
      new Problem(413, "text-too-long", "文字过长", "更长的文字请保存为 .docx 或 .txt 文件后上传。");
  public static final Problem TOO_MANY =
      new Problem(429, "too-many-proofreadings", "今天提交的校对过多", "请明天再提交。");
  public static final Problem NO_SUCH_PREVIOUS =
      new Problem(409, "no-such-previous", "没有找到前一稿的校对", "前一稿可能已被删除，请不带前一稿重新提交。");
  public static final Problem NOT_READ =
      new Problem(409, "not-proofread", "尚无可用的文字", "文件尚未上传、尚未读取或未能读取，请稍后再试。");
  public static final Problem FINDING_NOT_FOUND =
      new Problem(404, "finding-not-found", "没有找到该条问题", "请刷新后从列表中选择。");
  public static final Problem FINDING_DECIDED =
      new Problem(409, "finding-decided", "该条问题已处理", "已在其他设备或页面上作出不同的处理；如需更改，请先撤销原处理。");
  public static final Problem SUGGESTION_NEEDED =
      new Problem(409, "suggestion-needed", "须给出修改文字", "该条问题没有修改建议，或不止一条，请选择一条或填写修改文字。");
  public static final Problem NOT_AT_A_PLACE =
      new Problem(409, "not-at-a-place", "不能直接修改", "该条问题针对整篇文件，没有可以替换的文字，请在原文件中修改。");
  public static final Problem NO_SUCH_IGNORE =
      new Problem(404, "no-such-ignore", "没有找到该项", "请从忽略列表中选择。");
  public static final Problem SETTINGS_CHANGED =
      new Problem(409, "settings-changed", "设置已有变化", "您查看之后设置有了变化，请刷新后再修改。");

  private ProofreadingProblems() {}
}
