package dev.guanka.rules.document;

import dev.guanka.rules.Text;

/** A document that cannot be taken: why, and what to do instead. */
public final class BadDocument extends RuntimeException {

  /** What is wrong with it; the names are what clients read as {@code DOCUMENT_…}. */
  public enum Fault {
    EMPTY("文件是空的（0 字节），请重新选择。", "The document is empty (0 bytes); choose it again."),
    TYPE("文件应为 PDF、PNG 或 JPEG。", "A document is a PDF, PNG or JPEG."),
    MISLABELLED(
        "文件名以 %s 结尾，内容却是 %s，请改正文件名或换文件。",
        "The name ends in %s but the content is %s; correct the name or the file."),
    TOO_LARGE("文件超过上限 %s MiB，请缩小。", "The document is over the limit of %s MiB; make it smaller."),
    TRUNCATED(
        "文件不完整（缺少结尾），请重新导出或上传。",
        "The document is cut off (its end is missing); export or upload it again."),
    BROKEN("文件已损坏，无法读取，请重新导出。", "The document is damaged and cannot be read; export it again."),
    ENCRYPTED(
        "PDF 已加密，请去掉密码或权限保护后再上传。",
        "The PDF is encrypted; remove its password or protection and upload it again."),
    ACTIVE(
        "PDF 中有会执行的内容（%s），请打印为普通 PDF 后再上传。",
        "The PDF holds something that runs (%s); print it to a plain PDF and upload that."),
    ATTACHMENTS(
        "PDF 中嵌有附件（%s），请打印为普通 PDF，附件另行上传。",
        "The PDF carries files inside (%s); print it to a plain PDF and upload the files apart."),
    TOO_LONG(
        "PDF 超过上限 %s 页，请只保留有关的页。",
        "The PDF is over the limit of %s pages; keep the pages that matter."),
    TOO_COMPLEX(
        "在限定的时间和内存内读不完这个文件，请打印为普通 PDF 或图片后再上传。",
        "The document cannot be read within the limits of time and memory; print it to a plain PDF or image."),
    IMAGE_TOO_LARGE(
        "图片尺寸 %s 超过上限 %s，请缩小。", "The image's size, %s, is over the limit of %s; make it smaller.");

    private final Text text;

    Fault(String zh, String en) {
      this.text = new Text(zh, en);
    }
  }

  private final Fault fault;
  private final transient Text detail;

  BadDocument(Fault fault, Object... said) {
    super(fault + ": " + fault.text.en().formatted(said));
    this.fault = fault;
    this.detail = new Text(fault.text.zh().formatted(said), fault.text.en().formatted(said));
  }

  public Fault fault() {
    return fault;
  }

  public Text detail() {
    return detail;
  }
}
