package dev.guanka.intake.events;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import dev.guanka.store.audit.BrokenRow;
import dev.guanka.store.audit.EventAudit;
import dev.guanka.store.audit.Head;
import dev.guanka.store.audit.Verification;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator ask whether the event log is what was written. */
@RestController
@Tag(name = "Events")
class AuditController {

  private final EventAudit audit;

  AuditController(EventAudit audit) {
    this.audit = audit;
  }

  /** What the walk over the log found. */
  @Schema(name = "Verification")
  record Found(
      boolean intact,
      @Schema(description = "Good rows from the first on") long events,
      @Schema(example = "4711:9f86…", nullable = true) String head,
      @Schema(nullable = true) Broken broken) {

    static Found of(Verification found, Lang lang) {
      return new Found(
          found.isIntact(),
          found.head().seq(),
          found.head().seq() == 0 ? null : found.head().toString(),
          found.isIntact() ? null : Broken.of(found.broken(), lang));
    }
  }

  /** The first bad row. */
  @Schema(name = "BrokenRow")
  record Broken(long seq, @Schema(nullable = true) UUID id, BrokenRow.Fault fault, String detail) {

    static Broken of(BrokenRow row, Lang lang) {
      return new Broken(row.seq(), row.id(), row.fault(), row.text().in(lang));
    }
  }

  @GetMapping("/api/audit/verification")
  @Operation(
      summary = "Verify the event log",
      description =
          "Walks the chain of hashes and names the first broken row. head is the last row: kept"
              + " outside of the database and handed back, it also shows a log that was cut off or"
              + " written anew.")
  Found verify(@RequestParam(required = false) String head, @Parameter(hidden = true) Lang lang) {
    return Found.of(audit.verify(head == null ? null : kept(head)), lang);
  }

  private static Head kept(String head) {
    return Head.parse(head)
        .orElseThrow(
            () ->
                new Refusal(
                    400,
                    "BAD_HEAD",
                    "head",
                    new Text(
                        "head 应为此前核验结果中的 head。", "head must be that of an earlier verification.")));
  }
}
