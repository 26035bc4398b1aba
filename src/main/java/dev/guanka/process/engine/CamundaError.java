package dev.guanka.process.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Answers in the shape of Camunda's own REST errors, which its webapps and clients understand. */
final class CamundaError {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CamundaError() {}

  static void write(HttpServletResponse response, int status, String message) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(
            JSON.writeValueAsBytes(Map.of("type", "InvalidRequestException", "message", message)));
  }
}
