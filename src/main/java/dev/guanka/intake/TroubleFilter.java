package dev.guanka.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.store.DatabaseTrouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before any controller is reached, such as a sign-in without a database. */
@Component
@Order(TroubleFilter.BEFORE_SECURITY)
class TroubleFilter extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = -200;

  private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

  private final ObjectMapper json;

  TroubleFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException trouble) {
      if (response.isCommitted() || !isForMachines(request)) {
        throw trouble;
      }
      answer(request, response, trouble);
    }
  }

  private static boolean isForMachines(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/engine-rest/");
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception trouble)
      throws IOException {
    boolean away = DatabaseTrouble.isAway(trouble);
    int status = away ? 503 : 500;
    LOG.error("{} failed", request.getMethod(), trouble);
    response.reset();
    response.setStatus(status);
    response.setContentType(Problem.MEDIA_TYPE);
    if (away) {
      response.setHeader(HttpHeaders.RETRY_AFTER, ProblemAdvice.RETRY_AFTER_SECONDS);
    }
    response
        .getOutputStream()
        .write(json.writeValueAsBytes(FrameworkProblem.of(status, Language.of(request))));
  }
}
