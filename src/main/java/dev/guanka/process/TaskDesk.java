package dev.guanka.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Listens at every user task, so that Tasklist, engine REST and the inbox obey the same rules and
 * show the same queue.
 */
@Component
class TaskDesk implements TaskListener {

  private final ObjectProvider<InboxKeeper> inbox;
  private final ObjectProvider<TaskRules> rules;
  private final ObjectProvider<Completions> completions;

  TaskDesk(
      ObjectProvider<InboxKeeper> inbox,
      ObjectProvider<TaskRules> rules,
      ObjectProvider<Completions> completions) {
    this.inbox = inbox;
    this.rules = rules;
    this.completions = completions;
  }

  /** The head of each round: what a person or the rules said before counts no more. */
  void forgetAnswers(DelegateExecution execution) {
    execution.removeVariable(Model.VAR_OUTCOME);
    execution.removeVariable(Model.VAR_COMMENT);
    execution.removeVariable(Model.VAR_VERDICT);
    execution.removeVariable(Model.VAR_GRANT_BASIS);
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> inbox.getObject().open(task);
      case EVENTNAME_ASSIGNMENT -> assigned(task);
      case EVENTNAME_UPDATE -> inbox.getObject().follow(task);
      case EVENTNAME_COMPLETE -> completed(task);
      case EVENTNAME_DELETE -> inbox.getObject().close(task);
      default -> throw new IllegalArgumentException(task.getEventName());
    }
  }

  private void assigned(DelegateTask task) {
    rules.getObject().requireMayTake(task);
    inbox.getObject().assign(task);
  }

  private void completed(DelegateTask task) {
    rules.getObject().requireTheirs(task);
    completions.getObject().record(task);
    inbox.getObject().close(task);
  }
}
