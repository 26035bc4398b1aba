package dev.guanka.rules.scan;

import dev.guanka.rules.Finding;
import java.util.List;

/**
 * What the scan says of one package under one rule pack: the same for the same input.
 *
 * @param packageSha256 hash of the package's content (sorted paths and file hashes)
 * @param packVersion version of the rule pack
 * @param findings ordered by capability, confidence, file, line, column, rule
 * @param labels places that show a lasting AI-generated notice
 * @param notes what the reviewer should know: junk, secrets, manifest trouble, cloaking, files not
 *     scanned
 */
public record ScanResult(
    String packageSha256,
    String packVersion,
    List<Finding> findings,
    List<LabelPlace> labels,
    List<ScanNote> notes) {}
