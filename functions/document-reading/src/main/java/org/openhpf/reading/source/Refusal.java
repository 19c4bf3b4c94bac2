package org.openhpf.reading.source;

import java.util.OptionalInt;
import org.openhpf.reading.page.ReadingProblem;

/** Why a document, or a page, cannot be opened, and what its owner can do. */
public enum Refusal {
  EMPTY("empty", "文件是空的，请重新选择文件上传。"),
  WRONG_SIZE("wrong-size", "收到的文件大小与申报的不一致，可能没有传完，请重新上传。"),
  WRONG_HASH("wrong-hash", "收到的文件内容与申报的校验值不一致，请重新上传。"),
  WRONG_TYPE("wrong-type", "文件内容与申报的类型不一致，请用原文件重新上传，不要只改扩展名。"),
  HEIC("heic", "这是 HEIC 格式的照片，暂不能识别。请在手机“设置-相机-格式”中选择“兼容性最佳”后重拍，或把照片转存为 JPEG 再上传。"),
  UNSUPPORTED_TYPE("unsupported-type", "只能识别 JPEG、PNG 图片和 PDF 文件，请转换格式后重新上传。"),
  DAMAGED("damaged", "文件已损坏或不完整，无法打开，请重新拍摄或导出后上传。"),
  ENCRYPTED("encrypted", "PDF 设有打开密码，请去除密码后重新上传。"),
  TOO_MANY_PAGES("too-many-pages", "PDF 超过 200 页，请拆分后分别上传。"),
  TOO_MANY_PIXELS("too-many-pixels", "图片超过 4000 万像素，请用相机的普通分辨率重新拍摄或缩小后上传。"),
  CONTENT_TOO_LARGE("content-too-large", "文件解开后的内容过大，无法处理，请重新扫描或打印为 PDF 后上传。"),
  TOOK_TOO_LONG("took-too-long", "这一页的内容过于复杂，未能在规定时间内打开，请改为上传扫描件或照片。");

  private final String code;
  private final String detail;

  Refusal(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /** Of the whole document. */
  public ReadingProblem problem() {
    return new ReadingProblem(code, OptionalInt.empty(), detail);
  }

  /** Of one page, from 1. */
  public ReadingProblem problem(int page) {
    return new ReadingProblem(code, OptionalInt.of(page), detail);
  }
}
