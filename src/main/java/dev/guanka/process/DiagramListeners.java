package dev.guanka.process;

import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.Status;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Reads what the diagram says of each node — its status, its desk — and hangs our listeners there,
 * so that a node added in the diagram takes part without a line of Java.
 */
@Component
class DiagramListeners extends AbstractBpmnParseListener {

  private final StatusKeeper statuses;
  private final TaskDesk desk;

  DiagramListeners(StatusKeeper statuses, TaskDesk desk) {
    this.statuses = statuses;
    this.desk = desk;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    status(element, activity);
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    activity.addListener(
        ExecutionListener.EVENTNAME_START, (ExecutionListener) desk::forgetAnswers);
    for (String event :
        List.of(
            TaskListener.EVENTNAME_CREATE,
            TaskListener.EVENTNAME_ASSIGNMENT,
            TaskListener.EVENTNAME_UPDATE,
            TaskListener.EVENTNAME_COMPLETE,
            TaskListener.EVENTNAME_DELETE)) {
      task.addTaskListener(event, desk);
    }
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    status(element, activity);
    activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) statuses::endWait);
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    status(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    status(element, activity);
  }

  private void status(Element element, ActivityImpl activity) {
    property(element, Model.PROPERTY_STATUS)
        .forEach(
            name -> {
              Status status = Status.valueOf(name);
              activity.addListener(
                  ExecutionListener.EVENTNAME_START,
                  (ExecutionListener) execution -> statuses.enter(execution, status));
            });
    property(element, Model.PROPERTY_APPLICATION_STATUS)
        .forEach(
            name -> {
              ApplicationStatus status = ApplicationStatus.valueOf(name);
              activity.addListener(
                  ExecutionListener.EVENTNAME_START,
                  (ExecutionListener) execution -> statuses.enter(execution, status));
            });
  }

  private static List<String> property(Element node, String name) {
    List<String> values = new ArrayList<>();
    Element extensions = node.element("extensionElements");
    Element properties = extensions == null ? null : extensions.element("properties");
    if (properties != null) {
      properties.elements("property").stream()
          .filter(property -> name.equals(property.attribute("name")))
          .forEach(property -> values.add(property.attribute("value")));
    }
    return values;
  }
}
