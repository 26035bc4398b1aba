package dev.guanka.intake.security;

import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.Role;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs people in against the engine's users, for form and HTTP Basic alike. */
@Component
class SignIn implements AuthenticationProvider {

  private final Identities identities;
  private final SignInTries tries;

  SignIn(Identities identities, SignInTries tries) {
    this.identities = identities;
    this.tries = tries;
  }

  @Override
  public Authentication authenticate(Authentication offered) {
    tries.requireRoom(offered);
    var password = String.valueOf(offered.getCredentials());
    return identities
        .authenticate(offered.getName(), password)
        .map(SignIn::signedIn)
        .orElseThrow(() -> wrong(offered));
  }

  private BadCredentialsException wrong(Authentication offered) {
    tries.failed(offered);
    return new BadCredentialsException("Unknown user or wrong password");
  }

  static Authentication signedIn(Person person) {
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
  }

  static List<GrantedAuthority> authorities(Person person) {
    return person.roles().stream()
        .map(Role::name)
        .sorted()
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
