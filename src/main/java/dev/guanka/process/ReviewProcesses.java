package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.store.CategoryGrants;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.ReviewOutcome;
import java.io.InputStream;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The one facade over the engine: starts, correlates, claims and completes. */
@Component
class ReviewProcesses {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final IdentityService identity;
  private final RepositoryService repository;
  private final HistoryService history;

  ReviewProcesses(
      RuntimeService runtime,
      TaskService tasks,
      IdentityService identity,
      RepositoryService repository,
      HistoryService history) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.identity = identity;
    this.repository = repository;
    this.history = history;
  }

  /** Returns the id of the process instance. */
  String startReview(UUID submission) {
    return translated(
        () ->
            runtime
                .startProcessInstanceByKey(Model.SUBMISSION_REVIEW, submission.toString())
                .getProcessInstanceId());
  }

  boolean isOneOf(String definitionId, String... keys) {
    return repository
            .createProcessDefinitionQuery()
            .processDefinitionId(definitionId)
            .processDefinitionKeysIn(keys)
            .count()
        > 0;
  }

  ReviewStarts.Started started(UUID submission) {
    HistoricProcessInstance instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(submission.toString())
            .processDefinitionKey(Model.SUBMISSION_REVIEW)
            .singleResult();
    return new ReviewStarts.Started(
        instance.getId(),
        instance.getProcessDefinitionId(),
        instance.getProcessDefinitionKey(),
        instance.getEndTime() != null);
  }

  /** Starts it; where what was accepted before is all that it needs, the review begins at once. */
  void startApplication(CategoryApplication application, boolean complete) {
    runtime.startProcessInstanceByKey(
        Model.CATEGORY_APPLICATION,
        application.key(),
        Map.of(
            Model.VAR_APPLICATION,
            application.id().toString(),
            Model.VAR_EVIDENCE_COMPLETE,
            complete));
  }

  /** Begins to watch over a grant: its warnings and its end stand in the diagram. */
  void startGrant(CategoryGrants.Grant grant) {
    runtime.startProcessInstanceByKey(
        Model.CATEGORY_GRANT,
        grant.id().toString(),
        Map.of(Model.VAR_GRANT_ENDS, grant.expiresAt() != null));
  }

  /** Ends the watch over a grant; one that has just ended by itself is no trouble. */
  void tellReplaced(UUID grant) {
    runtime
        .createMessageCorrelation(Model.MSG_GRANT_REPLACED)
        .processInstanceBusinessKey(grant.toString())
        .correlateAll();
  }

  void tell(UUID submission, String message) {
    correlate(message, submission.toString(), Map.of());
  }

  void tellDecided(UUID submission, ApplicationStatus outcome) {
    correlate(
        Model.MSG_CATEGORY_DECIDED,
        submission.toString(),
        Map.of(
            Model.VAR_CATEGORY_OUTCOME, outcome.name(),
            Model.VAR_BASIS, Model.Basis.CATEGORY.name()));
  }

  void tellSupplied(CategoryApplication application) {
    correlate(Model.MSG_EVIDENCE_SUPPLIED, application.key(), Map.of());
  }

  private void correlate(String message, String businessKey, Map<String, Object> variables) {
    translated(
        () -> {
          runtime
              .createMessageCorrelation(message)
              .processInstanceBusinessKey(businessKey)
              .setVariables(variables)
              .correlateExclusively();
          return null;
        });
  }

  void claim(String taskId, Person by) {
    as(by, () -> run(() -> tasks.claim(taskId, by.id())));
  }

  void release(String taskId, Person by) {
    as(by, () -> run(() -> tasks.setAssignee(taskId, null)));
  }

  void due(String taskId, Date due) {
    translated(() -> run(() -> tasks.setDueDate(taskId, due)));
  }

  /** Lays a task back that its owner left. */
  void layBack(String taskId) {
    translated(() -> run(() -> tasks.setAssignee(taskId, null)));
  }

  void complete(String taskId, Person by, ReviewOutcome outcome, String comment) {
    Map<String, Object> answers = new HashMap<>();
    answers.put(Model.VAR_OUTCOME, outcome.name());
    answers.put(Model.VAR_COMMENT, comment);
    as(by, () -> run(() -> tasks.complete(taskId, answers)));
  }

  /** Where the newest instance with this key stands in its diagram, and where it has been. */
  Optional<Whereabouts.Place> place(String businessKey, String definition) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey)
        .processDefinitionKey(definition)
        .orderByProcessInstanceStartTime()
        .desc()
        .listPage(0, 1)
        .stream()
        .findFirst()
        .map(
            instance ->
                Whereabouts.Place.of(instance.getProcessDefinitionId(), nodes(instance.getId())));
  }

  /** The text of one version of a process, unless an operator has deleted it. */
  Optional<InputStream> model(String definitionId) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionId(definitionId)
        .list()
        .stream()
        .findFirst()
        .map(definition -> repository.getProcessModel(definition.getId()));
  }

  private List<HistoricActivityInstance> nodes(String instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .orderPartiallyByOccurrence()
        .asc()
        .list();
  }

  private static Void run(Runnable step) {
    step.run();
    return null;
  }

  /** Acts for a person, so that the engine's authorizations and listeners see who it is. */
  private <T> T as(Person person, Supplier<T> step) {
    var before = identity.getCurrentAuthentication();
    identity.setAuthentication(person.id(), person.groups(), person.organisations());
    try {
      return translated(step);
    } finally {
      if (before == null) {
        identity.clearAuthentication();
      } else {
        identity.setAuthentication(before);
      }
    }
  }

  private static <T> T translated(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException trouble) {
      throw Causes.refusalIn(trouble);
    }
  }
}
