package dev.guanka.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in our words and both languages what the framework refused, with no class name in it. */
public final class FrameworkProblem {

  private static final Map<Integer, Coded> BY_STATUS =
      Map.ofEntries(
          coded(
              400,
              "BAD_REQUEST",
              "请求无法读取，请对照接口文档检查。",
              "The request cannot be read; compare it with the API's document."),
          coded(
              401,
              "UNAUTHENTICATED",
              "请先登录，或用 HTTP Basic 附上用户名和密码。",
              "Sign in, or send user name and password by HTTP Basic."),
          coded(
              403,
              "FORBIDDEN",
              "您的角色不能做这件事；如有需要，请联系运维。",
              "Your role may not do this; ask the operator if you need it."),
          coded(
              404,
              "NOT_FOUND",
              "这里没有内容，或者不属于您的机构。",
              "There is nothing here, or it is not your organisation's."),
          coded(
              405,
              "METHOD_NOT_ALLOWED",
              "该地址不支持这个方法，请对照接口文档。",
              "This address does not know the method; see the API's document."),
          coded(
              406,
              "NOT_ACCEPTABLE",
              "无法按 Accept 要求的格式回答。",
              "No answer in the format that Accept asks for."),
          coded(
              413,
              "TOO_LARGE",
              "上传内容超过上限，请缩小后重试。",
              "The upload is over the limit; make it smaller and try again."),
          coded(
              415,
              "UNSUPPORTED_MEDIA_TYPE",
              "不支持该 Content-Type，请对照接口文档。",
              "This Content-Type is not supported; see the API's document."),
          coded(
              429,
              "TOO_MANY_REQUESTS",
              "尝试过于频繁，请稍后重试（见 Retry-After）。",
              "Too many tries; try again later (see Retry-After)."),
          coded(
              500,
              "INTERNAL_ERROR",
              "服务出错，不是您的问题；已记录，请稍后重试。",
              "The service failed, not you; it is logged, please try again later."),
          coded(
              503,
              "UNAVAILABLE",
              "服务暂不可用，请稍后重试。",
              "The service is away for a moment; please try again."));

  private FrameworkProblem() {}

  public static Problem of(int status, Lang lang) {
    var coded = BY_STATUS.getOrDefault(status, BY_STATUS.get(status < 500 ? 400 : 500));
    return Problem.of(status, coded.code, coded.detail, lang);
  }

  static Problem of(Exception trouble, int status, Lang lang) {
    if (trouble.getCause() instanceof JsonProcessingException json) {
      return badJson(json, status, lang);
    }
    var problem = of(status, lang);
    if (trouble instanceof MissingServletRequestPartException part) {
      return missing("MISSING_PART", part.getRequestPartName(), status, lang);
    }
    if (trouble instanceof MissingServletRequestParameterException parameter) {
      return missing("MISSING_PARAMETER", parameter.getParameterName(), status, lang);
    }
    return trouble instanceof MethodArgumentTypeMismatchException mismatch
        ? mismatch(mismatch, problem, lang)
        : problem;
  }

  private static Problem mismatch(
      MethodArgumentTypeMismatchException mismatch, Problem problem, Lang lang) {
    Class<?> wanted = mismatch.getRequiredType();
    if (wanted == null || !wanted.isEnum()) {
      return problem.at(mismatch.getName());
    }
    String known =
        Arrays.stream(wanted.getEnumConstants())
            .map(value -> ((Enum<?>) value).name())
            .collect(Collectors.joining(", "));
    Text detail = new Text("只能是：" + known, "Must be one of: " + known);
    return Problem.of(problem.status(), problem.code(), detail, lang).at(mismatch.getName());
  }

  private static Problem missing(String code, String name, int status, Lang lang) {
    var detail = new Text("缺少 " + name + "，请补上。", name + " is missing; add it.");
    return Problem.of(status, code, detail, lang).at(name);
  }

  private static Problem badJson(JsonProcessingException trouble, int status, Lang lang) {
    if (trouble instanceof UnrecognizedPropertyException unknown) {
      var name = unknown.getPropertyName();
      var detail = new Text("未知字段 " + name + "，请删去。", "Unknown field " + name + "; remove it.");
      return Problem.of(status, "UNKNOWN_FIELD", detail, lang).at(pointer(unknown));
    }
    var place = trouble.getLocation();
    var at = place == null ? "" : place.getLineNr() + ":" + place.getColumnNr();
    var detail = new Text("JSON 无法读取，位置 " + at + "。", "The JSON cannot be read, at " + at + ".");
    var problem = Problem.of(status, "BAD_JSON", detail, lang);
    return trouble instanceof JsonMappingException mapping ? problem.at(pointer(mapping)) : problem;
  }

  private static String pointer(JsonMappingException trouble) {
    var pointer = new StringBuilder();
    for (var step : trouble.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return pointer.toString();
  }

  private static Map.Entry<Integer, Coded> coded(int status, String code, String zh, String en) {
    return Map.entry(status, new Coded(code, new Text(zh, en)));
  }

  private record Coded(String code, Text detail) {}
}
