package dev.guanka.process;

import dev.guanka.store.InboxItems;
import dev.guanka.store.Urgencies;
import dev.guanka.submission.InboxItem;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a submission forward in the queues: the tasks that it has and those it will have. */
@Component
public class Hurry {

  private final Urgencies urgencies;
  private final InboxItems inbox;
  private final ReviewProcesses processes;

  Hurry(Urgencies urgencies, InboxItems inbox, ReviewProcesses processes) {
    this.urgencies = urgencies;
    this.inbox = inbox;
    this.processes = processes;
  }

  @Transactional
  public void hurry(UUID submissionId, Instant dueAt) {
    urgencies.add(submissionId, dueAt);
    for (InboxItem item : inbox.ofSubmission(submissionId)) {
      if (item.dueAt().isAfter(dueAt)) {
        processes.due(item.taskId(), Date.from(dueAt));
      }
    }
  }
}
