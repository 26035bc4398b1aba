package dev.guanka.intake.security;

import dev.guanka.process.identity.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may call one path.
 *
 * @param method the method, or null for all
 * @param pattern path pattern as Spring has it
 * @param audience who is let through
 */
record AccessRule(HttpMethod method, String pattern, Audience audience) {

  /** Who is let through: everybody, nobody, or people with one of the roles. */
  record Audience(boolean anonymous, Set<Role> roles) {

    static final Audience EVERYBODY = new Audience(true, EnumSet.allOf(Role.class));
    static final Audience SIGNED_IN = new Audience(false, EnumSet.allOf(Role.class));
    static final Audience NOBODY = new Audience(false, Set.of());

    static Audience of(Role first, Role... others) {
      return new Audience(false, EnumSet.of(first, others));
    }
  }
}
