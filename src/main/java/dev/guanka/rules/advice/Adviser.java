package dev.guanka.rules.advice;

import dev.guanka.rules.evidence.Demands;
import dev.guanka.rules.pack.Answer;
import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;

/**
 * Answers which documents a case needs before anything is handed in, by the rules that decide
 * later.
 */
public final class Adviser {

  private final RulePack pack;
  private final Demands demands;

  public Adviser(RulePack pack) {
    this.pack = pack;
    this.demands = new Demands(pack);
  }

  /**
   * The same question and day give the same answer; it always has a way out.
   *
   * @param day picks the edition of the rules
   */
  public Advice advise(AdviceQuestion question, LocalDate day) {
    Situation situation = new Situation(pack, demands, pack.edition(day), question);
    if (situation.withoutAi()) {
      return situation.nothingNeeded();
    }
    return situation.eligible() == Answer.NO ? situation.closed() : situation.open();
  }
}
