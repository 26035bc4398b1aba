package dev.guanka.process.engine;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** Signs into Camunda's webapps on every path, so that none ever acts as an earlier person. */
class WebappAuthentication extends ContainerBasedAuthenticationFilter {

  WebappAuthentication() {
    authenticationProvider = new SignedInPerson();
  }

  @Override
  public void init(jakarta.servlet.FilterConfig filterConfig) {
    // the provider is known; the original reads its class name from the configuration
  }

  @Override
  protected String extractEngineName(HttpServletRequest request) {
    return request.getUserPrincipal() == null ? null : ProcessEngines.NAME_DEFAULT;
  }
}
