package dev.guanka.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The shipped diagrams and tables, as tests read and change them. */
final class Diagrams {

  private Diagrams() {}

  static BpmnModelInstance read(String process) {
    try (InputStream file = Diagrams.class.getResourceAsStream("/bpmn/" + process + ".bpmn")) {
      return Bpmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DmnModelInstance readTable(String decision) {
    try (InputStream file = Diagrams.class.getResourceAsStream("/bpmn/" + decision + ".dmn")) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
