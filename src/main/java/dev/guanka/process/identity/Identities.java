package dev.guanka.process.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.stereotype.Component;

/** Asks the engine's identity tables, so that one set of users serves every door. */
@Component
public class Identities {

  /** The engine wants a bound where somebody is signed in; nobody has that many. */
  private static final int MOST = 1000;

  private final IdentityService identity;

  Identities(IdentityService identity) {
    this.identity = identity;
  }

  public Optional<Person> authenticate(String id, String password) {
    return identity.checkPassword(id, password) ? find(id) : Optional.empty();
  }

  /** The person as they stand now, whoever asks. */
  public Optional<Person> find(String id) {
    return asNobody(
        () ->
            Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> person(user.getId())));
  }

  private Person person(String id) {
    return new Person(id, roles(id), organisations(id));
  }

  private Set<Role> roles(String id) {
    return identity.createGroupQuery().groupMember(id).listPage(0, MOST).stream()
        .map(Group::getId)
        .map(Role::ofGroup)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private List<String> organisations(String id) {
    var tenants = identity.createTenantQuery().userMember(id).includingGroupsOfUser(true);
    return tenants.listPage(0, MOST).stream().map(Tenant::getId).sorted().toList();
  }

  /** Else the engine would show only what the signed-in person may see of others. */
  private <T> T asNobody(Supplier<T> question) {
    var asker = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return question.get();
    } finally {
      identity.setAuthentication(asker);
    }
  }
}
