package dev.guanka.intake.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Ignores the session where a request brings its own credentials, so that no request without a CSRF
 * token is ever signed in by a cookie.
 */
class HeaderBeforeSession implements SecurityContextRepository {

  private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
  private final SecurityContextRepository request = new RequestAttributeSecurityContextRepository();

  static boolean bringsCredentials(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  /** Where this holds, no other site's page can act for somebody who is signed in here. */
  static boolean noSessionAuthenticates(HttpServletRequest request) {
    return bringsCredentials(request)
        || request.getRequestedSessionId() == null && Paths.isForMachines(request);
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest asked) {
    return repository(asked).loadDeferredContext(asked);
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return repository(holder.getRequest()).loadContext(holder);
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest asked, HttpServletResponse response) {
    request.saveContext(context, asked, response);
    if (!bringsCredentials(asked)) {
      session.saveContext(context, asked, response);
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest asked) {
    return repository(asked).containsContext(asked);
  }

  private SecurityContextRepository repository(HttpServletRequest asked) {
    return bringsCredentials(asked) ? request : session;
  }
}
