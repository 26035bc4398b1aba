package dev.guanka.rules.scan.signal;

import java.util.List;
import java.util.Map;

/** Refuses signals that name others which are not there, or that could never be found. */
final class References {

  private References() {}

  static void check(Map<String, Signal> byId) {
    for (Signal signal : byId.values()) {
      if (signal.at().isEmpty() && signal.match() == null) {
        throw new BadSignal(signal.id(), "it needs `match` or `at`");
      }
      known(signal, signal.at(), byId);
      told(signal, signal.at(), byId);
      known(signal, signal.counter(), byId);
      if (signal.when() != null) {
        known(signal, signal.when().all(), byId);
        known(signal, signal.when().any(), byId);
        known(signal, signal.when().none(), byId);
        told(signal, signal.when().all(), byId);
        told(signal, signal.when().any(), byId);
        for (String led : signal.when().led()) {
          known(signal, List.of(led), byId);
          told(signal, List.of(led), byId);
        }
      }
    }
  }

  /** A part's place is shown beside a finding, so it needs words. */
  private static void told(Signal signal, List<String> ids, Map<String, Signal> byId) {
    for (String id : ids) {
      if (byId.get(id).message() == null) {
        throw new BadSignal(id, "it needs a `message`: " + signal.id() + " shows its place");
      }
    }
  }

  private static void known(Signal signal, List<String> ids, Map<String, Signal> byId) {
    for (String id : ids) {
      Signal other = byId.get(id);
      if (other == null) {
        throw new BadSignal(signal.id(), "it names " + id + ", which is not there");
      }
      if (!other.at().isEmpty()) {
        throw new BadSignal(signal.id(), "it names " + id + ", which itself stands on another");
      }
    }
  }
}
