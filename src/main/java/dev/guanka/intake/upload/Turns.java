package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets only so many uploads be worked on at once, whatever arrives, for the memory. */
@Component
public class Turns {

  private final Semaphore turns;
  private final long patience;

  Turns(
      @Value("${guanka.upload.at-once:2}") int atOnce,
      @Value("${guanka.upload.patience-seconds:120}") long patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Waits for a turn and takes it.
   *
   * @throws Refusal with 503 where none comes in time
   */
  public <T> T take(Supplier<T> work) {
    await();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void await() {
    try {
      if (turns.tryAcquire(patience, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        503,
        "BUSY",
        null,
        new Text("上传过多，请稍后重试。", "Too many uploads at once; try again in a moment."));
  }
}
