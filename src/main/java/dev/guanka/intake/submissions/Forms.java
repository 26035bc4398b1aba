package dev.guanka.intake.submissions;

import dev.guanka.intake.upload.HandInForm;
import io.swagger.v3.oas.annotations.media.Schema;

/** Describes the parts of uploads for the published interface; nothing is bound to these. */
final class Forms {

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
}
