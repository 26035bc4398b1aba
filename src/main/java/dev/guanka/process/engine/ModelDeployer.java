package dev.guanka.process.engine;

import dev.guanka.process.setup.SetupStep;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys a model only where its version tag is newer than any deployed, since an older node that
 * starts again must never make its older model the newest.
 */
@Component
@Order(3)
class ModelDeployer implements SetupStep {

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

  private final RepositoryService repository;
  private final ShippedModels models;

  ModelDeployer(RepositoryService repository, ShippedModels models) {
    this.repository = repository;
    this.models = models;
  }

  @Override
  public void run() {
    var forms = models.forms();
    models.all().forEach(model -> deployIfNewer(model, forms));
  }

  private void deployIfNewer(ShippedModel model, List<ShippedFile> forms) {
    var newest = newestDeployed(model.processId());
    if (model.version().compareTo(newest) > 0) {
      deploy(model, forms);
    } else {
      LOG.info("{} {} stays: {} is deployed", model.processId(), model.version(), newest);
    }
  }

  private VersionTag newestDeployed(String processId) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(processId).list().stream()
        .map(ProcessDefinition::getVersionTag)
        .map(VersionTag::ofDeployed)
        .max(VersionTag::compareTo)
        .orElse(VersionTag.NONE);
  }

  private void deploy(ShippedModel model, List<ShippedFile> forms) {
    var deployment =
        repository
            .createDeployment()
            .name(model.processId() + " " + model.version())
            .source("guanka")
            .addString(model.file().name(), model.file().text());
    forms.forEach(form -> deployment.addString(form.name(), form.text()));
    deployment.deploy();
    LOG.info("{} {} deployed with {} forms", model.processId(), model.version(), forms.size());
  }
}
