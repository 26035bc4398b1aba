package dev.guanka.rules.evidence;

import dev.guanka.rules.Report.Option;
import dev.guanka.rules.Text;
import java.util.List;

/**
 * A way that stands beside a demand, such as a filing under review or a local exemption.
 *
 * @param title null where the remedy of its option words it
 * @param need what it takes, and who decides on it
 */
public record OpenPath(Option option, Text title, List<Text> steps, CaseDemand need) {}
