package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Report;
import dev.guanka.submission.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resubmission stores and scans only what changed, and says what became of each finding. */
@ProcessTest
class ResubmissionProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private Reports reports;
  @Autowired private JdbcClient db;

  @Test
  void storesAndScansOnlyTheFileThatChanged() throws IOException {
    UUID id = stage.aRejectedSubmission();
    stage.resubmit(id, "garden-shop");
    stage.scan();
    UUID other = stage.aRejectedSubmission();
    long blobs = count("blob");
    long facts = count("file_facts");
    Path changed = ReviewStage.shopWith("<view>" + UUID.randomUUID() + "</view>");
    stage.resubmit(other, "garden-shop", changed);
    stage.scan();
    assertThat(stage.status(other)).isEqualTo(Status.APPROVED);
    assertThat(count("blob") - blobs).isEqualTo(1);
    assertThat(count("file_facts") - facts).isEqualTo(1);
  }

  @Test
  void readsAgainWhatAnEarlierReaderKeptInAnotherForm() throws IOException {
    UUID id = stage.aRejectedSubmission();
    stage.resubmit(id, "garden-shop");
    stage.scan();
    UUID other = stage.aRejectedSubmission();
    db.sql("update file_facts set pack_version = split_part(pack_version, '/', 1), facts = '{}'")
        .update();
    Path changed = ReviewStage.shopWith("<view>" + UUID.randomUUID() + "</view>");
    stage.resubmit(other, "garden-shop", changed);
    stage.scan();
    assertThat(stage.status(other)).isEqualTo(Status.APPROVED);
  }

  @Test
  void saysWhatIsFixed() {
    UUID id = stage.aRejectedSubmission();
    int found = report(id).findings().size();
    stage.resubmit(id, "museum-guide-fixed");
    stage.scan();
    assertThat(report(id).fixed()).hasSize(found);
    assertThat(report(id).findings()).isEmpty();
  }

  @Test
  void saysWhatIsStillThere() {
    UUID id = stage.aRejectedSubmission();
    stage.resubmit(id, "museum-guide");
    stage.scan();
    assertThat(stage.status(id)).isEqualTo(Status.REJECTED);
    assertThat(report(id).findings())
        .extracting(Report.Item::change)
        .containsOnly(Report.Change.STILL);
  }

  @Test
  void keepsTheSameReportForTheSamePackageOfTwoApps() {
    assertThat(report(stage.aRejectedSubmission())).isEqualTo(report(stage.aRejectedSubmission()));
  }

  private Report report(UUID id) {
    return reports.latest(id).orElseThrow();
  }

  private long count(String table) {
    return db.sql("select count(*) from " + table).query(Long.class).single();
  }
}
