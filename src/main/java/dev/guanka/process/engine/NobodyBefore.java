package dev.guanka.process.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets every request begin as nobody in the engine: its signed-in user sits on the thread, and a
 * thread serves many people.
 */
class NobodyBefore extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(NobodyBefore.class);

  private final IdentityService identity;

  NobodyBefore(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (identity.getCurrentAuthentication() != null) {
      LOG.warn("The thread still stood for somebody when {} began", request.getRequestURI());
      identity.clearAuthentication();
    }
    try {
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
