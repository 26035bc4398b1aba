package dev.guanka.process.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Asks the engine's identity tables, so that one set of users serves every door. */
@Component
public class Identities {

  private final IdentityService identity;

  Identities(IdentityService identity) {
    this.identity = identity;
  }

  public Optional<Person> authenticate(String id, String password) {
    return identity.checkPassword(id, password) ? find(id) : Optional.empty();
  }

  public Optional<Person> find(String id) {
    return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
        .map(user -> new Person(user.getId(), roles(user.getId()), organisations(user.getId())));
  }

  private Set<Role> roles(String id) {
    return identity.createGroupQuery().groupMember(id).list().stream()
        .map(Group::getId)
        .map(Role::ofGroup)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private List<String> organisations(String id) {
    return identity.createTenantQuery().userMember(id).includingGroupsOfUser(true).list().stream()
        .map(Tenant::getId)
        .sorted()
        .toList();
  }
}
