package dev.guanka.intake.engine;

import com.fasterxml.jackson.core.JsonParser;
import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;

/** What can be wrong with a start request, each with its place. */
final class StartProblem {

  private StartProblem() {}

  static Refusal badJson(JsonParser json) {
    String at = json.currentLocation().getLineNr() + ":" + json.currentLocation().getColumnNr();
    return refusal(400, "JSON_SYNTAX", null, "第 %s 处不是正确的 JSON。", "Not correct JSON at %s.", at);
  }

  static Refusal missing(String variable) {
    return refusal(
        400,
        "MISSING_VARIABLE",
        "/variables/" + variable,
        "缺少变量 %s：需要 declaration（String）和 package（File）。",
        "The variable %s is missing: declaration (String) and package (File) are needed.",
        variable);
  }

  static Refusal unusable(String pointer) {
    return refusal(
        422,
        "BAD_VARIABLE",
        pointer,
        "%s 无法使用：declaration 应为 String，package 应为 base64 的 File。",
        "%s cannot be used: declaration is a String, package a File in base64.",
        pointer);
  }

  static Refusal unknownVariable(String name) {
    return refusal(
        422,
        "UNKNOWN_VARIABLE",
        "/variables/" + name,
        "没有变量 %s；可用：declaration, package。",
        "There is no variable %s; known: declaration, package.",
        name);
  }

  static Refusal unknownField(String name) {
    return refusal(
        422,
        "UNKNOWN_FIELD",
        "/" + name,
        "没有字段 %s；可用：variables, businessKey。",
        "There is no field %s; known: variables, businessKey.",
        name);
  }

  static Refusal optionRefused(String name) {
    return refusal(
        400,
        "START_OPTION_REFUSED",
        "/" + name,
        "审核只能从头开始，不接受 %s。",
        "A review starts at its beginning; %s is not taken.",
        name);
  }

  static Refusal tooLarge() {
    return refusal(
        413,
        "UPLOAD_TOO_LARGE",
        "/variables/package",
        "这里最多 %s MiB；更大的包请用 POST /api/submissions。",
        "At most %s MiB here; use POST /api/submissions for a larger package.",
        String.valueOf(PackageVariable.MOST_BYTES >> 20));
  }

  static Refusal otherStart() {
    return refusal(
        403,
        "START_REFUSED",
        null,
        "审核流程只能由 %s 启动。",
        "A review is started by %s only.",
        "POST …/process-definition/key/SubmissionReviewProcess/start");
  }

  static Refusal innerStart() {
    return refusal(
        403,
        "START_REFUSED",
        null,
        "这个流程由服务自己启动；申请类目请用 %s。",
        "The service starts this process itself; to apply for a category use %s.",
        "POST /api/apps/{appId}/category-applications");
  }

  private static Refusal refusal(
      int status, String code, String pointer, String zh, String en, String what) {
    return new Refusal(status, code, pointer, new Text(zh.formatted(what), en.formatted(what)));
  }
}
