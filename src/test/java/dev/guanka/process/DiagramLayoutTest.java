package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawings can be read: every node has its place, no line crosses another. */
class DiagramLayoutTest {

  @ParameterizedTest
  @ValueSource(strings = {Model.SUBMISSION_REVIEW, Model.CATEGORY_APPLICATION})
  void drawsEveryNode(String process) {
    BpmnModelInstance model = Diagrams.read(process);
    assertThat(model.getModelElementsByType(BpmnShape.class))
        .extracting(shape -> shape.getBpmnElement().getId())
        .containsAll(
            model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {Model.SUBMISSION_REVIEW, Model.CATEGORY_APPLICATION})
  void crossesNoLines(String process) {
    List<Segment> segments = segments(Diagrams.read(process));
    List<String> crossings = new ArrayList<>();
    for (Segment one : segments) {
      for (Segment other : segments) {
        if (one.flow().compareTo(other.flow()) < 0 && one.crosses(other)) {
          crossings.add(one.flow() + " x " + other.flow());
        }
      }
    }
    assertThat(segments).isNotEmpty();
    assertThat(crossings).isEmpty();
  }

  private static List<Segment> segments(BpmnModelInstance model) {
    List<Segment> segments = new ArrayList<>();
    for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
      List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
      for (int i = 1; i < points.size(); i++) {
        segments.add(new Segment(edge.getBpmnElement().getId(), line(points, i)));
      }
    }
    return segments;
  }

  private static Line2D line(List<Waypoint> points, int end) {
    return new Line2D.Double(
        points.get(end - 1).getX(),
        points.get(end - 1).getY(),
        points.get(end).getX(),
        points.get(end).getY());
  }

  private record Segment(String flow, Line2D line) {

    /** Lines that share a stretch run together; lines that cut each other cross. */
    boolean crosses(Segment other) {
      return line.intersectsLine(other.line) && !touches(other) && !other.touches(this);
    }

    private boolean touches(Segment other) {
      return other.line.ptSegDist(line.getP1()) < 1 || other.line.ptSegDist(line.getP2()) < 1;
    }
  }
}
