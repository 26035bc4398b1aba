package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.Papers.TODAY;
import static dev.guanka.rules.evidence.Papers.a;
import static dev.guanka.rules.evidence.Papers.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.Demand.All;
import dev.guanka.rules.evidence.Demand.Any;
import dev.guanka.rules.evidence.Demand.Not;
import dev.guanka.rules.evidence.Demand.Paper;
import dev.guanka.rules.pack.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DemandTest {

  private static final Paper FILING = paper("VENDOR_FILING");
  private static final Paper ORDER = paper("ORDER");
  private static final Paper PROOF = paper("IN_USE_PROOF");
  private static final Demand THIRD_PARTY =
      new All(List.of(FILING, new Any(List.of(ORDER, PROOF))));

  @Test
  void isMetByFilingAndOneOfTheOthers() {
    assertThat(answer(THIRD_PARTY)).isEqualTo(Answer.NO);
    assertThat(answer(THIRD_PARTY, a("ORDER"), a("IN_USE_PROOF"))).isEqualTo(Answer.NO);
    assertThat(answer(THIRD_PARTY, a("VENDOR_FILING"), a("IN_USE_PROOF"))).isEqualTo(Answer.YES);
  }

  @Test
  void aMissingFieldIsUnknownAndAnExpiredPaperIsNone() {
    assertThat(answer(THIRD_PARTY, a("VENDOR_FILING"), of("ORDER", " ", TODAY)))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(answer(ORDER, of("ORDER", "某", TODAY))).isEqualTo(Answer.YES);
    assertThat(answer(ORDER, of("ORDER", "某", TODAY.minusDays(1)))).isEqualTo(Answer.NO);
  }

  @Test
  void aPaperThatAPersonDecidesOnIsNeverEnough() {
    Paper note = new Paper("LOCAL_POLICY_NOTE", List.of(), true);

    assertThat(answer(note, a("LOCAL_POLICY_NOTE"))).isEqualTo(Answer.UNKNOWN);
    assertThat(note.missing(List.of(a("LOCAL_POLICY_NOTE")), TODAY)).isEqualTo(Ways.NOTHING_MORE);
  }

  @Test
  void notTurnsTheAnswerAndCannotBeMended() {
    Demand not = new Not(ORDER);

    assertThat(answer(not)).isEqualTo(Answer.YES);
    assertThat(answer(not, a("ORDER"))).isEqualTo(Answer.NO);
    assertThat(not.missing(List.of(a("ORDER")), TODAY)).isEqualTo(Ways.NONE);
    assertThat(answer(not, of("ORDER", null, null))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void namesTheMinimalMissingSets() {
    assertThat(THIRD_PARTY.sets().sets())
        .containsExactly(Set.of(FILING, ORDER), Set.of(FILING, PROOF));
    assertThat(THIRD_PARTY.missing(List.of(a("VENDOR_FILING")), TODAY).sets())
        .containsExactly(Set.of(ORDER), Set.of(PROOF));
    assertThat(THIRD_PARTY.missing(List.of(a("VENDOR_FILING"), a("ORDER")), TODAY))
        .isEqualTo(Ways.NOTHING_MORE);
  }

  @Test
  void leavesOutASetThatHoldsAnother() {
    Demand wasteful = new Any(List.of(FILING, new All(List.of(FILING, ORDER))));

    assertThat(wasteful.sets().sets()).containsExactly(Set.of(FILING));
  }

  @Test
  void givesConditionsThatAllMustHold() {
    assertThat(THIRD_PARTY.clauses().sets()).containsExactly(Set.of(FILING), Set.of(ORDER, PROOF));
    assertThat(new Any(List.of(THIRD_PARTY, paper("OWN_FILING"))).clauses().sets())
        .containsExactly(
            Set.of(FILING, paper("OWN_FILING")), Set.of(ORDER, PROOF, paper("OWN_FILING")));
  }

  @Test
  void readsAsASentence() {
    Text text = THIRD_PARTY.readable(kind -> new Text(kind, kind));

    assertThat(text.en()).isEqualTo("VENDOR_FILING, and one of: [ORDER; or IN_USE_PROOF]");
    assertThat(text.zh()).contains("以下之一");
  }

  @Property(tries = 500)
  void everyMissingSetMeetsTheDemandAndIsMinimal(@ForAll("demands") Demand demand) {
    for (Set<Paper> set : demand.sets().sets()) {
      assertThat(answer(demand, supplied(set))).isEqualTo(Answer.YES);
      for (Paper paper : set) {
        List<Paper> less = new ArrayList<>(set);
        less.remove(paper);
        assertThat(answer(demand, supplied(less))).isNotEqualTo(Answer.YES);
      }
    }
  }

  @Property(tries = 500)
  void everyMissingSetMeetsEveryCondition(@ForAll("demands") Demand demand) {
    for (Set<Paper> set : demand.sets().sets()) {
      assertThat(demand.clauses().sets())
          .allMatch(condition -> condition.stream().anyMatch(set::contains));
    }
  }

  @Property(tries = 500)
  void whatIsMissingBesideSomeEvidenceMeetsItAndIsMinimal(
      @ForAll("demands") Demand demand, @ForAll("kinds") Set<String> there) {
    List<EvidenceItem> evidence = new ArrayList<>(there.stream().map(Papers::a).toList());
    for (Set<Paper> set : demand.missing(evidence, TODAY).sets()) {
      assertThat(demand.answer(with(evidence, set), TODAY)).isEqualTo(Answer.YES);
      for (Paper paper : set) {
        List<Paper> less = new ArrayList<>(set);
        less.remove(paper);
        assertThat(demand.answer(with(evidence, less), TODAY)).isNotEqualTo(Answer.YES);
      }
    }
  }

  @Property(tries = 500)
  void moreEvidenceNeverMakesItWorse(
      @ForAll("demands") Demand demand,
      @ForAll("kinds") Set<String> there,
      @ForAll("kinds") Set<String> more) {
    List<EvidenceItem> evidence = there.stream().map(Papers::a).toList();
    List<EvidenceItem> all = new ArrayList<>(evidence);
    more.forEach(kind -> all.add(of(kind, null, null)));

    assertThat(rank(demand.answer(all, TODAY)))
        .isGreaterThanOrEqualTo(rank(demand.answer(evidence, TODAY)));
  }

  @Property(tries = 500)
  void whatIsToldAsMissingIsEmptyExactlyWhenItIsMet(
      @ForAll("demands") Demand demand, @ForAll("kinds") Set<String> there) {
    List<EvidenceItem> evidence = there.stream().map(Papers::a).toList();

    assertThat(demand.missing(evidence, TODAY).equals(Ways.NOTHING_MORE))
        .isEqualTo(demand.answer(evidence, TODAY) == Answer.YES);
  }

  private static int rank(Answer answer) {
    return List.of(Answer.NO, Answer.UNKNOWN, Answer.YES).indexOf(answer);
  }

  private static List<EvidenceItem> with(List<EvidenceItem> evidence, Iterable<Paper> more) {
    List<EvidenceItem> all = new ArrayList<>(evidence);
    all.addAll(List.of(supplied(more)));
    return all;
  }

  @Provide
  Arbitrary<Set<String>> kinds() {
    return Arbitraries.of("A", "B", "C", "D", "E").set().ofMaxSize(5);
  }

  @Provide
  Arbitrary<Demand> demands() {
    Arbitrary<Demand> papers = Arbitraries.of("A", "B", "C", "D", "E").map(DemandTest::paper);
    return Arbitraries.recursive(() -> papers, DemandTest::combined, 0, 3);
  }

  private static Arbitrary<Demand> combined(Arbitrary<Demand> parts) {
    Arbitrary<List<Demand>> lists = parts.list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(lists.map(All::new), lists.map(Any::new));
  }

  private static EvidenceItem[] supplied(Iterable<Paper> papers) {
    List<EvidenceItem> items = new ArrayList<>();
    papers.forEach(paper -> items.add(a(paper.kind())));
    return items.toArray(EvidenceItem[]::new);
  }

  private static Answer answer(Demand demand, EvidenceItem... items) {
    return demand.answer(List.of(items), TODAY);
  }

  private static Paper paper(String kind) {
    return new Paper(kind, List.of("holder"), false);
  }
}
