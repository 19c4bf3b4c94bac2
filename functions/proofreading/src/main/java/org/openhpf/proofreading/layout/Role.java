package org.openhpf.proofreading.layout;

import java.util.Locale;

/** The elements of an official document (公文要素, GB/T 9704-2012, 7) that are paragraphs. */
enum Role {
  /** 份号. */
  COPY_NUMBER,
  /** 密级和保密期限. */
  SECRECY,
  /** 紧急程度. */
  URGENCY,
  /** 发文机关标志. */
  ISSUER_MARK,
  /** 发文字号. */
  DOCUMENT_NUMBER,
  /** 签发人. */
  SIGNER,
  /** 标题. */
  TITLE,
  /** 主送机关. */
  ADDRESSEE,
  /** 正文. */
  BODY,
  /** 一、 */
  HEADING_1,
  /** （一） */
  HEADING_2,
  /** 1. */
  HEADING_3,
  /** （1） */
  HEADING_4,
  /** 附件说明. */
  ATTACHMENT_NOTE,
  /** 发文机关署名. */
  SIGNATURE,
  /** 成文日期. */
  DATE,
  /** 附注. */
  NOTE,
  /** 附件: the word and its number at the head of an attachment. */
  ATTACHMENT,
  ATTACHMENT_TITLE,
  /** 抄送机关. */
  COPY_TO,
  /** 印发机关和印发日期. */
  IMPRINT;

  /** As tables and rules write it. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
