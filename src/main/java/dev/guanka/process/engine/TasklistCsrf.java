package dev.guanka.process.engine;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.CsrfPreventionFilter;

/** Asks for the same token as Tasklist's own calls, at doors that stand before Camunda's filter. */
public final class TasklistCsrf {

  private final CsrfPreventionFilter filter = new CsrfPreventionFilter();

  /** What a request with the right token does. */
  @FunctionalInterface
  public interface Step {
    void run() throws IOException;
  }

  public void guard(HttpServletRequest request, HttpServletResponse response, Step step)
      throws ServletException, IOException {
    filter.doFilter(request, response, (asked, answered) -> step.run());
  }
}
