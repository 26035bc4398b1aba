package dev.guanka.process;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.signal.SignalSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the plain rule core into the service: its pack, its scanner, the clock. */
@Configuration(proxyBeanMethods = false)
class RuleCore {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * The shipped pack or a folder's; the day edition B began is not established, so it is a setting.
   */
  @Bean
  RulePack rulePack(
      @Value("${guanka.rules.folder:}") String folder,
      @Value("${guanka.rules.edition-b-from:}") String editionB) {
    RulePack pack = folder.isEmpty() ? RulePack.shipped() : RulePack.load(Path.of(folder));
    return editionB.isEmpty() ? pack : pack.withEditionFrom("B", LocalDate.parse(editionB));
  }

  @Bean
  Scanner scanner(RulePack pack) {
    return new Scanner(SignalSet.of(pack.version(), pack.signals(), pack.providers()));
  }
}
