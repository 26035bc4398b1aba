package dev.guanka.process.engine;

import dev.guanka.process.identity.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;

/** Tells Camunda's doors who has already signed in, so that there is one login for all of them. */
public class SignedInPerson implements AuthenticationProvider {

  @Override
  public AuthenticationResult extractAuthenticatedUser(
      HttpServletRequest request, ProcessEngine engine) {
    return request.getUserPrincipal() instanceof Authentication authentication
            && authentication.getPrincipal() instanceof Person person
        ? result(person)
        : AuthenticationResult.unsuccessful();
  }

  private static AuthenticationResult result(Person person) {
    var result = AuthenticationResult.successful(person.id());
    result.setGroups(person.groups());
    result.setTenants(person.organisations());
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(
      HttpServletResponse response, ProcessEngine engine) {
    // the login page is the security chain's business
  }
}
