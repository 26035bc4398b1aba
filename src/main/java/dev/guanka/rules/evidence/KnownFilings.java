package dev.guanka.rules.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Text;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.rules.pack.Nodes;
import dev.guanka.rules.pack.RulePack;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a submitter which filing numbers of their provider are known, so that they look there. */
final class KnownFilings {

  private static final String ANY = "ANY";

  private final RulePack pack;

  KnownFilings(RulePack pack) {
    this.pack = pack;
  }

  /** Either may be null where it is not known; without a provider nothing is. */
  List<Text> of(String provider, String capability) {
    String modality = modality(capability).orElse(ANY);
    return Nodes.list(pack.section("filings").get("known"), row -> row).stream()
        .filter(row -> row.path("provider").asText().equals(provider))
        .filter(row -> fits(row.path("modality").asText(), modality))
        .map(this::told)
        .toList();
  }

  private Optional<String> modality(String capability) {
    return capability == null
        ? Optional.empty()
        : pack.capability(capability).map(CapabilityRule::modality);
  }

  private static boolean fits(String one, String other) {
    return one.equals(ANY) || other.equals(ANY) || one.equals(other);
  }

  private Text told(JsonNode row) {
    String algorithm = Nodes.string(row, "algorithm");
    return Nodes.text(pack.section("wording").path("advice").get("KNOWN_FILING"))
        .filled(
            Map.of(
                "number",
                Text.same(Nodes.string(row, "number")),
                "algorithm",
                Text.same(algorithm == null ? "" : " " + algorithm)));
  }
}
