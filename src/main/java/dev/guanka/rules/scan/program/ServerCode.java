package dev.guanka.rules.scan.program;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Finding;
import dev.guanka.rules.Text;
import dev.guanka.rules.scan.CapabilityStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What code of a server says that lies in the package beside the program. It shows that the server
 * calls a model, not what a page shows of it: one strong piece of evidence, whatever there is of
 * it.
 */
final class ServerCode {

  private final List<Finding> found = new ArrayList<>();

  /** Takes what would be a finding if the code were the program's; a server shows no words. */
  void add(Finding finding) {
    if (finding.kind() != EvidenceKind.UI_TEXT) {
      found.add(finding);
    }
  }

  /** The findings of capabilities that the server's code alone would prove. */
  List<Finding> calls() {
    Map<String, CapabilityState> states = CapabilityStates.of(found);
    List<Finding> calls = new ArrayList<>();
    for (Finding finding : found) {
      boolean proven = states.get(finding.capability()) == CapabilityState.DETECTED;
      if (proven && finding.confidence() != Confidence.WEAK) {
        calls.add(
            finding.as(EvidenceKind.SERVER_CODE, Confidence.STRONG, inServer(finding.message())));
      }
    }
    return calls;
  }

  private static Text inServer(Text message) {
    return new Text("包内的服务器代码：" + message.zh(), "Server code in the package: " + message.en());
  }
}
