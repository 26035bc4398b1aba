package dev.guanka.process.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The signed-in person as every door sees them, so that no door asks the engine who somebody is.
 *
 * @param id the name that they sign in with
 * @param roles what they may do
 * @param organisations the organisations that they submit for, the engine's tenants
 */
public record Person(String id, Set<Role> roles, List<String> organisations)
    implements Principal, Serializable {

  public Person {
    roles = Set.copyOf(roles);
    organisations = List.copyOf(organisations);
  }

  @Override
  public String getName() {
    return id;
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean isAnyOf(Role... wanted) {
    return Arrays.stream(wanted).anyMatch(roles::contains);
  }

  public List<String> groups() {
    return roles.stream().map(Role::group).sorted().toList();
  }
}
