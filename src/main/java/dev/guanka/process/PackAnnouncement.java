package dev.guanka.process;

import dev.guanka.process.setup.SetupStep;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.store.Events;
import dev.guanka.store.ServedPacks;
import dev.guanka.submission.EventType;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells of a rule pack when it serves for the first time, on whichever node that is. */
@Component
class PackAnnouncement implements SetupStep {

  private final RuleBook rules;
  private final ServedPacks served;
  private final Events events;

  PackAnnouncement(RuleBook rules, ServedPacks served, Events events) {
    this.rules = rules;
    this.served = served;
    this.events = events;
  }

  @Override
  public void run() {
    RulePack pack = rules.pack();
    if (served.serve(pack.id(), pack.version())) {
      events.tell(
          EventType.RULES_PUBLISHED,
          null,
          null,
          null,
          Map.of(
              "packId", pack.id(),
              "version", pack.version(),
              "edition", pack.edition(rules.today()).id()));
    }
  }
}
