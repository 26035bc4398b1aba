package dev.guanka.intake.evidence;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What one case must prove.
 *
 * @param answer whether what was supplied meets it: YES, NO, or UNKNOWN for a person
 * @param looksAt what a reviewer looks at where a person decides
 * @param missing the ways to meet it from here, each a set of papers
 */
@Schema(name = "Demand")
public record DemandView(
    @Schema(nullable = true) String capability,
    @Schema(nullable = true) String provider,
    @Schema(nullable = true) String deployment,
    String title,
    String text,
    List<String> advice,
    List<String> looksAt,
    String answer,
    List<List<PaperView>> missing,
    String missingText) {}
