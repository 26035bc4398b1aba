package dev.guanka.process.engine;

import dev.guanka.process.identity.Role;
import dev.guanka.process.setup.SetupStep;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The shared filters of Tasklist, so that a reviewer finds their queues without making any. */
@Component
@Order(4)
class TasklistFilters implements SetupStep {

  private static final String MARK = "guankaFilter";

  private final FilterService filters;
  private final TaskService tasks;
  private final Grants grants;

  TasklistFilters(FilterService filters, TaskService tasks, Grants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  @Override
  public void run() {
    var mine = tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    seed(0, "我的任务 Mine", mine, Role.REVIEWER, Role.EVIDENCE_REVIEWER, Role.SENIOR_REVIEWER);
    seed(1, "审核 Review", queueOf(Role.REVIEWER), Role.REVIEWER, Role.SENIOR_REVIEWER);
    seed(2, "资质 Evidence", queueOf(Role.EVIDENCE_REVIEWER), Role.EVIDENCE_REVIEWER);
    seed(3, "申诉 Disputes", queueOf(Role.SENIOR_REVIEWER), Role.SENIOR_REVIEWER);
  }

  private TaskQuery queueOf(Role role) {
    return tasks.createTaskQuery().taskCandidateGroup(role.group());
  }

  /** A filter is known by its place and mark, so that operators may rename it. */
  private void seed(int place, String name, TaskQuery query, Role... readers) {
    if (isSeeded(place)) {
      return;
    }
    var filter =
        filters
            .newTaskFilter(name)
            .setQuery(query.orderByDueDate().asc())
            .setProperties(
                Map.of(
                    MARK,
                    place,
                    "priority",
                    place,
                    "refresh",
                    true,
                    "color",
                    "#3b5b92",
                    "description",
                    name,
                    "variables",
                    List.of()));
    filters.saveFilter(filter);
    for (var reader : readers) {
      grants.grant(reader, Resources.FILTER, filter.getId(), Permissions.READ);
    }
  }

  private boolean isSeeded(int place) {
    return filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
        .anyMatch(filter -> Integer.valueOf(place).equals(filter.getProperties().get(MARK)));
  }
}
