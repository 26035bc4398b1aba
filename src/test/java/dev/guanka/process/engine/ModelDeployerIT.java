package dev.guanka.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guanka.testing.GuankaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The newest model stays the newest, in whatever order nodes start. */
@GuankaTest
@ExtendWith(OutputCaptureExtension.class)
class ModelDeployerIT {

  private static final String PROCESS = "TagProbeProcess";
  private static final String TABLE = "TagProbeTable";

  @Autowired RepositoryService repository;

  @AfterEach
  void clear() {
    repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).list().stream()
        .map(ProcessDefinition::getDeploymentId)
        .forEach(repository::deleteDeployment);
    tables().stream()
        .map(DecisionDefinition::getDeploymentId)
        .forEach(repository::deleteDeployment);
  }

  @Test
  void deploysANewerModelWithItsForms() throws IOException {
    start("v1");
    start("v2");
    assertThat(newest().getVersion()).isEqualTo(2);
    assertThat(newest().getVersionTag()).isEqualTo("1.10.0");
    var deployment = newest().getDeploymentId();
    try (var form = repository.getResourceAsStream(deployment, "forms/review.html")) {
      assertThat(new String(form.readAllBytes(), StandardCharsets.UTF_8)).contains("outcome");
    }
  }

  @Test
  void deploysAnUnchangedModelOnce() {
    start("v1");
    start("v1");
    assertThat(newest().getVersion()).isEqualTo(1);
  }

  @Test
  void warnsLoudlyOfAChangeUnderTheSameTag(CapturedOutput output) {
    String changed = model("v1").text().replace("</process>", "<!-- by hand --></process>");
    repository.createDeployment().addString(model("v1").name(), changed).deploy();
    start("v1");
    assertThat(newest().getVersion()).isEqualTo(1);
    assertThat(output).contains("NOT DEPLOYED", PROCESS, "1.9.0", "versionTag");
  }

  @Test
  void isSilentWhereNothingDiffers(CapturedOutput output) {
    start("v1");
    start("v1");
    assertThat(output).doesNotContain("NOT DEPLOYED");
  }

  @Test
  void neverLetsAnOlderNodeMakeItsModelTheNewest() {
    start("v1");
    start("v2");
    start("v1");
    start("v2");
    assertThat(newest().getVersion()).isEqualTo(2);
    assertThat(newest().getVersionTag()).isEqualTo("1.10.0");
  }

  @Test
  void takesAModelWithoutATagForTheOldest() {
    repository
        .createDeployment()
        .addString(
            PROCESS + ".bpmn",
            model("v1").text().replace("versionTag=\"1.9.0\"", "versionTag=\"x\""))
        .deploy();
    start("v1");
    assertThat(newest().getVersionTag()).isEqualTo("1.9.0");
  }

  @Test
  void deploysATableOnceAndNeverAnOlderOne(CapturedOutput output) {
    start("v1");
    start("v2");
    start("v1");
    assertThat(tables())
        .extracting(DecisionDefinition::getVersionTag)
        .containsExactly("1.0.0", "1.1.0");
    assertThat(output).contains("TagProbeTable 1.0.0 stays: 1.1.0 is deployed");
  }

  @Test
  void refusesToShipATableWithoutATag() {
    var table = shipped("v1").all().get(0).file();
    var untagged = new ShippedFile(table.name(), table.text().replace("versionTag", "id2"));
    assertThatThrownBy(() -> ShippedModel.read(untagged)).hasMessageContaining("TagProbeTable.dmn");
  }

  private List<DecisionDefinition> tables() {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(TABLE)
        .orderByDecisionDefinitionVersion()
        .asc()
        .list();
  }

  @Test
  void refusesToShipAModelWithoutATag() {
    var untagged = model("v1").text().replace("camunda:versionTag=\"1.9.0\"", "");
    assertThatThrownBy(() -> ShippedModel.read(new ShippedFile("untagged.bpmn", untagged)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("untagged.bpmn");
  }

  private void start(String version) {
    new ModelDeployer(repository, shipped(version)).run();
  }

  private static ShippedModels shipped(String version) {
    return new ShippedModels("classpath:models/" + version);
  }

  private static ShippedFile model(String version) {
    return shipped(version).all().stream()
        .filter(model -> model.key().equals(PROCESS))
        .findFirst()
        .orElseThrow()
        .file();
  }

  private ProcessDefinition newest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(PROCESS)
        .latestVersion()
        .singleResult();
  }
}
