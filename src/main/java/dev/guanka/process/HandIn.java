package dev.guanka.process;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.source.PackageSnapshot;

/**
 * What a submitter hands in, already read and found usable.
 *
 * @param declarationJson the declaration as it came
 * @param snapshot the package, or null where the one before stays
 * @param note what the submitter adds to a revision, or null
 */
public record HandIn(
    Declaration declaration, String declarationJson, PackageSnapshot snapshot, String note) {}
