package dev.guanka.process.engine;

import dev.guanka.process.Model;
import dev.guanka.process.identity.Role;
import dev.guanka.process.setup.SetupStep;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, by wildcard: a grant for each task would make every query
 * slower with each task.
 */
@Component
@Order(2)
class Grants implements SetupStep {

  private static final List<Role> REVIEWERS =
      List.of(Role.REVIEWER, Role.EVIDENCE_REVIEWER, Role.SENIOR_REVIEWER);

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  public void run() {
    Arrays.stream(Resources.values())
        .forEach(resource -> grant(Role.OPERATOR, resource, "*", Permissions.ALL));
    REVIEWERS.forEach(this::grantReviewing);
    grantTasklist(Role.SUBMITTER);
    grant(Role.SUBMITTER, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    grant(
        Role.SUBMITTER,
        Resources.PROCESS_DEFINITION,
        Model.SUBMISSION_REVIEW,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.CREATE_INSTANCE);
  }

  private void grantReviewing(Role role) {
    grantTasklist(role);
    grant(
        role,
        Resources.PROCESS_DEFINITION,
        "*",
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY);
    grant(
        role,
        Resources.TASK,
        "*",
        TaskPermissions.READ,
        TaskPermissions.TASK_WORK,
        TaskPermissions.TASK_ASSIGN);
  }

  private void grantTasklist(Role role) {
    grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
  }

  /** Makes the grant once; one that an operator has changed since stays as they left it. */
  void grant(Role role, Resource resource, String id, Permission... permissions) {
    var present =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role.group())
            .resourceType(resource)
            .resourceId(id)
            .count();
    if (present == 0) {
      var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(role.group());
      grant.setResource(resource);
      grant.setResourceId(id);
      grant.setPermissions(permissions);
      authorizations.saveAuthorization(grant);
    }
  }
}
