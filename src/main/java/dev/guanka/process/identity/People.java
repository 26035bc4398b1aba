package dev.guanka.process.identity;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Puts groups, organisations and first users into the engine's tables, each once. */
@Component
class People {

  private static final String CAMUNDA_ADMINISTRATORS = "camunda-admin";

  private final IdentityService identity;

  People(IdentityService identity) {
    this.identity = identity;
  }

  void addGroups() {
    Arrays.stream(Role.values()).forEach(role -> addGroup(role.group(), role.title().zh()));
    addGroup(CAMUNDA_ADMINISTRATORS, "Camunda");
  }

  boolean hasOperator() {
    return identity.createUserQuery().memberOfGroup(Role.OPERATOR.group()).count() > 0;
  }

  void addOperator(String id, String password) {
    if (addPerson(id, password, Role.OPERATOR)) {
      identity.createMembership(id, CAMUNDA_ADMINISTRATORS);
    }
  }

  void addSubmitter(String id, String password, String organisation, String name) {
    if (addPerson(id, password, Role.SUBMITTER)) {
      addOrganisation(organisation, name);
      identity.createTenantUserMembership(organisation, id);
    }
  }

  boolean addPerson(String id, String password, Role role) {
    if (identity.createUserQuery().userId(id).count() > 0) {
      return false;
    }
    User user = identity.newUser(id);
    user.setPassword(password);
    user.setFirstName(id);
    user.setLastName(role.title().zh());
    identity.saveUser(user);
    identity.createMembership(id, role.group());
    return true;
  }

  private void addOrganisation(String id, String name) {
    if (identity.createTenantQuery().tenantId(id).count() == 0) {
      Tenant tenant = identity.newTenant(id);
      tenant.setName(name);
      identity.saveTenant(tenant);
    }
  }

  private void addGroup(String id, String name) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType("WORKFLOW");
      identity.saveGroup(group);
    }
  }
}
