package dev.guanka.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * One document, link or statement that a submitter supplied.
 *
 * @param item JSON of what was said about it
 * @param checks JSON array of automatic checks, none final alone
 * @param reading JSON of what was read in the document, or null
 * @param carriedFrom the accepted piece of an earlier application that this one repeats, or null
 * @param verdict JSON of the reviewer's verdict with field and reason, or null
 */
public record Evidence(
    UUID id,
    UUID applicationId,
    UUID submissionId,
    String kind,
    String item,
    String checks,
    String mediaType,
    String fileName,
    String blobSha256,
    EvidenceStatus status,
    String verdict,
    String suppliedBy,
    Instant at,
    String reading,
    UUID carriedFrom) {

  /** What became of it. */
  public enum EvidenceStatus {
    SUPPLIED,
    ACCEPTED,
    REFUSED
  }
}
