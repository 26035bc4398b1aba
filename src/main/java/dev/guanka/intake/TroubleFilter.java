package dev.guanka.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before any controller is reached, such as a sign-in without a database. */
@Component
@Order(TroubleFilter.BEFORE_SECURITY)
class TroubleFilter extends OncePerRequestFilter {

  static final int BEFORE_SECURITY = -200;

  private final ProblemWriter problems;

  TroubleFilter(ProblemWriter problems) {
    this.problems = problems;
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
      problems.write(request, response, trouble);
    }
  }

  private static boolean isForMachines(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/api/") || path.startsWith("/engine-rest/");
  }
}
