package dev.guanka.rules.evidence;

import dev.guanka.rules.Text;
import dev.guanka.rules.pack.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a case needs, as an expression over documents; three values, so that "unknown" survives. */
public sealed interface Demand {

  /** Whether the evidence meets it on a day. */
  Answer answer(List<EvidenceItem> evidence, LocalDate day);

  /** Every way to meet it in full, given what is there: sets of papers still missing. */
  Ways missing(List<EvidenceItem> evidence, LocalDate day);

  /** The same demand as conditions that all must hold, each of them "one of these papers". */
  Ways clauses();

  /** The demand in words, given the name of each kind of paper. */
  Text readable(Function<String, Text> names);

  /** Every way to meet it when nothing is there yet. */
  default Ways sets() {
    return missing(List.of(), LocalDate.MIN);
  }

  /** All parts must hold. */
  record All(List<Demand> parts) implements Demand {

    @Override
    public Answer answer(List<EvidenceItem> evidence, LocalDate day) {
      return parts.stream().map(p -> p.answer(evidence, day)).reduce(Answer.YES, Answer::and);
    }

    @Override
    public Ways missing(List<EvidenceItem> evidence, LocalDate day) {
      return parts.stream()
          .map(p -> p.missing(evidence, day))
          .reduce(Ways.NOTHING_MORE, Ways::both);
    }

    @Override
    public Ways clauses() {
      return parts.stream().map(Demand::clauses).reduce(Ways.NONE, Ways::either);
    }

    @Override
    public Text readable(Function<String, Text> names) {
      return Phrases.all(parts.stream().map(p -> p.readable(names)).toList());
    }
  }

  /** One part is enough. */
  record Any(List<Demand> parts) implements Demand {

    @Override
    public Answer answer(List<EvidenceItem> evidence, LocalDate day) {
      return parts.stream().map(p -> p.answer(evidence, day)).reduce(Answer.NO, Answer::or);
    }

    @Override
    public Ways missing(List<EvidenceItem> evidence, LocalDate day) {
      return parts.stream().map(p -> p.missing(evidence, day)).reduce(Ways.NONE, Ways::either);
    }

    @Override
    public Ways clauses() {
      return parts.stream().map(Demand::clauses).reduce(Ways.NOTHING_MORE, Ways::both);
    }

    @Override
    public Text readable(Function<String, Text> names) {
      return Phrases.any(parts.stream().map(p -> p.readable(names)).toList());
    }
  }

  /** The part must not hold; no further paper can mend it. */
  record Not(Demand part) implements Demand {

    @Override
    public Answer answer(List<EvidenceItem> evidence, LocalDate day) {
      return part.answer(evidence, day).not();
    }

    @Override
    public Ways missing(List<EvidenceItem> evidence, LocalDate day) {
      return part.answer(evidence, day) == Answer.YES ? Ways.NONE : Ways.NOTHING_MORE;
    }

    @Override
    public Ways clauses() {
      return Ways.NONE;
    }

    @Override
    public Text readable(Function<String, Text> names) {
      return Phrases.not(part.readable(names));
    }
  }

  /**
   * A document with its fields.
   *
   * @param fields what must be filled
   * @param humanDecides whether it never suffices by itself, because nothing established says so
   */
  record Paper(String kind, List<String> fields, boolean humanDecides) implements Demand {

    /** Written out: the generated one is linked at its first use, which a command would pay for. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Paper paper
          && kind.equals(paper.kind)
          && fields.equals(paper.fields)
          && humanDecides == paper.humanDecides;
    }

    @Override
    public int hashCode() {
      return kind.hashCode();
    }

    @Override
    public Answer answer(List<EvidenceItem> evidence, LocalDate day) {
      return evidence.stream()
          .filter(item -> item.kind().equals(kind))
          .map(item -> answer(item, day))
          .reduce(Answer.NO, Answer::or);
    }

    private Answer answer(EvidenceItem item, LocalDate day) {
      if (!item.validOn(day)) {
        return Answer.NO;
      }
      return !humanDecides && fields.stream().allMatch(item::has) ? Answer.YES : Answer.UNKNOWN;
    }

    @Override
    public Ways missing(List<EvidenceItem> evidence, LocalDate day) {
      boolean there =
          evidence.stream()
              .filter(item -> item.kind().equals(kind) && item.validOn(day))
              .anyMatch(item -> fields.stream().allMatch(item::has));
      return there ? Ways.NOTHING_MORE : Ways.of(this);
    }

    @Override
    public Ways clauses() {
      return Ways.of(this);
    }

    @Override
    public Text readable(Function<String, Text> names) {
      return names.apply(kind);
    }
  }
}
