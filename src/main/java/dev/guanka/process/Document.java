package dev.guanka.process;

/** A document as it was uploaded, its type found by its content. */
public record Document(String fileName, String mediaType, String sha256, byte[] bytes) {}
