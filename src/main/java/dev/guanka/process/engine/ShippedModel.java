package dev.guanka.process.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A model of the jar with what decides whether it is deployed. */
record ShippedModel(Kind kind, String key, VersionTag version, ShippedFile file) {

  /** What a model draws: a process, or a decision as a table. */
  enum Kind {
    PROCESS,
    DECISION
  }

  /**
   * @throws IllegalArgumentException where the model has no usable {@code camunda:versionTag}
   */
  static ShippedModel read(ShippedFile file) {
    try {
      return file.name().endsWith(".dmn") ? decision(file) : process(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file.name() + ": " + e.getMessage(), e);
    }
  }

  private static ShippedModel process(ShippedFile file) {
    var process =
        Bpmn.readModelFromStream(stream(file)).getModelElementsByType(Process.class).stream()
            .filter(Process::isExecutable)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no process"));
    var version = VersionTag.of(process.getCamundaVersionTag());
    return new ShippedModel(Kind.PROCESS, process.getId(), version, file);
  }

  private static ShippedModel decision(ShippedFile file) {
    var decision =
        Dmn.readModelFromStream(stream(file)).getModelElementsByType(Decision.class).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no decision"));
    var version = VersionTag.of(decision.getVersionTag());
    return new ShippedModel(Kind.DECISION, decision.getId(), version, file);
  }

  private static InputStream stream(ShippedFile file) {
    return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
  }
}
