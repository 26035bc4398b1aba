package dev.guanka.process.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** One version of a model that the engine has. */
record DeployedModel(int number, VersionTag version, String deployment) {

  /** Every version of a shipped model, of whatever kind. */
  static List<DeployedModel> of(ShippedModel model, RepositoryService repository) {
    return switch (model.kind()) {
      case PROCESS ->
          repository
              .createProcessDefinitionQuery()
              .processDefinitionKey(model.key())
              .list()
              .stream()
              .map(DeployedModel::of)
              .toList();
      case DECISION ->
          repository
              .createDecisionDefinitionQuery()
              .decisionDefinitionKey(model.key())
              .list()
              .stream()
              .map(DeployedModel::of)
              .toList();
    };
  }

  private static DeployedModel of(ProcessDefinition found) {
    var version = VersionTag.ofDeployed(found.getVersionTag());
    return new DeployedModel(found.getVersion(), version, found.getDeploymentId());
  }

  private static DeployedModel of(DecisionDefinition found) {
    var version = VersionTag.ofDeployed(found.getVersionTag());
    return new DeployedModel(found.getVersion(), version, found.getDeploymentId());
  }
}
