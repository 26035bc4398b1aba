package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A wait is kept under its own node and ends with it, so that the next one gets a deadline anew.
 */
@ProcessTest
class WaitsProcessTest {

  @Autowired private ReviewStage stage;
  @Autowired private JdbcClient db;

  @Test
  void beginsAndEndsWithItsNode() {
    UUID id = stage.aRejectedSubmission();
    assertThat(openWaits(id)).containsExactly("Task_AwaitResubmission");
    stage.resubmit(id, "museum-guide-fixed");
    assertThat(openWaits(id)).isEmpty();
  }

  private List<String> openWaits(UUID id) {
    return db.sql("select activity from wait where process_key = ? and ended_at is null")
        .param(id.toString())
        .query(String.class)
        .list();
  }
}
