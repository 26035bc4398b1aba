package dev.guanka.process;

import dev.guanka.submission.Status;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Reads the steps from status to status out of the diagrams, following flows and links. */
final class DrawnSteps {

  private final BpmnModelInstance submission = Diagrams.read(Model.SUBMISSION_REVIEW);
  private final BpmnModelInstance application = Diagrams.read(Model.CATEGORY_APPLICATION);
  private final Set<String> cut = new HashSet<>();

  DrawnSteps without(String flow) {
    cut.add(flow);
    return this;
  }

  Map<Status, Set<Status>> all() {
    Map<Status, Set<Status>> steps = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      steps.put(status, EnumSet.noneOf(Status.class));
    }
    FlowNode start = submission.getModelElementById("StartEvent_SubmissionReceived");
    steps.get(Status.RECEIVED).addAll(reached(start.getOutgoing()));
    for (FlowNode node : submission.getModelElementsByType(FlowNode.class)) {
      NodeProperties.of(node, Model.PROPERTY_STATUS)
          .ifPresent(name -> add(steps, node, Status.valueOf(name)));
    }
    addProjection(steps);
    addWithdrawal(steps);
    steps.forEach((from, to) -> to.remove(from));
    return steps;
  }

  private void add(Map<Status, Set<Status>> steps, FlowNode node, Status status) {
    Set<Status> byItself = reached(node.getOutgoing());
    Set<Status> byBoundary = EnumSet.noneOf(Status.class);
    submission.getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(node))
        .forEach(event -> byBoundary.addAll(reached(event.getOutgoing())));
    steps.get(status).addAll(byBoundary);
    if (status == Status.AWAITING_EVIDENCE) {
      // what the evidence team decided leaves from EVIDENCE_REVIEW, what ran out from the wait
      byItself.stream().filter(to -> to == Status.EXPIRED).forEach(steps.get(status)::add);
      byItself.stream()
          .filter(to -> to != Status.EXPIRED)
          .forEach(steps.get(Status.EVIDENCE_REVIEW)::add);
    } else {
      steps.get(status).addAll(byItself);
    }
  }

  /** A waiting submission shows the application's status: each flow between two of them counts. */
  private void addProjection(Map<Status, Set<Status>> steps) {
    for (FlowNode node : application.getModelElementsByType(FlowNode.class)) {
      NodeProperties.of(node, Model.PROPERTY_APPLICATION_STATUS)
          .flatMap(DrawnSteps::known)
          .ifPresent(
              from ->
                  next(node.getOutgoing(), Model.PROPERTY_APPLICATION_STATUS).stream()
                      .flatMap(name -> known(name).stream())
                      .filter(to -> !to.isFinal())
                      .forEach(steps.get(from)::add));
    }
  }

  private static Optional<Status> known(String name) {
    return List.of(Status.values()).stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private void addWithdrawal(Map<Status, Set<Status>> steps) {
    for (SubProcess sub : submission.getModelElementsByType(SubProcess.class)) {
      if (sub.triggeredByEvent()) {
        for (StartEvent start : sub.getChildElementsByType(StartEvent.class)) {
          Set<Status> to = reached(start.getOutgoing());
          steps.forEach((from, all) -> all.addAll(from.isFinal() ? Set.of() : to));
        }
      }
    }
  }

  private Set<Status> reached(Iterable<SequenceFlow> flows) {
    Set<Status> reached = EnumSet.noneOf(Status.class);
    next(flows, Model.PROPERTY_STATUS).forEach(name -> reached.add(Status.valueOf(name)));
    return reached;
  }

  /** The next statuses behind some flows, through all nodes that state none. */
  private Set<String> next(Iterable<SequenceFlow> flows, String property) {
    Set<String> found = new HashSet<>();
    Set<FlowNode> seen = new HashSet<>();
    Deque<FlowNode> open = new ArrayDeque<>();
    flows.forEach(flow -> follow(flow, open));
    while (!open.isEmpty()) {
      FlowNode node = open.pop();
      if (seen.add(node)) {
        NodeProperties.of(node, property)
            .ifPresentOrElse(
                found::add,
                () -> {
                  node.getOutgoing().forEach(flow -> follow(flow, open));
                  catchers(node).forEach(open::push);
                });
      }
    }
    return found;
  }

  private void follow(SequenceFlow flow, Deque<FlowNode> open) {
    if (!cut.contains(flow.getId())) {
      open.push(flow.getTarget());
    }
  }

  private List<FlowNode> catchers(FlowNode thrower) {
    return link(thrower)
        .map(
            name ->
                submission.getModelElementsByType(IntermediateCatchEvent.class).stream()
                    .filter(event -> !event.equals(thrower))
                    .filter(event -> link(event).filter(name::equals).isPresent())
                    .map(FlowNode.class::cast)
                    .toList())
        .orElse(List.of());
  }

  private static Optional<String> link(FlowNode node) {
    return node.getChildElementsByType(LinkEventDefinition.class).stream()
        .map(LinkEventDefinition::getName)
        .findFirst();
  }
}
