package dev.guanka.intake;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.json.StrictJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers a JSON body as fields to ask for, so that what nobody asked for is refused. */
@Component
class JsonBody implements HandlerMethodArgumentResolver {

  private static final int MOST_BYTES = 256 * 1024;
  private static final MediaType ANY_JSON = new MediaType("application", "*+json");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Fields.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      ModelAndViewContainer container,
      NativeWebRequest request,
      WebDataBinderFactory binders)
      throws IOException {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    requireJson(servlet.getContentType());
    return StrictJson.object(servlet.getInputStream().readNBytes(MOST_BYTES + 1));
  }

  private static void requireJson(String contentType) {
    if (contentType == null || !isJson(contentType)) {
      throw new Refusal(
          415,
          "NOT_JSON",
          null,
          new Text(
              "请用 Content-Type: application/json 发送。",
              "Send it with Content-Type: application/json."));
    }
  }

  private static boolean isJson(String contentType) {
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return MediaType.APPLICATION_JSON.includes(type) || ANY_JSON.includes(type);
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }
}
