package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing shows every step and none of the workings. */
class DrawingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {Model.SUBMISSION_REVIEW, Model.CATEGORY_APPLICATION, Model.CATEGORY_GRANT})
  void keepsWhatIsDrawn(String process) {
    BpmnModelInstance model = Diagrams.read(process);
    BpmnModelInstance drawn = Bpmn.readModelFromStream(new ByteArrayInputStream(drawing(model)));
    assertThat(names(drawn)).isNotEmpty().isEqualTo(names(model));
    assertThat(ids(drawn, BpmnShape.class)).isNotEmpty().isEqualTo(ids(model, BpmnShape.class));
    assertThat(ids(drawn, BpmnEdge.class)).isNotEmpty().isEqualTo(ids(model, BpmnEdge.class));
    assertThat(count(drawn, Bounds.class)).isPositive().isEqualTo(count(model, Bounds.class));
    assertThat(count(drawn, Waypoint.class)).isPositive().isEqualTo(count(model, Waypoint.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Model.SUBMISSION_REVIEW, Model.CATEGORY_APPLICATION, Model.CATEGORY_GRANT})
  void tellsNothingOfTheWorkings(String process) {
    BpmnModelInstance model = Diagrams.read(process);
    assertThat(Bpmn.convertToString(model)).contains("${", "Delegate", "documentation");
    assertThat(new String(drawing(model), StandardCharsets.UTF_8))
        .doesNotContain("${", "Delegate", "documentation", "camunda:", "P14D");
  }

  private static byte[] drawing(BpmnModelInstance model) {
    byte[] text = Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    return Drawing.of(new ByteArrayInputStream(text));
  }

  private static List<String> names(BpmnModelInstance model) {
    return model.getModelElementsByType(FlowElement.class).stream()
        .map(element -> element.getId() + " " + element.getName())
        .toList();
  }

  private static <T extends ModelElementInstance> List<String> ids(
      BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type).stream()
        .map(shape -> shape.getAttributeValue("bpmnElement"))
        .toList();
  }

  private static int count(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
    return model.getModelElementsByType(type).size();
  }
}
