package dev.guanka.cli;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.signal.SignalSet;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The rules of one run, loaded while the package is being read: both are mostly the cost of a cold
 * JVM, and neither needs the other.
 */
record CheckRules(RulePack pack, SignalSet signals) {

  /**
   * Begins to load.
   *
   * @param folder of a rule pack, or null for the shipped one
   */
  static CompletableFuture<CheckRules> loading(Path folder) {
    return CompletableFuture.supplyAsync(() -> load(folder));
  }

  /**
   * Waits for the end of loading.
   *
   * @throws RuntimeException as loading threw it, where the rules are bad or cannot be read
   */
  static CheckRules loaded(CompletableFuture<CheckRules> loading) {
    try {
      return loading.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw failed;
    }
  }

  private static CheckRules load(Path folder) {
    RulePack pack = folder == null ? RulePack.shipped() : RulePack.load(folder);
    return new CheckRules(pack, SignalSet.of(pack.version(), pack.signals(), pack.providers()));
  }
}
