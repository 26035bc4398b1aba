package dev.guanka.process.engine;

import dev.guanka.process.setup.SetupStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
      warnOfDifferences(model, forms);
    }
  }

  /** A change under the same tag reaches nobody, which nobody would notice otherwise. */
  private void warnOfDifferences(ShippedModel model, List<ShippedFile> forms) {
    newestOf(model.processId())
        .filter(deployed -> VersionTag.ofDeployed(deployed.getVersionTag()).equals(model.version()))
        .map(deployed -> differing(deployed, model, forms))
        .filter(files -> !files.isEmpty())
        .ifPresent(
            files ->
                LOG.warn(
                    "NOT DEPLOYED: {} of {} differ from what is deployed under the same version tag"
                        + " {}. Raise camunda:versionTag to deploy them.",
                    files,
                    model.processId(),
                    model.version()));
  }

  private List<String> differing(
      ProcessDefinition deployed, ShippedModel model, List<ShippedFile> forms) {
    return Stream.concat(Stream.of(model.file()), forms.stream())
        .filter(file -> !file.text().equals(text(deployed.getDeploymentId(), file.name())))
        .map(ShippedFile::name)
        .toList();
  }

  /** A deployed file, or nothing where the deployment has none of that name. */
  private String text(String deployment, String name) {
    if (!repository.getDeploymentResourceNames(deployment).contains(name)) {
      return "";
    }
    try (var file = repository.getResourceAsStream(deployment, name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<ProcessDefinition> newestOf(String processId) {
    return Optional.ofNullable(
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(processId)
            .latestVersion()
            .singleResult());
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
