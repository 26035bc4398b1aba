package dev.guanka.process;

import dev.guanka.store.InboxLeases;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns tasks that somebody took and left, so that no case waits for a person who is gone. */
@Component
class LeaseReturn {

  private static final int BATCH = 50;

  private final InboxLeases leases;
  private final ReviewProcesses processes;
  private final Duration lease;

  LeaseReturn(
      InboxLeases leases,
      ReviewProcesses processes,
      @Value("${guanka.inbox.lease:PT1H}") Duration lease) {
    this.leases = leases;
    this.processes = processes;
    this.lease = lease;
  }

  /** Returns how many went back; what was noted stays with them. */
  @Transactional
  int sweep() {
    List<String> idle = leases.idle(lease, BATCH);
    idle.forEach(processes::layBack);
    return idle.size();
  }
}
