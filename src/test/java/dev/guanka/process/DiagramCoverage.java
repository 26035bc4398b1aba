package dev.guanka.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Notes every sequence flow that a test takes, so that a path that no test walks is named. */
class DiagramCoverage extends AbstractProcessEnginePlugin {

  private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    if (configuration.getCustomPreBPMNParseListeners() == null) {
      configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
    }
    configuration.getCustomPreBPMNParseListeners().add(new Notes());
  }

  /** The flows of a model that nobody has taken yet. */
  static Set<String> notTaken(BpmnModelInstance model) {
    Set<String> left = new TreeSet<>(flows(model));
    left.removeAll(TAKEN);
    return left;
  }

  static String summary(String process, BpmnModelInstance model) {
    int all = flows(model).size();
    return "%s: %d of %d sequence flows taken by tests"
        .formatted(process, all - notTaken(model).size(), all);
  }

  private static List<String> flows(BpmnModelInstance model) {
    return model.getModelElementsByType(SequenceFlow.class).stream()
        .map(SequenceFlow::getId)
        .toList();
  }

  private static final class Notes extends AbstractBpmnParseListener {
    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      flow.addListener(
          ExecutionListener.EVENTNAME_TAKE,
          (ExecutionListener) execution -> TAKEN.add(flow.getId()));
    }
  }
}
