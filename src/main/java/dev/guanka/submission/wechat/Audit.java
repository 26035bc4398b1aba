package dev.guanka.submission.wechat;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission under the number that clients of this door know.
 *
 * @param undoneAt when this door withdrew it, or null
 * @param spedUpAt when it was sped up, or null
 * @param releasedAt when its code was released, or null
 */
public record Audit(
    long auditId,
    UUID submissionId,
    String appId,
    String organisation,
    String userVersion,
    String userDesc,
    Instant submittedAt,
    Instant undoneAt,
    Instant spedUpAt,
    Instant releasedAt) {}
