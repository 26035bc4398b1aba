package dev.guanka.submission.wechat;

/** A picture, film or certificate that calls name by its id. */
public record Media(
    String mediaId, String appId, String mediaType, String fileName, String blobSha256) {}
