package dev.guanka.intake.security;

import dev.guanka.process.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets one audience through and nobody else; a token only as far as its scopes reach. */
record Admission(AccessRule.Audience audience)
    implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        audience.anonymous() || admits(authentication.get(), context.getRequest()));
  }

  private boolean admits(Authentication authentication, HttpServletRequest request) {
    return authentication != null
        && (!(authentication instanceof TokenSignIn token) || token.covers(request))
        && authentication.getPrincipal() instanceof Person person
        && audience.roles().stream().anyMatch(person::is);
  }
}
