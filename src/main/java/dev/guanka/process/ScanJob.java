package dev.guanka.process;

import dev.guanka.store.Submissions;
import dev.guanka.submission.Status;
import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
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
  private final Submissions submissions;
  private final SubmissionSteps steps;
  private final TransactionTemplate transaction;
  private final Duration retryAfter;

  ScanJob(
      ExternalTaskService tasks,
      Scanning scanning,
      Submissions submissions,
      SubmissionSteps steps,
      TransactionTemplate transaction,
      @Value("${guanka.scan.retry-after:PT10S}") Duration retryAfter) {
    this.tasks = tasks;
    this.scanning = scanning;
    this.submissions = submissions;
    this.steps = steps;
    this.transaction = transaction;
    this.retryAfter = retryAfter;
  }

  void run(LockedExternalTask task, String worker) {
    UUID submission = UUID.fromString(task.getBusinessKey());
    try {
      Scanning.Scanned scanned = scanning.scan(submission);
      transaction.executeWithoutResult(status -> finish(task, worker, submission, scanned));
    } catch (NotFoundException gone) {
      LOG.info("Submission {} went on without its scan", submission);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError trouble) {
      LOG.warn("Scan of submission {} failed", submission, trouble);
      fail(task, worker, submission, trouble);
    }
  }

  private void finish(
      LockedExternalTask task, String worker, UUID submission, Scanning.Scanned scanned) {
    scanned.keep();
    boolean held =
        submissions.find(submission).filter(s -> s.status() == Status.ON_HOLD).isPresent();
    if (held) {
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
