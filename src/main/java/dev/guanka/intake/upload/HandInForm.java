package dev.guanka.intake.upload;

import io.swagger.v3.oas.annotations.media.Schema;

/** Describes a package with its declaration for the published interface; nothing is bound to it. */
@Schema(name = "HandIn")
public record HandInForm(
    @Schema(
            name = "package",
            format = "binary",
            type = "string",
            requiredMode = Schema.RequiredMode.REQUIRED)
        String program,
    @Schema(
            type = "string",
            example = HandInForm.DECLARATION,
            requiredMode = Schema.RequiredMode.REQUIRED)
        String declaration) {

  public static final String DECLARATION =
      """
      {"appId": "wx0123456789abcdef", "appName": "青瓷馆导览", "version": "1.2.0",
       "subject": {"type": "ENTERPRISE", "name": "绍兴越州青瓷文化发展有限公司"},
       "categories": ["工具/信息查询", "深度合成/AI问答"],
       "aiServices": [{"provider": "moonshot", "deployment": "THIRD_PARTY_API",
                       "capability": "TEXT_SYNTHESIS"}],
       "review": {"notes": "扫码进入", "pages": [{"path": "pages/index/index", "title": "首页"}]}}""";
}
