package dev.guanka.process.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;

/** A model of the jar with what decides whether it is deployed. */
record ShippedModel(String processId, VersionTag version, ShippedFile file) {

  /**
   * @throws IllegalArgumentException where the process has no usable {@code camunda:versionTag}
   */
  static ShippedModel read(ShippedFile file) {
    var bytes = file.text().getBytes(StandardCharsets.UTF_8);
    var model = Bpmn.readModelFromStream(new ByteArrayInputStream(bytes));
    var process =
        model.getModelElementsByType(Process.class).stream()
            .filter(Process::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No process in " + file.name()));
    try {
      var version = VersionTag.of(process.getCamundaVersionTag());
      return new ShippedModel(process.getId(), version, file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
    }
  }
}
