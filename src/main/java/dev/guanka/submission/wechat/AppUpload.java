package dev.guanka.submission.wechat;

import java.time.Instant;

/**
 * A package that waits for commit.
 *
 * @param declaration JSON as for a submission, or null where nothing was said with it
 */
public record AppUpload(
    long id,
    String appId,
    String packageSha256,
    String declaration,
    String uploadedBy,
    Instant at) {}
