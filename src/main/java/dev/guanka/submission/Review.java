package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's answer to one task.
 *
 * @param details JSON of verdicts on findings and evidence, and new findings
 */
public record Review(
    long id,
    String taskId,
    Queue queue,
    UUID submissionId,
    UUID applicationId,
    Integer revision,
    ReviewOutcome outcome,
    String reviewer,
    String comment,
    String details,
    Instant at) {}
