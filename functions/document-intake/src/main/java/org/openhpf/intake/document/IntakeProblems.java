package org.openhpf.intake.document;

import org.openhpf.edge.http.Problem;

/** What people are told when something cannot be done with a document. */
public final class IntakeProblems {
  /** Those who act for others need this matter. */
  public static final String MATTER = "documents";

  public static final Problem NO_SUCH_DOCUMENT =
      new Problem(404, "no-such-document", "没有找到该材料", "请从我的材料列表中选择。");
  public static final Problem TOO_MANY_DOCUMENTS =
      new Problem(429, "too-many-documents", "今天提交的材料过多", "请明天再提交，或到柜台办理。");
  public static final Problem TOO_MANY_USES =
      new Problem(409, "too-many-uses", "该材料的使用次数已满", "请重新拍照后作为新的材料提交。");
  public static final Problem NOT_UPLOADED = new Problem(409, "not-uploaded", "文件尚未上传", "请先完成上传。");
  public static final Problem NO_SUCH_PAGE =
      new Problem(404, "no-such-page", "没有该页的图像", "该页不存在，或尚未识别完成。");
  public static final Problem PREVIEW_TOO_LARGE =
      new Problem(409, "preview-too-large", "该页图像过大", "请下载原文件查看。");
  public static final Problem RETENTION =
      new Problem(409, "retention", "材料在保管期限内，不能删除", "该材料已作为办件依据，须保管到期后由系统删除。");
  public static final Problem NOT_ACCEPTED =
      new Problem(409, "not-accepted", "该材料尚未通过", "材料通过后才可以用于其他业务。");
  public static final Problem DOCUMENT_EXPIRED =
      new Problem(409, "document-expired", "该材料已过有效期", "请提交新的材料。");
  public static final Problem NO_SUCH_USE =
      new Problem(404, "no-such-use", "没有找到该项使用", "请从该材料的使用记录中选择。");
  public static final Problem NOT_SUBMITTED =
      new Problem(403, "not-submitted", "该材料未提交审核", "只能查看已提交到办件或等待核对的材料。");
  public static final Problem OWN_DOCUMENT =
      new Problem(403, "own-document", "不能审核本人的材料", "请由其他工作人员审核。");
  public static final Problem NOT_IN_REVIEW =
      new Problem(409, "not-in-review", "该材料不在待核对状态", "材料可能已由其他人审核，请刷新后查看。");
  public static final Problem CHANGED_MEANWHILE =
      new Problem(409, "changed-meanwhile", "材料已有变化", "您查看之后材料有了变化，请刷新后再操作。");
  public static final Problem FIELDS_MISSING =
      new Problem(409, "fields-missing", "必填内容尚未齐全", "请先补全必填字段再通过。");

  private IntakeProblems() {}
}
