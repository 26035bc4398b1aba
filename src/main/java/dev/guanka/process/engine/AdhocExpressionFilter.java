package dev.guanka.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses expressions at Camunda's REST before the engine sees them: the second lock beside {@link
 * ScopedExpressions} (CVE-2026-109432).
 */
class AdhocExpressionFilter extends OncePerRequestFilter {

  private static final int MOST_BYTES = 32 * 1024 * 1024;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var parameter = expressionParameter(request);
    if (parameter.isPresent()) {
      refuse(response, parameter.get());
    } else if (isForm(request)) {
      chain.doFilter(request, response);
    } else {
      scanBody(request, response, chain);
    }
  }

  private static void scanBody(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    Optional<String> key;
    try {
      key = AdhocExpressions.in(body);
    } catch (IOException e) {
      CamundaError.write(response, 400, "The body is no JSON");
      return;
    }
    if (key.isPresent()) {
      refuse(response, key.get());
    } else {
      chain.doFilter(new ReadBody(request, body), response);
    }
  }

  private static Optional<String> expressionParameter(HttpServletRequest request) {
    return isForm(request)
        ? Optional.empty()
        : Collections.list(request.getParameterNames()).stream()
            .filter(AdhocExpressions::isExpressionKey)
            .findFirst();
  }

  private static boolean isForm(HttpServletRequest request) {
    var type = request.getContentType() == null ? "" : request.getContentType();
    var lower = type.toLowerCase(Locale.ROOT).trim();
    return lower.startsWith("multipart/form-data")
        || lower.startsWith("application/x-www-form-urlencoded");
  }

  private static void refuse(HttpServletResponse response, String key) throws IOException {
    CamundaError.write(response, 400, "Expressions are forbidden in queries: " + key);
  }
}
