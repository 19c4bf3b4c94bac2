package org.openhpf.proofreading.submit;

import java.util.Locale;

/** What to do with files that are not taken. */
final class FileKinds {
  private FileKinds() {}

  /**
   * @return in Chinese
   */
  static String whatToDo(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "doc", "wps", "wpt", "dot", "rtf", "odt" -> "不支持这种格式，请用 Word 或 WPS 打开后另存为 .docx 再提交";
      case "docm", "dotm" -> "不支持含宏的文件，请另存为不含宏的 .docx 后提交";
      case "ofd" -> "OFD 是定稿后的版式文件，请提交定稿前的 .docx 文件";
      case "jpg", "jpeg", "png", "bmp", "tif", "tiff", "heic" -> "图片中的文字请先通过材料受理识别，再粘贴校对";
      case "xls", "xlsx", "et", "ppt", "pptx", "dps" -> "请将文字复制到 .docx 文件后提交";
      default -> "请提交 .docx、.txt、.md 或 .pdf 文件";
    };
  }
}
