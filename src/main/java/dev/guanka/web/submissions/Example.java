package dev.guanka.web.submissions;

/** A declaration to start from, so that nobody faces an empty box. */
final class Example {

  static final String DECLARATION =
      """
      {
        "appId": "wx0123456789abcdef",
        "appName": "示例小程序",
        "version": "1.0.0",
        "subject": {"type": "ENTERPRISE", "name": "示例有限公司"},
        "categories": ["工具/信息查询"],
        "aiServices": []
      }
      """;

  private Example() {}
}
