package dev.guanka.process.setup;

import dev.guanka.store.SetupLock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Fills an empty engine, and brings a filled one up to date, before the first request comes in. */
@Component
class EngineSetup implements SmartInitializingSingleton {

  private final SetupLock lock;
  private final List<SetupStep> steps;

  EngineSetup(SetupLock lock, List<SetupStep> steps) {
    this.lock = lock;
    this.steps = steps;
  }

  @Override
  public void afterSingletonsInstantiated() {
    lock.hold(() -> steps.forEach(SetupStep::run));
  }
}
