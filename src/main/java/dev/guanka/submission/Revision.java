package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/** One hand-in: a package and a declaration. {@code declaration} is its JSON as it came. */
public record Revision(
    UUID submissionId,
    int number,
    String packageSha256,
    String declaration,
    String note,
    String handedInBy,
    Instant at) {}
