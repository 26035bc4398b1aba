package dev.guanka.submission.wechat;

/** The code that the next submit_audit hands in. */
public record AppCode(String appId, AppUpload upload, String userVersion, String userDesc) {}
