package dev.guanka.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.program.SignalExamples;
import dev.guanka.rules.scan.signal.BadSignal;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final RulePack PACK = RulePack.load(Path.of("src/main/rules/deep-synthesis"));
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everySignalHoldsItsExamples() {
    assertThat(SignalExamples.failures(set(PACK), PACK.signals())).isEmpty();
  }

  @Test
  void anExampleThatDoesNotHoldIsNamed() throws IOException {
    JsonNode files =
        files("{\"match\": [{\"js\": \"wx.b()\"}], \"noMatch\": [{\"js\": \"wx.a()\"}]}");

    assertThat(SignalExamples.failures(SignalSet.of("v", files, JSON.createObjectNode()), files))
        .hasSize(2)
        .allMatch(failure -> failure.signal().equals("s.one"))
        .extracting(SignalExamples.Failure::pointer)
        .containsExactly("/f/signals/0/examples/match/0", "/f/signals/0/examples/noMatch/0");
  }

  @Test
  void aSignalThatNamesAnUnknownOneIsRefused() throws IOException {
    JsonNode files = files("{}");
    ((com.fasterxml.jackson.databind.node.ObjectNode) files.at("/f/signals/0"))
        .putArray("counter")
        .add("nobody");

    assertThatThrownBy(() -> SignalSet.of("v", files, JSON.createObjectNode()))
        .isInstanceOf(BadSignal.class)
        .hasMessageContaining("s.one")
        .hasMessageContaining("nobody");
  }

  @Test
  void everyFindingCitesTheLawAndSpeaksBothLanguages() {
    List<String> mute = new ArrayList<>();
    for (Signal signal : set(PACK).signals()) {
      boolean spoken =
          signal.message() != null
              && signal.message().zh() != null
              && signal.message().en() != null
              && !signal.legalBasis().isEmpty();
      if (signal.capability() != null && !spoken) {
        mute.add(signal.id());
      }
    }
    assertThat(mute).isEmpty();
  }

  @Test
  void everyCitedArticleIsInThePack() {
    List<String> articles = new ArrayList<>();
    PACK.section("legal").forEach(row -> articles.add(row.path("id").asText()));
    for (Signal signal : set(PACK).signals()) {
      assertThat(articles).as(signal.id()).containsAll(signal.legalBasis());
    }
  }

  @Test
  void everyCapabilityIsInThePack() {
    for (Signal signal : set(PACK).signals()) {
      if (signal.capability() != null) {
        assertThat(PACK.capability(signal.capability())).as(signal.id()).isPresent();
      }
    }
  }

  private static SignalSet set(RulePack pack) {
    return SignalSet.of(pack.version(), pack.signals(), pack.providers());
  }

  private static JsonNode files(String examples) throws IOException {
    return JSON.readTree(
        """
        {"f": {"signals": [{"id": "s.one", "capability": "TEXT_SYNTHESIS", "kind": "API_CALL",
          "confidence": "STRONG", "match": {"calls": ["wx.a"]}, "examples": %s}]}}
        """
            .formatted(examples));
  }
}
