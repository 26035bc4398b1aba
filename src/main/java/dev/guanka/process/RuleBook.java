package dev.guanka.process;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.advice.Advice;
import dev.guanka.rules.advice.AdviceQuestion;
import dev.guanka.rules.advice.Adviser;
import dev.guanka.rules.category.Assessor;
import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanResult;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The rule pack in force, and the questions that the processes put to it. */
@Component
public class RuleBook {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final RulePack pack;
  private final Demands demands;
  private final Clock clock;

  RuleBook(RulePack pack, Clock clock) {
    this.pack = pack;
    this.demands = new Demands(pack);
    this.clock = clock;
  }

  public RulePack pack() {
    return pack;
  }

  public Demands demands() {
    return demands;
  }

  /** The day that picks the edition and judges validity. */
  public LocalDate today() {
    return day(clock.instant());
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, CHINA);
  }

  /** Which documents a case needs, by today's rules. */
  public Advice advise(AdviceQuestion question) {
    return new Adviser(pack).advise(question, today());
  }

  public Report assess(ScanResult scan, Declaration declaration, Standing standing) {
    return new Assessor().assess(scan, declaration, standing, pack, today());
  }
}
