package dev.guanka.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.process.wechat.Errcode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers in the manner of WeChat where a path is one of its: always 200, with an errcode. */
public final class WechatStyle {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WechatStyle() {}

  public static boolean speaks(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/wxa/") || path.startsWith("/cgi-bin/");
  }

  /** Refuses a call before any controller is reached. */
  public static void answer(HttpServletResponse response, Errcode errcode) throws IOException {
    ObjectNode body = JSON.createObjectNode();
    body.put("errcode", errcode.number()).put("errmsg", errcode.message());
    response.setStatus(200);
    response.setContentType("application/json;charset=UTF-8");
    response.getOutputStream().write(JSON.writeValueAsBytes(body));
  }
}
