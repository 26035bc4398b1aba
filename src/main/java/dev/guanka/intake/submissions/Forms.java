package dev.guanka.intake.submissions;

import dev.guanka.intake.upload.HandInForm;
import io.swagger.v3.oas.annotations.media.Schema;

/** Describes the parts of uploads for the published interface; nothing is bound to these. */
final class Forms {

  static final String EVIDENCE =
      """
      {"kind": "VENDOR_FILING", "category": "深度合成/AI问答", "provider": "moonshot",
       "filingNumber": "Beijing-YueZhiAnMian-20231116", "filingType": "LARGE_MODEL",
       "holder": "北京月之暗面科技有限公司"}""";

  private Forms() {}

  /** A revision: the package stays where none is given. */
  @Schema(name = "RevisionHandIn")
  record Revision(
      @Schema(
              name = "package",
              format = "binary",
              type = "string",
              description = "absent: the same package")
          String program,
      @Schema(
              type = "string",
              example = HandInForm.DECLARATION,
              requiredMode = Schema.RequiredMode.REQUIRED)
          String declaration,
      @Schema(example = "已移除聊天页") String note) {}

  /** A document and what is said of it. */
  @Schema(name = "EvidenceHandIn")
  record Evidence(
      @Schema(
              format = "binary",
              type = "string",
              description = "PDF, PNG or JPEG; absent for a link or a statement")
          String document,
      @Schema(type = "string", example = EVIDENCE, requiredMode = Schema.RequiredMode.REQUIRED)
          String evidence) {}
}
