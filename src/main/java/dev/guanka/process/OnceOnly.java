package dev.guanka.process;

import dev.guanka.process.identity.Person;
import dev.guanka.store.IdempotencyKeys;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a step once for each key, in one transaction with it; a step that fails frees its key. */
@Component
public class OnceOnly {

  private final IdempotencyKeys keys;

  OnceOnly(IdempotencyKeys keys) {
    this.keys = keys;
  }

  /**
   * Takes the step, or answers what it made when it was taken; a concurrent twin waits for that.
   *
   * @param key the caller's key, or null
   * @return the id of what the step made
   * @throws Refusal where the key was used with another request
   */
  @Transactional
  public UUID take(Person by, IdempotencyKey key, Supplier<UUID> step) {
    if (key == null) {
      return step.get();
    }
    Optional<IdempotencyKeys.Use> earlier =
        keys.take(by.id(), key.key(), key.requestHash(), UUID.randomUUID());
    if (earlier.isPresent()) {
      return key.sameRequest(earlier.get());
    }
    UUID made = step.get();
    keys.point(by.id(), key.key(), made);
    return made;
  }
}
