package dev.guanka.intake.security;

import dev.guanka.intake.limits.RateLimits;
import dev.guanka.process.identity.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds machines to their tenant's limits, once it is known whose they are. */
class TenantLimitFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  TenantLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !Paths.isLimited(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (limits.letsThrough(tenant(request), request, response)) {
      chain.doFilter(request, response);
    }
  }

  /** The organisation; a person without one is their own, a stranger is an address. */
  private static String tenant(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who == null || !(who.getPrincipal() instanceof Person person)) {
      return "@" + request.getRemoteAddr();
    }
    return person.organisations().stream().findFirst().orElse("user:" + person.id());
  }
}
