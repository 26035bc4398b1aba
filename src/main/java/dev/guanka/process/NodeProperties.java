package dev.guanka.process;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What the diagram says of a node in its extension properties. */
final class NodeProperties {

  private NodeProperties() {}

  static Optional<String> of(BaseElement node, String name) {
    return Optional.ofNullable(node.getExtensionElements()).stream()
        .flatMap(
            extensions ->
                extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }
}
