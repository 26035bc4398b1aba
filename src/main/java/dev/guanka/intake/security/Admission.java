package dev.guanka.intake.security;

import dev.guanka.process.identity.Person;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Lets one audience through and nobody else. */
record Admission(AccessRule.Audience audience)
    implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision check(
      Supplier<Authentication> authentication, RequestAuthorizationContext context) {
    return new AuthorizationDecision(audience.anonymous() || admits(authentication.get()));
  }

  private boolean admits(Authentication authentication) {
    return authentication != null
        && authentication.getPrincipal() instanceof Person person
        && audience.roles().stream().anyMatch(person::is);
  }
}
