package dev.guanka.process.engine;

import dev.guanka.process.engine.ShippedModel.Kind;
import dev.guanka.process.setup.SetupStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
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
    models.all().forEach(model -> deployIfNewer(model, formsOf(model, forms)));
  }

  private static List<ShippedFile> formsOf(ShippedModel model, List<ShippedFile> forms) {
    return model.kind() == Kind.PROCESS ? forms : List.of();
  }

  private void deployIfNewer(ShippedModel model, List<ShippedFile> forms) {
    var deployed = DeployedModel.of(model, repository);
    var newest =
        deployed.stream()
            .map(DeployedModel::version)
            .max(VersionTag::compareTo)
            .orElse(VersionTag.NONE);
    if (model.version().compareTo(newest) > 0) {
      deploy(model, forms);
    } else {
      LOG.info("{} {} stays: {} is deployed", model.key(), model.version(), newest);
      warnOfDifferences(model, forms, deployed);
    }
  }

  /** A change under the same tag reaches nobody, which nobody would notice otherwise. */
  private void warnOfDifferences(
      ShippedModel model, List<ShippedFile> forms, List<DeployedModel> deployed) {
    deployed.stream()
        .max(Comparator.comparing(DeployedModel::number))
        .filter(latest -> latest.version().equals(model.version()))
        .map(latest -> differing(latest, model, forms))
        .filter(files -> !files.isEmpty())
        .ifPresent(
            files ->
                LOG.warn(
                    "NOT DEPLOYED: {} of {} differ from what is deployed under the same version tag"
                        + " {}. Raise camunda:versionTag to deploy them.",
                    files,
                    model.key(),
                    model.version()));
  }

  private List<String> differing(
      DeployedModel deployed, ShippedModel model, List<ShippedFile> forms) {
    return Stream.concat(Stream.of(model.file()), forms.stream())
        .filter(file -> !file.text().equals(text(deployed.deployment(), file.name())))
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

  private void deploy(ShippedModel model, List<ShippedFile> forms) {
    var deployment =
        repository
            .createDeployment()
            .name(model.key() + " " + model.version())
            .source("guanka")
            .addString(model.file().name(), model.file().text());
    forms.forEach(form -> deployment.addString(form.name(), form.text()));
    deployment.deploy();
    LOG.info("{} {} deployed with {} forms", model.key(), model.version(), forms.size());
  }
}
