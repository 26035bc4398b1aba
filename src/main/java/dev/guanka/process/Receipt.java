package dev.guanka.process;

import java.util.UUID;

/**
 * What a hand-in led to.
 *
 * @param fresh whether it made a new submission, or found the one that the same request made
 */
public record Receipt(UUID submissionId, boolean fresh) {}
