package dev.guanka.intake.categories;

import dev.guanka.intake.evidence.PaperView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One service category: what it covers, whether the subject may hold it, and what it demands.
 *
 * @param open YES, NO or UNKNOWN (a person decides); null where no subject was named
 */
@Schema(name = "Category")
record CategoryView(
    String id,
    String covers,
    String edition,
    @Schema(
            nullable = true,
            allowableValues = {"YES", "NO", "UNKNOWN"})
        String open,
    @Schema(nullable = true) String why,
    String source,
    String confidence,
    List<Demand> demands) {

  /** What has to be proved for one capability, depending on where the model runs. */
  @Schema(name = "CategoryDemand")
  record Demand(
      String id,
      String capability,
      List<String> deployments,
      String title,
      String text,
      List<List<PaperView>> sets) {}
}
