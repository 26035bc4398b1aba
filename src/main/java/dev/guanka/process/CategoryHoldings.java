package dev.guanka.process;

import dev.guanka.store.CategoryGrants;
import dev.guanka.store.CategoryGrants.Grant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Begins grants, each under the watch of its own process, and ends the watch over older ones. */
@Component
class CategoryHoldings {

  private final CategoryGrants grants;
  private final ObjectProvider<ReviewProcesses> processes;

  CategoryHoldings(CategoryGrants grants, ObjectProvider<ReviewProcesses> processes) {
    this.grants = grants;
    this.processes = processes;
  }

  void begin(Grant grant) {
    grants.add(grant);
    grants.replace(grant).forEach(processes.getObject()::tellReplaced);
    processes.getObject().startGrant(grant);
  }
}
