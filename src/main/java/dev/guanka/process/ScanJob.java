package dev.guanka.process;

import dev.guanka.store.ChangedMeanwhile;
import dev.guanka.submission.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one scan: three attempts, then a person; never the submitter's fault. */
@Component
class ScanJob {

  private static final Logger LOG = LoggerFactory.getLogger(ScanJob.class);
  private static final int ATTEMPTS = 3;

  private final ExternalTaskService tasks;
  private final Scanning scanning;
  private final SubmissionSteps steps;
  private final TransactionTemplate transaction;
  private final Duration retryAfter;

  ScanJob(
      ExternalTaskService tasks,
      Scanning scanning,
      SubmissionSteps steps,
      TransactionTemplate transaction,
      @Value("${guanka.scan.retry-after:PT10S}") Duration retryAfter) {
    this.tasks = tasks;
    this.scanning = scanning;
    this.steps = steps;
    this.transaction = transaction;
    this.retryAfter = retryAfter;
  }

  /** Fetches the next scan and what it needs, in one transaction. */
  Optional<Fetched> fetch(String worker, Duration lock) {
    return transaction.execute(
        status ->
            tasks
                .fetchAndLock(1, worker)
                .topic(Model.TOPIC_SCAN, lock.toMillis())
                .variables(List.of())
                .execute()
                .stream()
                .map(task -> new Fetched(task, scanning.wanted(submission(task))))
                .findFirst());
  }

  /** A locked task, and the package that it is about. */
  record Fetched(LockedExternalTask task, Scanning.Wanted wanted) {}

  private static UUID submission(LockedExternalTask task) {
    return UUID.fromString(task.getBusinessKey());
  }

  void run(Fetched fetched, String worker) {
    LockedExternalTask task = fetched.task();
    UUID submission = submission(task);
    try {
      Scanning.Scanned scanned = scanning.scan(fetched.wanted());
      finishInTurn(() -> finish(task, worker, submission, scanned));
    } catch (NotFoundException gone) {
      LOG.info("Submission {} went on without its scan", submission);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
      LOG.warn("Scan of submission {} failed", submission, trouble);
      fail(task, worker, submission, trouble);
    }
  }

  /** Whoever moved the submission meanwhile is no trouble of the scan: it looks again. */
  private void finishInTurn(Runnable finish) {
    for (int turn = 1; ; turn++) {
      try {
        transaction.executeWithoutResult(status -> finish.run());
        return;
      } catch (ChangedMeanwhile | OptimisticLockingException lost) {
        if (turn == ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private void finish(
      LockedExternalTask task, String worker, UUID submission, Scanning.Scanned scanned) {
    scanned.keep();
    boolean heldBefore = task.getRetries() != null;
    if (heldBefore) {
      steps.enter(submission, Status.SCANNING);
    }
    tasks.complete(task.getId(), worker);
  }

  private void fail(LockedExternalTask task, String worker, UUID submission, Throwable trouble) {
    int left = (task.getRetries() == null ? ATTEMPTS : task.getRetries()) - 1;
    try {
      transaction.executeWithoutResult(
          status -> {
            steps.enter(submission, Status.ON_HOLD);
            if (left > 0) {
              tasks.handleFailure(
                  task.getId(), worker, message(trouble), null, left, retryAfter.toMillis());
            } else {
              tasks.handleBpmnError(task.getId(), worker, Model.ERR_SCAN_TROUBLE);
            }
          });
    } catch (NotFoundException gone) {
      LOG.info("Submission {} went on without its scan", submission);
    }
  }

  private static String message(Throwable trouble) {
    return trouble.getClass().getSimpleName();
  }
}
