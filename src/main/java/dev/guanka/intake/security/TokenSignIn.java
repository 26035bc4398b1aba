package dev.guanka.intake.security;

import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.TokenHolder;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A machine that signed in with a token: its owner, as far as the token's scopes reach. */
public final class TokenSignIn extends AbstractAuthenticationToken {

  private final transient TokenHolder holder;

  TokenSignIn(TokenHolder holder) {
    super(SignIn.authorities(holder.person()));
    this.holder = holder;
    setAuthenticated(true);
  }

  /** Whether one of the scopes covers this call. */
  boolean covers(HttpServletRequest request) {
    return holder.scopes().stream()
        .anyMatch(scope -> ScopePaths.covers(scope, holder.appId(), request));
  }

  public TokenHolder holder() {
    return holder;
  }

  @Override
  public Person getPrincipal() {
    return holder.person();
  }

  @Override
  public Object getCredentials() {
    return null;
  }
}
