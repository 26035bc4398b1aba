package dev.guanka.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.submission.Status;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A withdrawal in the middle of a scan ends it; nobody's trouble, no attempt lost. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class ScanMeetsWithdrawalProcessTest {

  private static final String WORKER = "worker";

  @Autowired private ReviewStage stage;
  @Autowired private ScanJob scans;
  @Autowired private Turns turns;

  @Test
  void forgetsAResultThatCameSecond(CapturedOutput log) {
    stage.scan();
    UUID id = stage.aReceived("campus-faq");
    ScanJob.Fetched fetched = scans.fetch(WORKER, Duration.ofMinutes(1)).orElseThrow();
    Turns.Held withdrawal = turns.holding(() -> stage.withdraw(id));
    CompletableFuture<Void> scan = turns.behind(withdrawal, () -> scans.run(fetched, WORKER));
    withdrawal.commit();
    scan.join();
    assertThat(stage.status(id)).isEqualTo(Status.WITHDRAWN);
    assertThat(log.getAll()).doesNotContain("Scan of submission " + id + " failed");
  }
}
