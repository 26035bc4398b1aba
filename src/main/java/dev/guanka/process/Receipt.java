package dev.guanka.process;

import java.util.UUID;

/**
 * What a hand-in led to.
 *
 * @param fresh whether this request made it, or the earlier one that it repeats by its key; else it
 *     was there already
 */
public record Receipt(UUID submissionId, boolean fresh) {}
